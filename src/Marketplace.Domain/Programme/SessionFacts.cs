namespace Marketplace.Domain.Programme;

/// <summary>What happened in a session.</summary>
/// <param name="Topic">In a few words, the title of the record.</param>
/// <param name="Notes">What was seen and decided.</param>
public sealed record SessionFacts(DateOnly HeldOn, TimeOnly StartedAt, int Minutes, SessionMode Mode, string Topic, string Notes);
