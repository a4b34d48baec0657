using Marketplace.Application.Audit.Checks;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Audit;

/// <summary>Asks of every invariant where it does not hold: after each test that writes, after each restore, every night.</summary>
public sealed class Auditor(MarketplaceDb db, TimeProvider clock)
{
    /// <summary>Offending rows one breach names.</summary>
    public const int SubjectsMax = 100;

    internal static IReadOnlyList<AuditCheck> Checks { get; } =
    [
        .. StockChecks.All,
        .. OrderChecks.All,
        .. PaymentChecks.All,
        .. LedgerChecks.All,
        .. SettlementChecks.All,
        .. StatementChecks.All,
        .. ShareChecks.All,
        .. RecordChecks.All,
    ];

    public async Task<AuditReport> LoadAsync(CancellationToken stop)
    {
        var breaches = new List<AuditBreach>();
        foreach (var check in Checks)
        {
            // Read until there are enough: a database that limits rows wants them sorted, and subjects are worded here.
            var subjects = await check.Offending(db).AsAsyncEnumerable().Take(SubjectsMax).ToListAsync(stop);
            if (subjects.Count > 0)
                breaches.Add(new(check.Code, check.Name, subjects));
        }

        return new(clock.Now(), [.. Checks.Select(check => (check.Code, check.Name))], breaches);
    }
}
