using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>May this month's surplus be given out ahead of the year's end? A surplus on the web and a loss at the souk are
/// one cooperative.</summary>
/// <remarks>
/// Source: programme.md 3.2. Both channels count in what was earned. Given out here is what the marketplace brought: the
/// statement of sales outside it is the cooperative's own account of its declared sales, and books nothing.
/// </remarks>
/// <param name="YearToDate">Results of both channels from January to this month, after reserves.</param>
/// <param name="SharedBefore">Given out by the statements of the year's earlier months.</param>
/// <param name="ToShare">What this month's statement would give out.</param>
/// <param name="IsKnown">False where a month of the year lacks its declaration of sales outside the marketplace.</param>
public sealed record SolvencyGuard(Money YearToDate, Money SharedBefore, Money ToShare, bool IsKnown)
{
    public Money Allowed => Money.Max(Money.Zero, YearToDate - SharedBefore);

    public bool IsKept => IsKnown && ToShare <= Allowed;
}
