using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Search;

/// <summary>Says which words mean the same, or says it otherwise. Searches follow at once on this node, and within half a minute
/// on every other.</summary>
public sealed class WriteSynonyms(MarketplaceDb db, WriteLane lane, AuditTrail audit, SearchNotes notes, TimeProvider clock)
{
    /// <param name="Group">None for a new one.</param>
    /// <param name="Version">What <see cref="SynonymTable"/> gave.</param>
    /// <param name="Words">As typed.</param>
    public sealed record Request(Visitor Visitor, Id<SynonymGroup>? Group, long Version, string? Words);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var words = TextRules.SingleLine(request.Words, SynonymGroup.LengthMax);
        if (words.IsRefused)
            return words.Refusal.On("Words");
        var now = clock.Now();
        var outcome = await lane.RunAsync(db, () => WriteAsync(request, words.Value, now, stop), stop);
        if (!outcome.IsRefused)
            await notes.ExchangeAsync(stop);
        return outcome;
    }

    private async Task<Outcome> WriteAsync(Request request, string words, DateTimeOffset now, CancellationToken stop)
    {
        var written = request.Group is { } known ? await RewordAsync(known, request.Version, words, now, stop) : Add(words, now);
        if (written.IsRefused)
            return written.Refusal;
        await db.SaveChangesAsync(stop);
        audit.Write(nameof(WriteSynonyms), $"synonyms:{written.Value.Id}", request.Visitor.Records(now) with { Note = written.Value.Words });
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    private Outcome<SynonymGroup> Add(string words, DateTimeOffset now)
    {
        var group = SynonymGroup.Of(words, now);
        if (!group.IsRefused)
            db.SynonymGroups.Add(group.Value);
        return group;
    }

    private async Task<Outcome<SynonymGroup>> RewordAsync(Id<SynonymGroup> known, long version, string words, DateTimeOffset now, CancellationToken stop)
    {
        if (await db.SynonymGroups.SingleOrDefaultAsync(group => group.Id == known, stop) is not { } group)
            return Refusal.NotFound;
        if (db.Entry(group).Property<long>(VersionStamp.Column).OriginalValue != version)
            return Refusal.Stale;
        return group.Reword(words, now) is { IsRefused: true } refused ? refused.Refusal : group;
    }
}
