using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Who may review what: lines that were delivered and paid, and nobody of the cooperative (features.md B25).</summary>
internal static class PaidLines
{
    extension(MarketplaceDb db)
    {
        /// <summary>Whether units of the line arrived and their money did: transfers before they were sent, cash at the door.</summary>
        public async Task<bool> IsDeliveredAndPaidAsync(Id<OrderLine> line, CancellationToken stop) =>
            await db.SalesFacts.AnyAsync(fact => fact.OrderLineId == line, stop)
            && !await db.OrderLines.AnyAsync(row => row.Id == line && row.UnitsDelivered <= row.UnitsRefunded, stop)
            && await db.CooperativeOrders.AnyAsync(part => part.Lines.Any(row => row.Id == line)
                && (part.PaidAt != null || !db.Shipments.Any(parcel => parcel.CooperativeOrderId == part.Id
                    && parcel.Lines.Any(sent => sent.OrderLineId == line)
                    && db.CashCollections.Any(cash => cash.ShipmentId == parcel.Id
                        && (cash.Status == CollectionStatus.Expected || cash.Status == CollectionStatus.Refused)))), stop);

        /// <summary>Members and staff by account, and by phone or e-mail where they ordered as guests.</summary>
        public async Task<bool> IsOfCooperativeAsync(Id<Cooperative> cooperative, IReadOnlyCollection<Id<Account>> accounts, Buyer buyer, CancellationToken stop)
        {
            if (await db.CooperativeStaff.AnyAsync(staff => staff.CooperativeId == cooperative && accounts.Contains(staff.AccountId), stop))
                return true;
            var email = buyer.Email.ToUpperInvariant();
            var named = email.Length == 0 ? [] : await db.Users.Where(user => user.NormalizedEmail == email).Select(user => user.Id).ToListAsync(stop);
            var byEmail = named.ConvertAll(id => new Id<Account>(id));
            if (await db.CooperativeStaff.AnyAsync(staff => staff.CooperativeId == cooperative && byEmail.Contains(staff.AccountId), stop))
                return true;
            if (await db.Cooperatives.AnyAsync(row => row.Id == cooperative && (row.Phone == buyer.Phone || row.Email != "" && row.Email == buyer.Email), stop))
                return true;
            var members = await db.Memberships.Where(membership => membership.CooperativeId == cooperative)
                .Join(db.Members, membership => membership.MemberId, member => member.Id, (_, member) => new { member.AccountId, member.Phone }).ToListAsync(stop);
            return members.Any(member => member.Phone == buyer.Phone || member.AccountId is { } own && accounts.Contains(own));
        }
    }
}
