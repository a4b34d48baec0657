using Marketplace.Application.Audit;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Whether the database is empty, holds a story told to its half, or holds something of worth.</summary>
public sealed class StoryState(MarketplaceDb db)
{
    internal const string Begun = "BeginDemoStory";
    internal const string Told = "EndDemoStory";

    /// <summary>There are cooperatives, and no story that was broken off would have to be told again.</summary>
    public async Task<bool> IsTakenAsync(CancellationToken stop) =>
        await db.Cooperatives.AnyAsync(stop) && !await IsHalfToldAsync(stop);

    /// <summary>A story was begun here and never ended: nothing in the database is real.</summary>
    internal async Task<bool> IsHalfToldAsync(CancellationToken stop) =>
        await Wrote(Begun).AnyAsync(stop) && !await Wrote(Told).AnyAsync(stop);

    internal static void Note(AuditTrail audit, string what, DateTimeOffset now) =>
        audit.Write(what, "story:1", new Recorded(now, Account.System));

    private IQueryable<AuditEntry> Wrote(string what) => db.AuditEntries.Where(entry => entry.Subject == "story:1" && entry.Action == what);
}
