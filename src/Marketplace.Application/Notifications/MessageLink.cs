namespace Marketplace.Application.Notifications;

/// <summary>Where a message leads to.</summary>
public sealed record MessageLink(string Label, string Address);
