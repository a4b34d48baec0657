namespace Marketplace.Application.Notifications;

/// <summary>A line of the table in a message; the detail and the amount may be empty.</summary>
public sealed record MessageRow(string Title, string Detail, string Amount);
