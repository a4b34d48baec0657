using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>What a message says, before it is laid out: sentences in its reader's language, values isolated.</summary>
/// <param name="Brief">The whole of it in one sentence, for telephones.</param>
public sealed record MessageContent(Language Language, string Subject, string Title, string Brief)
{
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>The one amount the reader has to have ready.</summary>
    public MessageAmount? Box { get; init; }

    public IReadOnlyList<MessageRow> Rows { get; init; } = [];

    public MessageLink? Button { get; init; }

    public IReadOnlyList<string> Footer { get; init; } = [];
}
