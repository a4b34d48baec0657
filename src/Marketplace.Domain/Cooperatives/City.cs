using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A town of the list a buyer chooses from; no postcode is needed to deliver there.</summary>
public sealed class City
{
    private City() { }

    public Id<City> Id { get; private set; }

    public Id<Province> ProvinceId { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public static City Create(Id<Province> province, LocalizedText name) => new() { ProvinceId = province, Name = name };
}
