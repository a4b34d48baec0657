using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Cooperatives;

/// <summary>Which cooperatives and memberships are meant, in one word.</summary>
internal static class CooperativeFilters
{
    extension(IQueryable<Cooperative> cooperatives)
    {
        /// <summary>Those whose pages the shop shows.</summary>
        public IQueryable<Cooperative> Selling => cooperatives.Where(cooperative => cooperative.Status == CooperativeStatus.Active);
    }

    extension(IQueryable<Membership> memberships)
    {
        public IQueryable<Membership> In(Id<Cooperative> cooperative) => memberships.Where(membership => membership.CooperativeId == cooperative);

        public IQueryable<Membership> ActiveOn(DateOnly day) =>
            memberships.Where(membership => membership.From <= day && (membership.Until == null || membership.Until > day));
    }
}
