using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>Declares a month's net sales outside the marketplace; zero is an answer, a new declaration supersedes the old.</summary>
public sealed class DeclareOffPlatformSales(MarketplaceDb db, WriteLane lane, OpenMonths openMonths, TimeProvider clock)
{
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, YearMonth Month, Money NetSales, DeclarationEvidence Evidence);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = request.Visitor.Records(clock.Now());
        if (request.Month.FirstDay > MoroccanTime.DayOf(recorded.At))
            return new Refusal("OffPlatform.FutureMonth").On("Month");
        return await lane.RunAsync(db, () => DeclareAsync(request, recorded, stop), stop);
    }

    private async Task<Outcome> DeclareAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        await db.HoldBooksAsync(request.Cooperative, stop);
        if (await openMonths.RefuseFrozenAsync(request.Cooperative, request.Month, stop) is { } frozen)
            return frozen;
        var declared = OffPlatformSales.Declare(request.Cooperative, request.Month, request.NetSales, request.Evidence, recorded);
        if (declared.IsRefused)
            return declared.Refusal;
        var before = await db.OffPlatformSales.SingleOrDefaultAsync(
            sales => sales.CooperativeId == request.Cooperative && sales.Month == request.Month && sales.SupersededAt == null, stop);
        before?.Supersede(recorded.At);
        // Before the new one comes in: at most one declaration of a month is current.
        await db.SaveChangesAsync(stop);
        db.OffPlatformSales.Add(declared.Value);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
