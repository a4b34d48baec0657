using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Which dated decisions hold on a day: the latest that has begun (INV-27).</summary>
internal static class TermsInForce
{
    extension(MarketplaceDb db)
    {
        /// <summary>The commission policy of every way to pay that has one.</summary>
        public async Task<Dictionary<PaymentMethod, CommissionPolicy>> PoliciesOnAsync(DateOnly day, CancellationToken stop)
        {
            var begun = await db.CommissionPolicies.AsNoTracking().Where(policy => policy.ValidFrom <= day).ToListAsync(stop);
            return begun.GroupBy(policy => policy.Method)
                .ToDictionary(policies => policies.Key, policies => policies.MaxBy(policy => policy.ValidFrom)!);
        }

        /// <summary>The rule of sharing of every cooperative that has decided one.</summary>
        public async Task<Dictionary<Id<Cooperative>, Id<DistributionRule>>> RulesOnAsync(
            DateOnly day, IReadOnlyCollection<Id<Cooperative>> cooperatives, CancellationToken stop)
        {
            var begun = await db.DistributionRules
                .Where(rule => cooperatives.Contains(rule.CooperativeId) && rule.ValidFrom <= day)
                .Select(rule => new { rule.CooperativeId, rule.Id, rule.ValidFrom })
                .ToListAsync(stop);
            return begun.GroupBy(rule => rule.CooperativeId)
                .ToDictionary(rules => rules.Key, rules => rules.MaxBy(rule => (rule.ValidFrom, rule.Id))!.Id);
        }
    }
}
