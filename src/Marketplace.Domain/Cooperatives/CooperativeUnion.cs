using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A legal grouping of cooperatives of one province.</summary>
public sealed class CooperativeUnion
{
    private readonly List<UnionMembership> _memberships = [];

    private CooperativeUnion() { }

    public Id<CooperativeUnion> Id { get; private set; }

    public string Slug { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Story { get; private set; } = LocalizedText.Empty;

    public Id<Province> ProvinceId { get; private set; }

    public DateOnly RegisteredOn { get; private set; }

    public IReadOnlyList<UnionMembership> Memberships => _memberships;

    public static CooperativeUnion Register(
        string slug, LocalizedText name, LocalizedText story, Id<Province> province, DateOnly registeredOn) =>
        new() { Slug = slug, Name = name, Story = story, ProvinceId = province, RegisteredOn = registeredOn };

    public Outcome Welcome(Id<Cooperative> cooperative, DateOnly from)
    {
        if (_memberships.Any(membership => membership.CooperativeId == cooperative && membership.Until is null))
            return new Refusal("Union.AlreadyMember");
        _memberships.Add(new UnionMembership(cooperative, from));
        return Outcome.Done;
    }
}
