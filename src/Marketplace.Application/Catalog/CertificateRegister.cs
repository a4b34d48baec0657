using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Certificates behind labels, by the day they end: of all cooperatives for staff, of its own for a cooperative.</summary>
public sealed class CertificateRegister(MarketplaceDb db, TimeProvider clock)
{
    private const int RowsMax = 500;

    /// <param name="Cooperative">None asks for all, as staff may.</param>
    /// <param name="Within">Ending within so many days; none for all, and those that ended.</param>
    public sealed record Request(Visitor Visitor, Id<Cooperative>? Cooperative = null, LabelKind? Kind = null, int? Within = null);

    /// <param name="DaysLeft">Zero or less: it has ended, and the badge is gone.</param>
    public sealed record Row(
        Id<Product> Product, string Sku, LocalizedText ProductName, Id<Cooperative> Cooperative, LocalizedText CooperativeName,
        LabelKind Kind, string Number, string Issuer, DateOnly ValidUntil, int DaysLeft);

    /// <returns>Nothing for others than staff and the cooperative's own people.</returns>
    public async Task<IReadOnlyList<Row>> LoadAsync(Request request, CancellationToken stop)
    {
        if (!MaySee(request))
            return [];
        var today = clock.Today();
        var products = db.Products.AsNoTracking();
        if (request.Cooperative is { } own)
            products = products.Where(product => product.CooperativeId == own);
        var found = products.SelectMany(product => product.Labels, (product, label) => new { product, label });
        if (request.Kind is { } kind)
            found = found.Where(row => row.label.Kind == kind);
        if (request.Within is { } days)
        {
            var limit = today.AddDays(days);
            found = found.Where(row => row.label.ValidUntil <= limit && row.label.ValidUntil > today);
        }

        var rows = await found.OrderBy(row => row.label.ValidUntil).ThenBy(row => row.label.Id).Take(RowsMax)
            .Join(db.Cooperatives, row => row.product.CooperativeId, cooperative => cooperative.Id, (row, cooperative) => new
            {
                row.product.Id, row.product.Sku, row.product.Name, Cooperative = cooperative.Id, CooperativeName = cooperative.Name,
                row.label.Kind, row.label.CertificateNumber, row.label.Issuer, row.label.ValidUntil,
            })
            .OrderBy(row => row.ValidUntil).ThenBy(row => row.Id).ToListAsync(stop);
        return
        [
            .. rows.Select(row => new Row(
                row.Id, row.Sku, row.Name, row.Cooperative, row.CooperativeName, row.Kind, row.CertificateNumber, row.Issuer, row.ValidUntil,
                row.ValidUntil.DayNumber - today.DayNumber)),
        ];
    }

    private static bool MaySee(Request request) =>
        request.Visitor.Is(Roles.Admin) || (request.Cooperative is { } own && request.Visitor.WorksFor(own));
}
