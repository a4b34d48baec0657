using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>Who carries the parcel, and what is in it, lot by lot.</summary>
public sealed record DispatchInput
{
    public string? Carrier { get; init; }

    [Code]
    public string? TrackingNumber { get; init; }

    /// <summary>Parcels that had left when the form was shown: sent twice, one leaves.</summary>
    [BindRequired]
    public int ParcelsBefore { get; init; }

    /// <summary>A row of which nothing was sent is no row.</summary>
    [MinLength(1, ErrorMessage = "Shipment.Empty")]
    public List<Row> Units { get; init => field = [.. value.Where(row => row is not null)]; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyList<ParcelStock.Packed> Packed => [.. Units.Select(row => new ParcelStock.Packed(row.Line, row.Lot, row.Units))];

    /// <summary>All that is left to send, from the lots that expire first.</summary>
    public static DispatchInput Of(CooperativeOrderDetails.View order, string? carrier) => new()
    {
        Carrier = carrier,
        ParcelsBefore = order.Parcels.Count,
        Units =
        [
            .. order.Lines.Where(line => line.UnitsToSend > 0).SelectMany(line => line.Lots.Select(lot =>
                new Row { Line = line.Id, Lot = lot.Lot, Units = lot.UnitsHeld })),
        ],
    };

    public sealed record Row
    {
        public Id<OrderLine> Line { get; init; }

        public Id<Lot> Lot { get; init; }

        [BindRequired]
        [Range(0, 1_000_000)]
        public int Units { get; init; }
    }
}
