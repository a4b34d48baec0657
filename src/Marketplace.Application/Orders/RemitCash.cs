using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Whoever held cash taken at doors has handed it over; finance checks it against the carrier's list.</summary>
public sealed class RemitCash(MarketplaceDb db, WriteLane lane, LedgerWriter ledger, AuditTrail audit, TimeProvider clock)
{
    /// <param name="Collections">All of one remittance, or none is booked.</param>
    /// <param name="Reference">The carrier's list or the bank's receipt.</param>
    public sealed record Request(Visitor Visitor, IReadOnlyList<Id<CashCollection>> Collections, string? Reference);

    public sealed record Result(Money Remitted);

    public Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop) => lane.RunAsync<Result>(db, async () =>
    {
        var now = clock.Now();
        if (!request.Visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        var reference = TextRules.SingleLine(request.Reference, 60);
        if (reference.IsRefused)
            return reference.Refusal.On(nameof(request.Reference));
        if (reference.Value.Length == 0)
            return new Refusal("Field.Missing").On(nameof(request.Reference));
        var ids = request.Collections.Distinct().ToList();
        var collections = await db.CashCollections.Where(row => ids.Contains(row.Id)).OrderBy(row => row.Id).ToListAsync(stop);
        if (collections.Count == 0 || collections.Count != ids.Count)
            return Refusal.NotFound;
        if (collections.Any(collection => collection.Status is not CollectionStatus.Collected))
            return new Refusal("CashCollection.MovedOn");
        foreach (var collection in collections)
            Remit(collection, request.Visitor.Records(now, reference.Value));
        await db.SaveChangesAsync(stop);
        return new Result(Money.Sum(collections.Select(collection => collection.Expected)));
    }, stop);

    private void Remit(CashCollection collection, Recorded recorded)
    {
        collection.Remit(recorded.At);
        var postings = Postings.CashRemitted(CashAccount.Of(collection.Holder), collection.CooperativeId, collection.Expected);
        ledger.Book(LedgerEvent.CashRemitted, $"collection:{collection.Id}", postings, recorded.At);
        audit.Write(nameof(RemitCash), $"collection:{collection.Id}", recorded);
    }
}
