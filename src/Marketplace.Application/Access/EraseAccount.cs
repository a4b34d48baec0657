using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Deletes an account at its owner's wish. Orders stay for the books, without who and where (INV-40).</summary>
public sealed class EraseAccount(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Id<Account> Account);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop);
        if (user is null)
            return Refusal.NotFound;
        if (await HoldsRightsAsync(request.Account, stop))
            return new Refusal("Account.HoldsRights");
        var orders = await db.Orders.Include(order => order.Parts).Where(order => order.AccountId == request.Account)
            .OrderBy(order => order.Id).AsSplitQuery().ToListAsync(stop);
        if (orders.Any(order => order.IsUnderWay))
            return new Refusal("Account.OrdersUnderWay");

        orders.ForEach(order => order.ForgetBuyer());
        await ForgetVoicesAsync(request.Account, stop);
        await ForgetCartsAsync(request.Account, stop);
        await ForgetMessagesAsync(user.Email ?? "", stop);
        db.Users.Remove(user);
        audit.Write(nameof(EraseAccount), $"account:{request.Account}", new(clock.Now(), request.Account));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);

    private async Task<bool> HoldsRightsAsync(Id<Account> account, CancellationToken stop) =>
        await db.UserRoles.AnyAsync(link => link.UserId == account.Value, stop)
        || await db.CooperativeStaff.AnyAsync(staff => staff.AccountId == account, stop);

    private async Task ForgetVoicesAsync(Id<Account> account, CancellationToken stop)
    {
        (await db.Reviews.Where(review => review.AccountId == account).ToListAsync(stop)).ForEach(review => review.ForgetAuthor());
        (await db.Questions.Where(question => question.AccountId == account).ToListAsync(stop)).ForEach(question => question.ForgetAuthor());
    }

    /// <summary>A cart that became an order is part of the books; it only loses its owner.</summary>
    private async Task ForgetCartsAsync(Id<Account> account, CancellationToken stop)
    {
        await db.Wishes.Where(wish => wish.AccountId == account).ExecuteDeleteAsync(stop);
        await db.Carts.Where(cart => cart.AccountId == account && cart.Status != CartStatus.Ordered).ExecuteDeleteAsync(stop);
        await db.Carts.Where(cart => cart.AccountId == account)
            .ExecuteUpdateAsync(set => set
                .SetProperty(cart => cart.AccountId, (Id<Account>?)null)
                .SetProperty(cart => EF.Property<long>(cart, VersionStamp.Column), cart => EF.Property<long>(cart, VersionStamp.Column) + 1), stop);
    }

    private Task<int> ForgetMessagesAsync(string email, CancellationToken stop) => db.OutgoingMessages
        .Where(message => message.Recipient == email)
        .ExecuteUpdateAsync(set => set
            .SetProperty(message => message.Recipient, "")
            .SetProperty(message => message.Subject, "")
            .SetProperty(message => message.Text, "")
            .SetProperty(message => message.Html, "")
            .SetProperty(message => EF.Property<long>(message, VersionStamp.Column), message => EF.Property<long>(message, VersionStamp.Column) + 1), stop);
}
