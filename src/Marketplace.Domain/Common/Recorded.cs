namespace Marketplace.Domain.Common;

/// <summary>Who wrote a fact down, when, and what they noted: record time, as opposed to the time it was true.</summary>
public readonly record struct Recorded(DateTimeOffset At, Id<Account> By, string Note = "");
