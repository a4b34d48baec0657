using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>One change of a product's price, written once; the last says what it costs (features.md B24).</summary>
public sealed class PriceChange
{
    private PriceChange() { }

    public Id<PriceChange> Id { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Money Before { get; private set; }

    public Money After { get; private set; }

    /// <summary>What changed it: the form, an import, the table.</summary>
    public string Cause { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    /// <exception cref="ArgumentException">The price does not change.</exception>
    public static PriceChange Record(Id<Product> product, Money before, Money after, string cause, Recorded recorded)
    {
        if (before == after)
            throw new ArgumentException("No price changes.", nameof(after));
        return new()
        {
            ProductId = product,
            Before = before,
            After = after,
            Cause = cause,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }
}
