using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>A card of the board with what its links carry.</summary>
public sealed record OrderCard(PartCard Part, Id<Cooperative> Cooperative, BoardFilter Filter)
{
    public Dictionary<string, string> Route { get; } = Filter.RouteOf(Cooperative, Part.Part);
}
