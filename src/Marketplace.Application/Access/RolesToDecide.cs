using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Roles that were asked for and wait for a second administrator, oldest first.</summary>
public sealed class RolesToDecide(MarketplaceDb db)
{
    private const int RowsMax = 100;

    /// <param name="IsMine">The visitor asked, or would be given the role: somebody else grants it.</param>
    public sealed record Row(
        Id<RoleRequest> Request, Id<Account> Account, string DisplayName, string Email, string Role, string Reason,
        DateTimeOffset RequestedAt, string RequestedBy, bool IsMine);

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return [];
        var asked = await db.RoleRequests.AsNoTracking().Where(request => request.DecidedAt == null)
            .OrderBy(request => request.Id).Take(RowsMax).ToListAsync(stop);
        var people = asked.SelectMany(request => new[] { request.AccountId.Value, request.RequestedBy.Value }).Distinct().ToList();
        var users = await db.Users.Where(user => people.Contains(user.Id))
            .Select(user => new { user.Id, user.DisplayName, user.Email }).ToDictionaryAsync(user => user.Id, stop);
        return
        [
            .. from request in asked
               let user = users.GetValueOrDefault(request.AccountId.Value)
               where user is not null
               select new Row(
                   request.Id, request.AccountId, user.DisplayName, user.Email ?? "", request.Role, request.Reason, request.RequestedAt,
                   users.GetValueOrDefault(request.RequestedBy.Value)?.DisplayName ?? "",
                   visitor.Account == request.RequestedBy || visitor.Account == request.AccountId),
        ];
    }
}
