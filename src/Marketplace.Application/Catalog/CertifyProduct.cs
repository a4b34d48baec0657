using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Writes a certificate down, or the one that renews it: a label shows only with number, issuer and end.</summary>
public sealed class CertifyProduct(MarketplaceDb db, WriteLane lane, ShopWindowNews news, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, Id<Product> Product, LabelKind Kind, string? Number, string? Issuer, DateOnly ValidUntil);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var number = TextRules.Code(request.Number, 80);
        var issuer = TextRules.SingleLine(request.Issuer, 120);
        if (number.IsRefused)
            return number.Refusal.On(nameof(request.Number));
        if (issuer.IsRefused)
            return issuer.Refusal.On(nameof(request.Issuer));
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, $"{request.Kind} {number.Value}");
        return await lane.RunAsync(db, async () =>
        {
            var product = await db.Products.Of(request.Cooperative).Include(row => row.Labels).SingleOrDefaultAsync(row => row.Id == request.Product, stop);
            if (product is null)
                return Refusal.NotFound;
            if (request.ValidUntil <= MoroccanTime.DayOf(recorded.At))
                return new Refusal("Label.Ended").On(nameof(request.ValidUntil));
            var certified = product.Certify(request.Kind, number.Value, issuer.Value, request.ValidUntil);
            if (certified.IsRefused)
                return certified;
            audit.Write(nameof(CertifyProduct), $"product:{product.Id}", recorded);
            news.Tell([product.Id], recorded.At);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
