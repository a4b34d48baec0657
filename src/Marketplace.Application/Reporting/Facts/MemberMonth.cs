using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>An active member's month in a cooperative; an amount that is null is missing, not zero.</summary>
/// <param name="Earned">I-04: from marketplace sales, by the approved statement.</param>
/// <param name="EarnedInAll">I-05: from all sales; missing while off-platform sales are undeclared or unapproved.</param>
/// <param name="Paid">Handed over in the month, of whatever month.</param>
internal sealed record MemberMonth(
    CooperativeFact Cooperative, MemberFact Member, YearMonth Month, Money? Earned, Money? EarnedInAll, Money Paid, Grade Grade)
{
    /// <summary>In means and coverage: documented well enough, by a person who agreed to be measured.</summary>
    public bool IsObserved => Earned is not null && Grade >= Grade.C && Member.MayBeMeasured;
}
