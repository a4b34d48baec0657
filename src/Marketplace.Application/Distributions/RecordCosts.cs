using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>Writes down a month's cost sheet; a changed amount supersedes the one before, nothing is overwritten.</summary>
public sealed class RecordCosts(MarketplaceDb db, WriteLane lane, OpenMonths openMonths, TimeProvider clock)
{
    /// <param name="Lines">What was typed; a line left empty is not among them and stays as it is.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, YearMonth Month, IReadOnlyList<CostLine> Lines, string Note = "");

    /// <returns>How many lines are new or changed.</returns>
    public async Task<Outcome<int>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var note = TextRules.SingleLine(request.Note, lengthMax: 200);
        if (note.IsRefused)
            return note.Refusal.On("Note");
        var recorded = request.Visitor.Records(clock.Now(), note.Value);
        if (request.Month.FirstDay > MoroccanTime.DayOf(recorded.At))
            return new Refusal("Cost.FutureMonth").On("Month");
        return await lane.RunAsync(db, () => RecordAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome<int>> RecordAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        await db.HoldBooksAsync(request.Cooperative, stop);
        if (await openMonths.RefuseFrozenAsync(request.Cooperative, request.Month, stop) is { } frozen)
            return frozen;
        var current = await db.CooperativeCosts
            .Where(cost => cost.CooperativeId == request.Cooperative && cost.Month == request.Month && cost.SupersededAt == null)
            .ToListAsync(stop);
        var fresh = new List<CooperativeCost>();
        foreach (var line in request.Lines)
        {
            var before = current.SingleOrDefault(cost => cost.Kind == line.Kind && cost.Channel == line.Channel);
            if (before?.Amount == line.Amount)
                continue;
            var cost = CooperativeCost.Record(request.Cooperative, request.Month, line.Kind, line.Channel, line.Amount, recorded);
            if (cost.IsRefused)
                return cost.Refusal;
            before?.Supersede(recorded.At);
            fresh.Add(cost.Value);
        }

        // Before the new ones come in: at most one amount of a kind is current.
        await db.SaveChangesAsync(stop);
        db.CooperativeCosts.AddRange(fresh);
        await db.SaveChangesAsync(stop);
        return fresh.Count;
    }
}
