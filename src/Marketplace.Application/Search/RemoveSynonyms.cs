using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Search;

/// <summary>Takes back that words mean the same; what they were stays in the audit trail.</summary>
public sealed class RemoveSynonyms(MarketplaceDb db, WriteLane lane, AuditTrail audit, SearchNotes notes, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<SynonymGroup> Group);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var now = clock.Now();
        var outcome = await lane.RunAsync(db, () => RemoveAsync(request, now, stop), stop);
        if (!outcome.IsRefused)
            await notes.ExchangeAsync(stop);
        return outcome;
    }

    private async Task<Outcome> RemoveAsync(Request request, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.SynonymGroups.SingleOrDefaultAsync(group => group.Id == request.Group, stop) is not { } group)
            return Refusal.NotFound;
        db.SynonymGroups.Remove(group);
        audit.Write(nameof(RemoveSynonyms), $"synonyms:{group.Id}", request.Visitor.Records(now) with { Note = group.Words });
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
