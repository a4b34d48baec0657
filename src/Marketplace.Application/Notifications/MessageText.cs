using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>A message in one language: subject, plain text, and HTML where the channel shows it.</summary>
public sealed record MessageText(Language Language, string Subject, string Text, string Html);
