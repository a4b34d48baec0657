using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>What a buyer says of something that was delivered and paid; one per order line.</summary>
public sealed class Review
{
    public const int StarsMax = 5;
    public const int TextMax = 2_000;
    public const int AuthorMax = 40;

    private Review() { }

    public Id<Review> Id { get; private set; }

    public Id<OrderLine> OrderLineId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    /// <summary>None for a guest, who wrote by the order's link.</summary>
    public Id<Account>? AccountId { get; private set; }

    /// <summary>As the buyer wants to be called; empty for none.</summary>
    public string Author { get; private set; } = "";

    /// <summary>1 to 5.</summary>
    public int Stars { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The language it was written in.</summary>
    public Language Language { get; private set; }

    public VoiceStatus Status { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>Why it is not shown.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>What the cooperative answers, once.</summary>
    public string Reply { get; private set; } = "";

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <returns>The review, or the refusals <c>Review.StarsOutOfRange</c>, <c>Review.TextMissing</c>.</returns>
    public static Outcome<Review> Write(OrderLine line, Id<Cooperative> cooperative, Id<Account>? account, ReviewText text, DateTimeOffset now)
    {
        if (text.Stars is < 1 or > StarsMax)
            return new Refusal("Review.StarsOutOfRange", StarsMax).On(nameof(Stars));
        if (text.Text.Length == 0)
            return new Refusal("Review.TextMissing").On(nameof(Text));
        return new Review
        {
            OrderLineId = line.Id,
            ProductId = line.ProductId,
            CooperativeId = cooperative,
            AccountId = account,
            Author = text.Author,
            Stars = text.Stars,
            Text = text.Text,
            Language = text.Language,
            WrittenAt = now,
        };
    }

    /// <summary>The writer's account is erased: what was said stays, by nobody.</summary>
    public void ForgetAuthor() => (AccountId, Author) = (null, "");

    public void Publish()
    {
        if (Status is VoiceStatus.Published)
            throw new InvalidOperationException($"Review {Id} is published already.");
        (Status, Reason) = (VoiceStatus.Published, "");
    }

    public void Reject(string reason)
    {
        if (Status is VoiceStatus.Rejected)
            throw new InvalidOperationException($"Review {Id} is rejected already.");
        (Status, Reason) = (VoiceStatus.Rejected, reason);
    }

    /// <returns>Done, or the refusals <c>Review.NotPublished</c>, <c>Review.RepliedAlready</c>.</returns>
    public Outcome Answer(string reply, DateTimeOffset now)
    {
        if (Status is not VoiceStatus.Published)
            return new Refusal("Review.NotPublished");
        if (RepliedAt is not null)
            return new Refusal("Review.RepliedAlready");
        if (reply.Length == 0)
            return new Refusal("Field.Missing").On("Reply");
        (Reply, RepliedAt) = (reply, now);
        return Outcome.Done;
    }
}
