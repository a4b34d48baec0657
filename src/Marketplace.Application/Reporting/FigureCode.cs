namespace Marketplace.Application.Reporting;

/// <summary>Figures of the programme page; each opens the rows it is made of.</summary>
public enum FigureCode
{
    Cooperatives,
    CooperativesReporting,
    Members,
    MembersObserved,

    /// <summary>Member-months behind the mean income.</summary>
    Income,

    /// <summary>Statements behind the members' share of sales.</summary>
    MembersShare,
    MembersPaid,
    WomenPaid,

    /// <summary>Deliveries and refunds behind net sales.</summary>
    Sales,
    Gain,
    GainLate,
    GainOtherSeason,
    BaselineMissing,
}
