using Marketplace.Application.Audit;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.Application.Database;

/// <summary>Writes a <see cref="PriceChange"/> beside every saved change of a price, whichever operation made it, so that
/// none can forget to. Author and cause are those of the audit entry about the product in the same save.</summary>
internal sealed class PriceStamp : SaveChangesInterceptor
{
    public static readonly PriceStamp Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Stamp(DbContext db)
    {
        var repriced = db.ChangeTracker.Entries<Product>().Where(entry => entry.State is EntityState.Modified && Before(entry) != entry.Entity.Price).ToList();
        if (repriced.Count == 0)
            return;
        var acts = db.ChangeTracker.Entries<AuditEntry>().Where(entry => entry.State is EntityState.Added).Select(entry => entry.Entity)
            .ToLookup(entry => entry.Subject);
        foreach (var entry in repriced)
        {
            var product = entry.Entity;
            var act = acts[$"product:{product.Id}"].LastOrDefault();
            var recorded = act is null ? new Recorded(TimeProvider.System.Now(), Account.System) : new(act.At, act.By);
            db.Add(PriceChange.Record(product.Id, Before(entry), product.Price, act?.Action ?? nameof(PriceStamp), recorded));
        }
    }

    private static Money Before(EntityEntry<Product> entry) =>
        Money.FromCentimes((long)entry.ComplexProperty(product => product.Price).Property(nameof(Money.Centimes)).OriginalValue!);
}
