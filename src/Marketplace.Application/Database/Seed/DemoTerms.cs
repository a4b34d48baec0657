using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Dated terms of the story: commission, rules of sharing, ways to deliver.</summary>
internal sealed class DemoTerms
{
    private readonly List<CommissionPolicy> _policies;
    private readonly ILookup<Id<Cooperative>, DistributionRule> _rules;
    private readonly ILookup<Id<Cooperative>, DeliveryMethod> _methods;
    private readonly Dictionary<Id<Cooperative>, (LocalizedText Name, Id<Province> Province)> _cooperatives;

    private DemoTerms(
        List<CommissionPolicy> policies, List<DistributionRule> rules, List<DeliveryMethod> methods,
        Dictionary<Id<Cooperative>, (LocalizedText Name, Id<Province> Province)> cooperatives)
    {
        (_policies, _cooperatives) = (policies, cooperatives);
        _rules = rules.ToLookup(rule => rule.CooperativeId);
        _methods = methods.ToLookup(method => method.CooperativeId);
    }

    public static async Task<DemoTerms> LoadAsync(MarketplaceDb db, CancellationToken stop)
    {
        var cooperatives = await db.Cooperatives.Select(row => new { row.Id, row.Name, row.ProvinceId }).ToListAsync(stop);
        return new(
            await db.CommissionPolicies.AsNoTracking().OrderBy(policy => policy.ValidFrom).ToListAsync(stop),
            await db.DistributionRules.AsNoTracking().OrderBy(rule => rule.ValidFrom).ToListAsync(stop),
            await db.DeliveryMethods.AsNoTracking().OrderBy(method => method.Id).ToListAsync(stop),
            cooperatives.ToDictionary(row => row.Id, row => (row.Name, row.ProvinceId)));
    }

    public CommissionPolicy PolicyOn(DateOnly day, PaymentMethod method) =>
        _policies.Last(policy => policy.Method == method && policy.ValidFrom <= day);

    public bool IsNear(Id<Cooperative> cooperative, Id<Province> province) => _cooperatives[cooperative].Province == province;

    /// <summary>Who lives near collects; others choose the door or, one in four, a pickup point.</summary>
    public DeliveryMethod MethodOf(Id<Cooperative> cooperative, int chance, bool isNear)
    {
        var methods = _methods[cooperative].ToList();
        return methods[isNear && chance < 40 ? 2 : chance < 25 ? 1 : 0];
    }

    public PlacedPart Place(
        DemoHome home, DeliveryMethod method, bool isNear, CommissionPolicy policy, DateOnly day, IReadOnlyList<PlacedLine> lines) => new(
            home.Id,
            _cooperatives[home.Id].Name,
            method.Id,
            method.Name,
            method.ChargeFor(Money.Sum(lines.Select(line => line.UnitPrice * line.Units)), isNear),
            policy.Commission,
            policy.PaymentFee,
            _rules[home.Id].Last(rule => rule.ValidFrom <= day).Id,
            lines);
}
