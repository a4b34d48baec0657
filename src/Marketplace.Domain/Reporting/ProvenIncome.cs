using Marketplace.Domain.Common;

namespace Marketplace.Domain.Reporting;

/// <summary>Which months of a member's income the money she acknowledged pays for: the oldest first.</summary>
/// <remarks>A payment names no month, so acknowledged money fills the attributed months in their order.</remarks>
public static class ProvenIncome
{
    /// <param name="attributed">Income of the approved statements, any order; months without one are missing.</param>
    /// <param name="acknowledged">Sum of the payments the member acknowledged.</param>
    public static IReadOnlyDictionary<YearMonth, IncomeProof> Of(IEnumerable<MonthAmount> attributed, Money acknowledged)
    {
        var proofs = new Dictionary<YearMonth, IncomeProof>();
        var left = acknowledged;
        foreach (var month in attributed.OrderBy(month => month.Month))
        {
            left -= month.Amount;
            proofs[month.Month] = left.IsNegative ? IncomeProof.Declared : IncomeProof.Verified;
        }

        return proofs;
    }
}
