using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>Everything the programme's figures are made of, for one question, as known at its instant.</summary>
internal sealed record ProgrammeFacts(
    ReportQuestion Question,
    IReadOnlyList<ProgrammeFacts.CooperativeFact> Cooperatives,
    IReadOnlyList<ProgrammeFacts.MemberFact> Members,
    IReadOnlyList<ProgrammeFacts.MembershipFact> Memberships,
    IReadOnlyList<ProgrammeFacts.StatementFact> Statements,
    IReadOnlyList<ProgrammeFacts.LineFact> Lines,
    IReadOnlyList<ProgrammeFacts.PaymentFact> Payments,
    IReadOnlyList<ProgrammeFacts.SaleFact> Sales,
    IReadOnlyList<ProgrammeFacts.DeclarationFact> Declarations,
    IReadOnlyList<ProgrammeFacts.BaselineFact> Baselines,
    IReadOnlyDictionary<ProgrammeFacts.Pair, DateOnly> FirstPayouts,
    IReadOnlySet<ProgrammeFacts.MemberMonthKey> Contributors,
    IReadOnlySet<ProgrammeFacts.MonthKey> CostSheets,
    IReadOnlySet<ProgrammeFacts.MonthKey> OpenOrders,
    IReadOnlyDictionary<Id<ProductionChain>, LocalizedText> Chains)
{
    /// <summary>A cooperative's month.</summary>
    internal readonly record struct MonthKey(Id<Cooperative> Cooperative, YearMonth Month);

    /// <summary>A person in a cooperative.</summary>
    internal readonly record struct Pair(Id<Cooperative> Cooperative, Id<Member> Member);

    internal readonly record struct MemberMonthKey(Id<Cooperative> Cooperative, Id<Member> Member, YearMonth Month);

    internal sealed record CooperativeFact(
        Id<Cooperative> Id, string Code, LocalizedText Name, LocalizedText Place, string ChainCode, LocalizedText Chain, bool IsSynthetic, DateOnly? CoachingStart)
    {
        public CooperativeRef Ref => new(Id, Code, Name);
    }

    /// <param name="IsDescribed">Gender, birth date and village are known.</param>
    /// <param name="MayBeMeasured">Consented to income measurement (P2) by the instant, and has not withdrawn since.</param>
    internal sealed record MemberFact(
        Id<Member> Id, string Code, PersonName Name, Gender Gender, bool IsDescribed, bool MayBeMeasured, bool IsSynthetic)
    {
        public MemberRef Ref => new(Id, Code);
    }

    internal sealed record MembershipFact(Id<Cooperative> Cooperative, Id<Member> Member, DateOnly From, DateOnly? Until)
    {
        public bool IsActiveByDays(YearMonth month) => new Period(From, Until).DaysWithin(month.Days) >= Membership.DaysToBeActive;
    }

    /// <summary>An approved statement of one channel.</summary>
    internal sealed record StatementFact(
        Id<SurplusStatement> Id, Id<Cooperative> Cooperative, YearMonth Month, Channel Channel, Money NetSales, Money MembersIncome, Money Fees, Money Shipping);

    /// <summary>A member's income by an approved statement.</summary>
    internal sealed record LineFact(
        Id<SurplusStatement> Statement, Id<Cooperative> Cooperative, YearMonth Month, Channel Channel, Id<Member> Member, Money Income);

    internal sealed record PaymentFact(Id<Cooperative> Cooperative, Id<Member> Member, YearMonth Month, Money Amount, bool IsAcknowledged);

    /// <summary>Net sales of a month and chain: deliveries of the month less refunds recognised in it.</summary>
    internal sealed record SaleFact(Id<Cooperative> Cooperative, YearMonth Month, Id<ProductionChain> Chain, Money Gross, Money Refunds, int Count)
    {
        public Money Net => Gross - Refunds;
    }

    internal sealed record DeclarationFact(Id<Cooperative> Cooperative, YearMonth Month, Money NetSales, bool IsEvidenced);

    internal sealed record BaselineFact(Id<Cooperative> Cooperative, Id<Member> Member, YearMonth Month, Money Paid, DateOnly CollectedOn);
}
