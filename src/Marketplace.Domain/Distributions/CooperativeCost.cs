using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>One line of a month's cost sheet; a correction supersedes it.</summary>
/// <remarks>Source: programme.md 2.9.</remarks>
public sealed class CooperativeCost
{
    private CooperativeCost() { }

    public Id<CooperativeCost> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public YearMonth Month { get; private set; }

    public CostKind Kind { get; private set; }

    /// <summary>Mixed costs are overhead, shared by the channels in proportion to their sales.</summary>
    public ChannelTag Channel { get; private set; }

    public Money Amount { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public string Note { get; private set; } = "";

    public DateTimeOffset? SupersededAt { get; private set; }

    public static Outcome<CooperativeCost> Record(
        Id<Cooperative> cooperative, YearMonth month, CostKind kind, ChannelTag channel, Money amount, Recorded recorded)
    {
        if (amount.IsNegative)
            return new Refusal("Cost.Negative").On("Amount");
        return new CooperativeCost
        {
            CooperativeId = cooperative,
            Month = month,
            Kind = kind,
            Channel = channel,
            Amount = amount,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
            Note = recorded.Note,
        };
    }

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;
}
