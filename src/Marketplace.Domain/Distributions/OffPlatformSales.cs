using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>A month's net sales outside the marketplace, as the cooperative declares them: zero is a value, absent is missing.</summary>
public sealed class OffPlatformSales
{
    private OffPlatformSales() { }

    public Id<OffPlatformSales> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public YearMonth Month { get; private set; }

    public Money NetSales { get; private set; }

    public DeclarationEvidence Evidence { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public DateTimeOffset? SupersededAt { get; private set; }

    public static Outcome<OffPlatformSales> Declare(
        Id<Cooperative> cooperative, YearMonth month, Money netSales, DeclarationEvidence evidence, Recorded recorded)
    {
        if (netSales.IsNegative)
            return new Refusal("OffPlatform.Negative").On("NetSales");
        return new OffPlatformSales
        {
            CooperativeId = cooperative,
            Month = month,
            NetSales = netSales,
            Evidence = evidence,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;
}
