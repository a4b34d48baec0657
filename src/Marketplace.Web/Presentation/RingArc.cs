using System.Globalization;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Presentation;

/// <summary>One share of the ring: a dash on a circle of 100 parts. Neighbours are parted by a gap, not by colour alone.</summary>
/// <param name="Class">Whose share it is: members, coop, delivery or platform, each with its fixed colour.</param>
/// <param name="Dashes">The <c>stroke-dasharray</c>.</param>
/// <param name="Offset">The <c>stroke-dashoffset</c>.</param>
public sealed record RingArc(string Class, string Dashes, string Offset)
{
    private const long Gap = 160;
    private const long Circle = 10_000;

    /// <summary>The mark of the shop with one place empty, for pages that are not there.</summary>
    public static readonly IReadOnlyList<RingArc> OnePlaceEmpty = [.. Of(45_00, 33_00, 14_00, 8_00).SkipLast(1)];

    public static IReadOnlyList<RingArc> Of(Money members, Money cooperative, Money delivery, Money platform) =>
        [.. Of(members.Centimes, cooperative.Centimes, delivery.Centimes, platform.Centimes)];

    private static IEnumerable<RingArc> Of(params long[] shares)
    {
        var (total, before) = (Math.Max(1, shares.Sum()), 0L);
        foreach (var (share, name) in shares.Zip(["members", "coop", "delivery", "platform"]))
        {
            var start = before * Circle / total;
            before += share;
            var length = before * Circle / total - start;
            if (length > 0)
                yield return new(name, $"{Parts(Math.Max(length - Gap, 20))} 100", $"-{Parts(start + Gap / 2)}");
        }
    }

    private static string Parts(long hundredths) =>
        string.Create(CultureInfo.InvariantCulture, $"{hundredths / 100}.{hundredths % 100:00}");
}
