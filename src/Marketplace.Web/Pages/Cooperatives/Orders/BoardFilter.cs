using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>What the board is narrowed by, as its address says it; carried along so that an action returns to the same board.</summary>
public sealed record BoardFilter
{
    public bool Cash { get; init; }

    public bool Pickup { get; init; }

    public bool Note { get; init; }

    [Code]
    public string? Q { get; init; }

    /// <summary>The column shown on phones, and the only state of the table.</summary>
    public CooperativeOrderStatus? Step { get; init; }

    public bool IsNarrowed => Cash || Pickup || Note || Q is { Length: > 0 };

    [BindNever, ValidateNever]
    public PartFilters Parts => new(Cash, Pickup, Note, Q);

    /// <summary>The address of a board or a table narrowed like this.</summary>
    public Dictionary<string, string> RouteOf(Id<Cooperative> cooperative)
    {
        var route = new Dictionary<string, string> { ["cooperative"] = cooperative.ToString() };
        Add("cash", Cash);
        Add("pickup", Pickup);
        Add("note", Note);
        if (Q is { Length: > 0 })
            route["q"] = Q;
        if (Step is { } step)
            route["step"] = step.ToString();
        return route;

        void Add(string key, bool isOn)
        {
            if (isOn)
                route[key] = "true";
        }
    }

    /// <summary>The address of an order opened from here.</summary>
    public Dictionary<string, string> RouteOf(Id<Cooperative> cooperative, Id<CooperativeOrder> part) =>
        new(RouteOf(cooperative)) { ["part"] = part.ToString(), ["from"] = "board" };
}
