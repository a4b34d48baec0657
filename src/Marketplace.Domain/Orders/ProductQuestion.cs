using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Orders;

/// <summary>What somebody asks about a product, answered by its cooperative for all to read.</summary>
public sealed class ProductQuestion
{
    public const int TextMax = 500;

    private ProductQuestion() { }

    public Id<ProductQuestion> Id { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Account>? AccountId { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>The language it was asked in.</summary>
    public Language Language { get; private set; }

    public VoiceStatus Status { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Why it is not shown.</summary>
    public string Reason { get; private set; } = "";

    public string Reply { get; private set; } = "";

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <returns>The question, or the refusal <c>Field.Missing</c>.</returns>
    public static Outcome<ProductQuestion> Ask(Product product, Id<Account>? account, string text, Language language, DateTimeOffset now)
    {
        if (text.Length == 0)
            return new Refusal("Field.Missing").On(nameof(Text));
        return new ProductQuestion
        {
            ProductId = product.Id,
            CooperativeId = product.CooperativeId,
            AccountId = account,
            Text = text,
            Language = language,
            AskedAt = now,
        };
    }

    /// <summary>The asker's account is erased: the question stays, by nobody.</summary>
    public void ForgetAuthor() => AccountId = null;

    public void Publish()
    {
        if (Status is VoiceStatus.Published)
            throw new InvalidOperationException($"Question {Id} is published already.");
        (Status, Reason) = (VoiceStatus.Published, "");
    }

    public void Reject(string reason)
    {
        if (Status is VoiceStatus.Rejected)
            throw new InvalidOperationException($"Question {Id} is rejected already.");
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
