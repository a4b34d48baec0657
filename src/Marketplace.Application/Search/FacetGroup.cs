namespace Marketplace.Application.Search;

/// <param name="Values">Most frequent first, in an order that filters do not change; selected ones are always among them.</param>
/// <param name="Left">Values that exist and are not shown.</param>
public sealed record FacetGroup(FacetKind Kind, IReadOnlyList<FacetValue> Values, int Left)
{
    public IEnumerable<FacetValue> Selected => Values.Where(value => value.IsSelected);
}
