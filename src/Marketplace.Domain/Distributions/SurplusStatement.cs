using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>A cooperative's month on one channel, from sales to each member's income; balances or cannot be approved.</summary>
public sealed class SurplusStatement
{
    private readonly List<StatementLine> _lines = [];

    private SurplusStatement() { }

    public Id<SurplusStatement> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public YearMonth Month { get; private set; }

    public Channel Channel { get; private set; }

    public StatementStatus Status { get; private set; }

    public Id<DistributionRule> RuleId { get; private set; }

    public Money GrossSales { get; private set; }

    public Money Refunds { get; private set; }

    public Money NetSales { get; private set; }

    public Money PlatformFee { get; private set; }

    public Money PaymentFee { get; private set; }

    public Money Shipping { get; private set; }

    public Money Materials { get; private set; }

    public Money Overhead { get; private set; }

    public Money MemberPay { get; private set; }

    /// <summary>I-03: may be negative.</summary>
    public Money Result { get; private set; }

    /// <summary>Zero or negative.</summary>
    public Money CarryIn { get; private set; }

    /// <summary>Of the cooperative when this was computed: the ceiling of its legal reserve.</summary>
    public Money Capital { get; private set; }

    /// <summary>Legal reserve before this statement.</summary>
    public Money ReserveBalance { get; private set; }

    public Money LegalReserve { get; private set; }

    public Money EducationFund { get; private set; }

    public Money OtherReserve { get; private set; }

    public Money Distributable { get; private set; }

    public Money CarryOut { get; private set; }

    /// <summary>Off-platform sales were not declared: overhead is charged in full and mixed hours are left out.</summary>
    public bool IsShareUnknown { get; private set; }

    public DateTimeOffset PreparedAt { get; private set; }

    public Id<Account> PreparedBy { get; private set; }

    public DateTimeOffset? ApprovedAt { get; private set; }

    public Id<Account>? ApprovedBy { get; private set; }

    /// <summary>The president approved although the guard of programme.md 3.2 could not be computed or was exceeded.</summary>
    public bool IsGuardOverridden { get; private set; }

    /// <summary>What the president wrote when approving; never empty where the guard was overridden.</summary>
    public string ApprovalNote { get; private set; } = "";

    public DateTimeOffset? SupersededAt { get; private set; }

    public IReadOnlyList<StatementLine> Lines => _lines;

    public Money MembersIncome => MemberPay + Distributable;

    /// <param name="members">Every member of the month, in the order of their codes.</param>
    public static Outcome<SurplusStatement> Draw(
        StatementSubject subject, Surplus surplus, IReadOnlyList<MemberPay> members, Recorded recorded)
    {
        var weights = members.Select(member => ShareWeights.Of(member, subject.Basis)).ToList();
        if (surplus.Distributable.IsPositive && weights.All(weight => weight == 0))
            return new Refusal("Distribution.NoWeights");
        var statement = new SurplusStatement
        {
            CooperativeId = subject.Cooperative,
            Month = subject.Month,
            Channel = subject.Channel,
            RuleId = subject.Rule,
            IsShareUnknown = subject.IsShareUnknown,
            PreparedAt = recorded.At,
            PreparedBy = recorded.By,
        };
        statement.Take(surplus);
        var shares = surplus.Distributable.SplitBy(weights);
        statement._lines.AddRange(members.Select((member, index) => new StatementLine(member, weights[index], shares[index])));
        return statement;
    }

    /// <param name="guardKept">What may be given out ahead of the year's end covers the distributable amount.</param>
    /// <param name="overrides">The president confirms in writing that it may be shared all the same.</param>
    public Outcome Approve(Recorded recorded, bool guardKept, bool overrides)
    {
        if (Status is not StatementStatus.Draft)
            return new Refusal("Statement.NotDraft");
        if (recorded.By == PreparedBy)
            return new Refusal("Statement.NeedsTwoPersons");
        if (!guardKept && !overrides)
            return new Refusal("Statement.GuardNotKept").On("Override");
        if (!guardKept && recorded.Note.Length == 0)
            return new Refusal("Statement.OverrideNeedsReason").On("Note");
        (Status, ApprovedAt, ApprovedBy, IsGuardOverridden) = (StatementStatus.Approved, recorded.At, recorded.By, !guardKept);
        ApprovalNote = recorded.Note;
        return Outcome.Done;
    }

    /// <summary>A new computation of the month takes its place.</summary>
    /// <exception cref="InvalidOperationException">The statement is approved, hence frozen.</exception>
    public void Supersede(DateTimeOffset now)
    {
        if (Status is not StatementStatus.Draft)
            throw new InvalidOperationException($"Statement {Id} is {Status}.");
        (Status, SupersededAt) = (StatementStatus.Superseded, now);
    }

    /// <summary>Whether another computation of the same month and channel comes to the same figures, to the centime and member.</summary>
    public bool SaysTheSameAs(SurplusStatement other) =>
        Figures().SequenceEqual(other.Figures())
        && _lines.Select(line => line.Figures).ToHashSet().SetEquals(other._lines.Select(line => line.Figures));

    private IEnumerable<object> Figures() =>
    [
        CooperativeId, Month, Channel, RuleId, IsShareUnknown, GrossSales, Refunds, PlatformFee, PaymentFee, Shipping, Materials,
        Overhead, MemberPay, CarryIn, Capital, ReserveBalance, LegalReserve, EducationFund, OtherReserve, Distributable, CarryOut,
    ];

    private void Take(Surplus surplus)
    {
        if (!surplus.Imbalance.IsZero)
            throw new InvalidOperationException($"The cascade does not balance: {surplus.Imbalance}.");
        var inputs = surplus.Inputs;
        (GrossSales, Refunds, NetSales) = (inputs.GrossSales, inputs.Refunds, inputs.NetSales);
        (PlatformFee, PaymentFee, Shipping, Materials) = (inputs.PlatformFee, inputs.PaymentFee, inputs.Shipping, inputs.Materials);
        (Capital, ReserveBalance) = (inputs.Capital, inputs.ReserveBalance);
        (Overhead, MemberPay, Result, CarryIn) = (inputs.Overhead, inputs.MemberPay, surplus.Result, inputs.CarryIn);
        (LegalReserve, EducationFund, OtherReserve) = (surplus.LegalReserve, surplus.EducationFund, surplus.OtherReserve);
        (Distributable, CarryOut) = (surplus.Distributable, surplus.CarryOut);
    }
}
