using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Distributions;

/// <summary>A statement as queries read it: its cascade with the rates of its rule, and how far it has come.</summary>
public sealed record StatementRow(
    Id<SurplusStatement> Id,
    YearMonth Month,
    Channel Channel,
    StatementStatus Status,
    Id<DistributionRule> Rule,
    WeightBasis Basis,
    Surplus Surplus,
    bool IsShareUnknown,
    DateTimeOffset PreparedAt,
    Id<Account> PreparedBy,
    DateTimeOffset? ApprovedAt,
    Id<Account>? ApprovedBy,
    bool IsGuardOverridden,
    string ApprovalNote)
{
    public Money MembersIncome => Surplus.Inputs.MemberPay + Surplus.Distributable;

    /// <summary>Members were paid although the channel made a loss: the pay came out of capital.</summary>
    public bool IsDeficitFunded => Surplus.Result.IsNegative && Surplus.Inputs.MemberPay.IsPositive;
}

internal static class StatementRows
{
    public static IQueryable<StatementRow> Rows(this IQueryable<SurplusStatement> statements, MarketplaceDb db) =>
        from statement in statements
        join rule in db.DistributionRules on statement.RuleId equals rule.Id
        select new StatementRow(
            statement.Id, statement.Month, statement.Channel, statement.Status, rule.Id, rule.WeightBasis,
            new Surplus(
                new SurplusInputs(
                    statement.GrossSales, statement.Refunds, statement.PlatformFee, statement.PaymentFee, statement.Shipping,
                    statement.Materials, statement.Overhead, statement.MemberPay, statement.CarryIn, statement.Capital,
                    statement.ReserveBalance, new ReserveRates(rule.LegalReserve, rule.EducationFund, rule.OtherReserve)),
                statement.Result, statement.LegalReserve, statement.EducationFund, statement.OtherReserve,
                statement.Distributable, statement.CarryOut),
            statement.IsShareUnknown, statement.PreparedAt, statement.PreparedBy, statement.ApprovedAt, statement.ApprovedBy,
            statement.IsGuardOverridden, statement.ApprovalNote);

    public static IQueryable<SurplusStatement> Current(this IQueryable<SurplusStatement> statements) =>
        statements.Where(statement => statement.SupersededAt == null);

    public static IQueryable<SurplusStatement> Approved(this IQueryable<SurplusStatement> statements) =>
        statements.Where(statement => statement.Status == StatementStatus.Approved);

    public static IQueryable<SurplusStatement> On(this IQueryable<SurplusStatement> statements, Channel channel) =>
        statements.Where(statement => statement.Channel == channel);
}
