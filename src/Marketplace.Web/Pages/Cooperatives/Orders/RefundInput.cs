using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Application.Payments;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>Which delivered units are paid back, and why.</summary>
public sealed record RefundInput
{
    /// <summary>The form's own number: sent twice, it grants once.</summary>
    [Code]
    public string? Operation { get; init; }

    public List<Row> Units { get; init => field = [.. value.Where(row => row is not null)]; } = [];

    public bool WithDelivery { get; init; }

    [Required]
    public RefundReason? Reason { get; init; }

    public string? Note { get; init; }

    [BindNever, ValidateNever]
    public IReadOnlyList<RefundOrder.Item> Items =>
        [.. Units.Where(row => row.Units > 0).Select(row => new RefundOrder.Item(row.Line, row.Units!.Value, row.CameBack))];

    public static RefundInput Of(CooperativeOrderDetails.View order) => new()
    {
        Operation = Guid.NewGuid().ToString("n"),
        Units = [.. order.Lines.Where(line => line.UnitsRefundable > 0).Select(line => new Row { Line = line.Id, Units = 0 })],
    };

    public sealed record Row
    {
        public Id<OrderLine> Line { get; init; }

        [Range(0, 1_000_000)]
        public int? Units { get; init; }

        public bool CameBack { get; init; }
    }
}
