using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>The marketplace's part σ of a month's net sales, kept as a fraction; unknown while the rest is undeclared.</summary>
/// <remarks>Source: programme.md 3.2. Net sales below zero count as zero.</remarks>
public readonly record struct ChannelShare
{
    private readonly long _marketplace;
    private readonly long _all;

    private ChannelShare(long marketplace, long all) => (_marketplace, _all) = (marketplace, all);

    /// <summary>False where off-platform sales are undeclared, or nothing was sold at all.</summary>
    public bool IsKnown => _all > 0;

    public static ChannelShare Of(Money marketplace, Money? offPlatform)
    {
        if (offPlatform is not { } elsewhere)
            return default;
        var here = Money.Max(Money.Zero, marketplace).Centimes;
        return new(here, checked(here + Money.Max(Money.Zero, elsewhere).Centimes));
    }

    /// <summary>The marketplace's part of overhead: all of it while the share is unknown, which lowers the reported income.</summary>
    public Money OfOverhead(Money overhead) => IsKnown ? overhead.Portion(_marketplace, _all) : overhead;

    /// <summary>The marketplace's part of minutes that served both channels: none while the share is unknown.</summary>
    public long OfMinutes(long minutes) =>
        IsKnown ? Rounding.HalfAwayFromZero((Int128)minutes * _marketplace, _all) : 0;
}
