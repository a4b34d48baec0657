using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>What the cooperative paid a member in a month before coaching began, from its own records; never overwritten.</summary>
/// <remarks>Source: programme.md 2.5 (baseline ledger).</remarks>
public sealed class BaselineMonth
{
    /// <summary>Months before coaching began that still count as a baseline (programme.md 2.5).</summary>
    public const int MonthsMax = 24;

    private BaselineMonth() { }

    public Id<BaselineMonth> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public YearMonth Month { get; private set; }

    public Money Paid { get; private set; }

    public BaselineSource Source { get; private set; }

    /// <summary>The day the record was read, which decides whether the baseline is on time.</summary>
    public DateOnly CollectedOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public string CorrectionReason { get; private set; } = "";

    public DateTimeOffset? SupersededAt { get; private set; }

    public static Outcome<BaselineMonth> Record(
        Id<Cooperative> cooperative, Id<Member> member, YearMonth month, BaselineReading reading, Recorded recorded)
    {
        if (reading.Paid.IsNegative)
            return new Refusal("Baseline.Negative").On("Paid");
        if (month.Next.FirstDay > reading.CollectedOn)
            return new Refusal("Baseline.MonthNotOver", month).On("Month");
        if (reading.CollectedOn > MoroccanTime.DayOf(recorded.At))
            return new Refusal("Baseline.CollectedInTheFuture").On("CollectedOn");
        return new BaselineMonth
        {
            CooperativeId = cooperative,
            MemberId = member,
            Month = month,
            Paid = reading.Paid,
            Source = reading.Source,
            CollectedOn = reading.CollectedOn,
            RecordedAt = recorded.At,
            RecordedBy = recorded.By,
            CorrectionReason = recorded.Note,
        };
    }

    public void Supersede(DateTimeOffset now) => SupersededAt ??= now;
}
