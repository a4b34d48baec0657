using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Which cooperatives may sell, for the administration.</summary>
public sealed class CooperativesInShop(MarketplaceDb db)
{
    private const int RowsMax = 500;

    public sealed record Row(
        Id<Cooperative> Id, string Code, LocalizedText Name, CooperativeStatus Status, DateOnly? AwayFrom, DateOnly? AwayUntil)
    {
        /// <summary>Given with the last suspension or reinstatement.</summary>
        public string Reason { get; init; } = "";

        public DateTimeOffset? ReasonAt { get; init; }
    }

    public async Task<IReadOnlyList<Row>> LoadAsync(Visitor visitor, CancellationToken stop)
    {
        if (!visitor.Is(Roles.Admin))
            return [];
        var rows = await db.Cooperatives.AsNoTracking().OrderBy(row => row.Code).Take(RowsMax)
            .Select(row => new Row(row.Id, row.Code, row.Name, row.Status, row.HolidayFrom, row.HolidayUntil)).ToListAsync(stop);
        var reasons = await db.AuditEntries
            .Where(entry => entry.Action == nameof(SuspendCooperative) || entry.Action == nameof(ReinstateCooperative))
            .OrderBy(entry => entry.Id).Select(entry => new { entry.Subject, entry.Detail, entry.At }).ToListAsync(stop);
        var last = reasons.GroupBy(entry => entry.Subject).ToDictionary(entries => entries.Key, entries => entries.Last());
        return rows.ConvertAll(row => last.TryGetValue($"cooperative:{row.Id}", out var entry)
            ? row with { Reason = entry.Detail, ReasonAt = entry.At } : row);
    }
}
