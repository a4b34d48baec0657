using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>The months in which a product is fresh; none means that it has no season.</summary>
public readonly record struct Season
{
    public static readonly Season None;

    private const int MonthsOfYear = 12;

    private Season(int bits) => Bits = bits;

    /// <summary>Stored form: bit 0 is January.</summary>
    public int Bits { get; }

    public bool IsNone => Bits == 0;

    public IReadOnlyList<int> Months => [.. Enumerable.Range(1, MonthsOfYear).Where(Contains)];

    /// <returns>The season, or the refusal <c>Season.NotAMonth</c>.</returns>
    public static Outcome<Season> Of(IEnumerable<int> months)
    {
        var bits = 0;
        foreach (var month in months)
        {
            if (month is < 1 or > MonthsOfYear)
                return new Refusal("Season.NotAMonth", month);
            bits |= 1 << (month - 1);
        }

        return new Season(bits);
    }

    /// <exception cref="ArgumentOutOfRangeException">Not a stored form.</exception>
    public static Season FromBits(int bits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(bits);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(bits, 1 << MonthsOfYear);
        return new(bits);
    }

    public bool Contains(int month) => (Bits & (1 << (month - 1))) != 0;
}
