using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Settlements;

/// <summary>Has a month closed with every cooperative that has something booked in it: one job each, so that none waits for another.</summary>
public sealed class CloseMonth(MarketplaceDb db, WriteLane lane, JobQueue jobs, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, YearMonth Month);

    /// <summary>What the job of one cooperative carries.</summary>
    public sealed record Payload(long Cooperative, int Month);

    /// <returns>With how many cooperatives the month is now being closed.</returns>
    public async Task<Outcome<int>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        var now = clock.Now();
        if (MoroccanTime.DayOf(now) < request.Month.Next.FirstDay)
            return new Refusal("Settlement.MonthNotOver", request.Month);
        return await lane.RunAsync(db, () => QueueAsync(request.Month, now, stop), stop);
    }

    private async Task<Outcome<int>> QueueAsync(YearMonth month, DateTimeOffset now, CancellationToken stop)
    {
        var (first, end) = (month.FirstDay, month.Next.FirstDay);
        var open = await db.LedgerEntries.Owed().WithoutPayouts(db)
            .Where(entry => entry.BookedOn >= first && entry.BookedOn < end)
            .Where(entry => !db.Settlements.Any(settlement => settlement.CooperativeId == entry.CooperativeId && settlement.Month >= month))
            .Select(entry => entry.CooperativeId!.Value)
            .Distinct()
            .ToListAsync(stop);
        var keys = open.ToDictionary(cooperative => KeyOf(cooperative, month, now));
        var queued = await db.Jobs.Where(job => keys.Keys.Contains(job.Key)).Select(job => job.Key).ToListAsync(stop);
        foreach (var (key, cooperative) in keys.ExceptBy(queued, item => item.Key))
            jobs.Add(JobKinds.CloseSettlement, new Payload(cooperative.Value, month.Value), key, now);
        await db.SaveChangesAsync(stop);
        return open.Count;
    }

    /// <summary>Asked again another day, a month that could not be closed is tried again.</summary>
    private static string KeyOf(Id<Cooperative> cooperative, YearMonth month, DateTimeOffset now) =>
        $"settlement:{cooperative}:{month}:{MoroccanTime.DayOf(now):O}";
}
