using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Catalog;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>A lot as it arrives, and who brought in what; rows left empty do not count.</summary>
public sealed record ReceiveInput
{
    /// <summary>With so few members each has a row of her own.</summary>
    private const int RowPerMemberMax = 15;

    private const int RowsAdded = 5;
    private const int RowsMax = 40;

    [Required]
    public Id<Product>? Product { get; init; }

    [Code, StringLength(40)]
    public string? Code { get; init; }

    [StringLength(120)]
    public string? Place { get; init; }

    [Required]
    public DateOnly? MadeOn { get; init; }

    public DateOnly? BestBefore { get; init; }

    [Required]
    public Money? UnitCost { get; init; }

    [Required, Range(1, 1_000_000)]
    public int? Units { get; init; }

    public List<Row> Rows { get; init => field = [.. value.Where(row => row is not null)]; } = [];

    public static ReceiveInput Of(Id<Product>? product, DateOnly today, IReadOnlyList<ActiveMembers.Row> members) => new()
    {
        Product = product,
        MadeOn = today,
        Rows = members.Count is > 0 and <= RowPerMemberMax
            ? [.. members.Select(member => new Row { Member = member.Id })]
            : [.. Enumerable.Range(0, RowsAdded).Select(_ => new Row())],
    };

    public ReceiveInput WithMoreRows() =>
        this with { Rows = [.. Rows, .. Enumerable.Range(0, Math.Max(0, Math.Min(RowsAdded, RowsMax - Rows.Count))).Select(_ => new Row())] };

    /// <summary>The rows with a quantity, read; or why the first unreadable one is refused.</summary>
    public Outcome<IReadOnlyList<ReceiveLot.Share>> ReadRows()
    {
        var shares = new List<ReceiveLot.Share>();
        for (var at = 0; at < Rows.Count; at++)
        {
            var row = Rows[at];
            if (string.IsNullOrWhiteSpace(row.Quantity))
                continue;
            if (row.Member is not { } member)
                return new Refusal("Field.Missing").On($"Rows[{at}].Member");
            var quantity = TypedContribution.Read(row.Kind, row.Quantity);
            if (quantity.IsRefused)
                return quantity.Refusal.On($"Rows[{at}].Quantity");
            shares.Add(new(member, row.Kind, quantity.Value));
        }

        return shares;
    }

    public sealed record Row
    {
        public Id<Member>? Member { get; init; }

        [StringLength(30)]
        public string? Quantity { get; init; }

        [BindRequired]
        public ContributionKind Kind { get; init; }
    }
}
