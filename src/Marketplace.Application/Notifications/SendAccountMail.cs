using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Notifications;

/// <summary>Writes a mail that Identity's pages ask for.</summary>
public sealed class SendAccountMail(MarketplaceDb db, WriteLane lane, IdentityMail mail, TimeProvider clock)
{
    /// <param name="Email">Where to; the account's own, or the one it wants to change to.</param>
    /// <param name="Address">Path and query of the page to open, after the language.</param>
    public sealed record Request(Id<Account> Account, string Email, string Address, AccountMailKind Kind);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var user = await db.Users.AsNoTracking().SingleAsync(row => row.Id == request.Account.Value, stop);
        switch (request.Kind)
        {
            case AccountMailKind.ConfirmAddress:
                mail.ConfirmAddressAt(user, request.Address, clock.Now());
                break;
            case AccountMailKind.ConfirmNewAddress:
                mail.ConfirmNewAddress(user, request.Email, request.Address, clock.Now());
                break;
            case AccountMailKind.ResetPassword:
                mail.ResetPassword(user, request.Address, clock.Now());
                break;
        }

        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
