namespace Marketplace.Application.Notifications;

/// <summary>An amount with what it is for.</summary>
public sealed record MessageAmount(string Label, string Amount);
