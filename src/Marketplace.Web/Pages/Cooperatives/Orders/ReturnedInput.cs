using System.ComponentModel.DataAnnotations;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>Units of each lot that cannot be sold again.</summary>
public sealed record ReturnedInput
{
    public List<Row> Lots { get; init => field = [.. value.Where(row => row is not null)]; } = [];

    [BindNever, ValidateNever]
    public IReadOnlyDictionary<Id<Lot>, int> Damaged =>
        Lots.GroupBy(row => row.Lot).ToDictionary(rows => rows.Key, rows => rows.First().Units ?? 0);

    public sealed record Row
    {
        public Id<Lot> Lot { get; init; }

        [Range(0, 1_000_000)]
        public int? Units { get; init; }
    }
}
