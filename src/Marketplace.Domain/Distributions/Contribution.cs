using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>What a member brought in during a month, and at which rate it is paid.</summary>
/// <remarks>Source: programme.md 2.9 (contribution line).</remarks>
public sealed class Contribution
{
    private Contribution() { }

    public Id<Contribution> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public YearMonth Month { get; private set; }

    /// <summary>The chain of what was brought in; none for work that serves them all.</summary>
    public Id<ProductionChain>? ChainId { get; private set; }

    public ContributionKind Kind { get; private set; }

    /// <summary>Grams, minutes or pieces.</summary>
    public long Quantity { get; private set; }

    /// <summary>For a kilogram, an hour or a piece.</summary>
    public Money Rate { get; private set; }

    public ChannelTag Channel { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public DateTimeOffset? SupersededAt { get; private set; }

    public static Outcome<Contribution> Record(ContributionFacts facts, Recorded recorded)
    {
        if (facts.Quantity <= 0)
            return new Refusal("Contribution.NotPositive").On("Quantity");
        if (facts.Rate.IsNegative)
            return new Refusal("Contribution.RateNegative").On("Rate");
        return new Contribution
        {
            CooperativeId = facts.Cooperative,
            MemberId = facts.Member,
            Month = facts.Month,
            ChainId = facts.Chain,
            Kind = facts.Kind,
            Quantity = facts.Quantity,
            Rate = facts.Rate,
            Channel = facts.Channel,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
        };
    }

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;
}
