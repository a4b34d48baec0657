using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>What an administrator looks at first: whether everything holds, and what waits.</summary>
public sealed class AdminDesk(MarketplaceDb db)
{
    /// <param name="AuditedAt">When every invariant was last asked; null when never.</param>
    /// <param name="Breaches">Codes that did not hold then; empty when all did.</param>
    public sealed record View(
        DateTimeOffset? AuditedAt, IReadOnlyList<string> Breaches, int JobsWaiting, int JobsGivenUp, int MessagesFailed, int RolesToDecide);

    public async Task<View> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return new(null, [], 0, 0, 0, 0);
        var audited = await db.AuditEntries.Where(entry => entry.Action == nameof(RunAudit)).OrderByDescending(entry => entry.Id)
            .Select(entry => new { entry.At, entry.Detail }).FirstOrDefaultAsync(stop);
        return new(
            audited?.At,
            audited?.Detail.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [],
            await db.Jobs.CountAsync(job => job.DoneAt == null && job.ParkedAt == null, stop),
            await db.Jobs.CountAsync(job => job.DoneAt == null && job.ParkedAt != null, stop),
            await db.OutgoingMessages.CountAsync(message => message.Status == MessageStatus.Failed, stop),
            await db.RoleRequests.CountAsync(request => request.DecidedAt == null, stop));
    }
}
