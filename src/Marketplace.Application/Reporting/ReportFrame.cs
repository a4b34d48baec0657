using Marketplace.Domain.Reporting;

namespace Marketplace.Application.Reporting;

/// <summary>What stands around every figure: about whom, about when, as known when, and how well covered.</summary>
/// <param name="Layers">T recorded by transactions, D declared by the cooperative; never mixed without saying so.</param>
/// <param name="HasSynthetic">A row was invented for the demo story.</param>
public sealed record ReportFrame(
    ReportScope Scope,
    ReportPeriod Period,
    DateTimeOffset AsOf,
    string Layers,
    Coverage Coverage,
    Confidence Confidence,
    bool HasSynthetic)
{
    /// <summary>May leave the programme's team: no invented row, and enough covered (DESIGN.md 12).</summary>
    public bool MayBePublished => !HasSynthetic && Coverage.IsAtLeast(Coverage.PercentToLeaveTheTeam);

    internal static ReportFrame Of(Facts.Measures measures, string layers, Coverage coverage)
    {
        var question = measures.Facts.Question;
        return new(
            question.Scope, question.Period, question.AsOf, layers, coverage,
            ConfidenceRule.Of(coverage, measures.AreReceiptsChecked), measures.HasSynthetic);
    }
}
