using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Audit.Checks;

/// <summary>Monthly statements and the rules they follow (programme.md 2.13, 3.2).</summary>
internal static class StatementChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-27", "TheRuleInForceIsApplied", db =>
            from statement in db.SurplusStatements
            join rule in db.DistributionRules on statement.RuleId equals rule.Id
            where rule.CooperativeId != statement.CooperativeId
                || rule.ValidFrom.Year * 100 + rule.ValidFrom.Month > (int)(object)statement.Month
            select $"statement:{statement.Id}"),
        new("INV-27", "OrdersFreezeARuleOfTheirCooperative", db =>
            from part in db.CooperativeOrders
            join rule in db.DistributionRules on part.DistributionRuleId equals rule.Id
            where rule.CooperativeId != part.CooperativeId
            select $"cooperative-order:{part.Id}"),
        new("PRG-INV-11", "TheCascadeBalances", db => db.SurplusStatements
            .Where(row => row.NetSales.Centimes != row.GrossSales.Centimes - row.Refunds.Centimes
                || row.Result.Centimes != row.NetSales.Centimes - row.PlatformFee.Centimes - row.PaymentFee.Centimes
                    - row.Shipping.Centimes - row.Materials.Centimes - row.Overhead.Centimes - row.MemberPay.Centimes
                || row.Result.Centimes + row.CarryIn.Centimes != row.LegalReserve.Centimes + row.EducationFund.Centimes
                    + row.OtherReserve.Centimes + row.Distributable.Centimes + row.CarryOut.Centimes)
            .Select(row => $"statement:{row.Id}")),
        new("PRG-INV-11", "ADeficitIsCarriedToTheNextMonth", db => db.SurplusStatements
            .Where(row => row.Status == StatementStatus.Approved)
            .Where(row => row.CarryIn.Centimes != db.SurplusStatements
                .Where(before => before.Status == StatementStatus.Approved && before.Channel == row.Channel
                    && before.CooperativeId == row.CooperativeId && before.Month < row.Month)
                .OrderByDescending(before => before.Month)
                .Select(before => before.CarryOut.Centimes)
                .FirstOrDefault())
            .Select(row => $"statement:{row.Id}")),
        new("PRG-INV-20", "TheLegalReserveStaysWithinTheCapital", db => db.Cooperatives
            .Where(cooperative => db.SurplusStatements
                    .Where(row => row.CooperativeId == cooperative.Id && row.Status == StatementStatus.Approved)
                    .Sum(row => row.LegalReserve.Centimes)
                > (cooperative.Capital.Centimes > cooperative.ReserveBrought.Centimes
                    ? cooperative.Capital.Centimes - cooperative.ReserveBrought.Centimes
                    : 0))
            .Select(cooperative => $"cooperative:{cooperative.Id}")),
        new("PRG-INV-21", "AStatementTakesTwoPersons", db => db.SurplusStatements
            .Where(row => row.ApprovedBy == row.PreparedBy
                || (row.Status == StatementStatus.Approved && (row.ApprovedBy == null || row.ApprovedAt == null || row.SupersededAt != null))
                || (row.Status == StatementStatus.Superseded && row.SupersededAt == null))
            .Select(row => $"statement:{row.Id}")),
        new("INV-32", "AnOverriddenGuardHasAReason", db => db.SurplusStatements
            .Where(row => row.IsGuardOverridden && row.ApprovalNote == "")
            .Select(row => $"statement:{row.Id}")),
    ];
}
