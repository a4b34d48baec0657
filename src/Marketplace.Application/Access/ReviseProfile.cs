using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Changes how a person is called, written to and called by telephone.</summary>
public sealed class ReviseProfile(MarketplaceDb db, WriteLane lane)
{
    public sealed record Request(Id<Account> Account, string DisplayName, Language Language, PhoneNumber Phone);

    public Task<Outcome> RunAsync(Request request, CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var user = await db.Users.SingleOrDefaultAsync(row => row.Id == request.Account.Value, stop);
        if (user is null)
            return Refusal.NotFound;
        (user.DisplayName, user.Language) = (request.DisplayName, request.Language);
        user.PhoneNumber = request.Phone.IsEmpty ? null : request.Phone.E164;
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
