using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A province or prefecture of a region: where a cooperative is registered and a parcel is sent.</summary>
public sealed class Province
{
    private Province() { }

    public Id<Province> Id { get; private set; }

    public Id<Region> RegionId { get; private set; }

    public string Code { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public bool IsPrefecture { get; private set; }

    public static Province Create(Id<Region> region, string code, LocalizedText name, bool isPrefecture) =>
        new() { RegionId = region, Code = code, Name = name, IsPrefecture = isPrefecture };
}
