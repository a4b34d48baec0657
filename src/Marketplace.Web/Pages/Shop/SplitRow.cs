using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop;

/// <summary>One of the four shares of a price.</summary>
/// <param name="Class">Whose colour it has.</param>
internal sealed record SplitRow(string Class, string Name, Money Amount, long Percent)
{
    public static IReadOnlyList<SplitRow> Of(PriceSplit.View split, IStringLocalizer<ShopText> text)
    {
        var (shares, percents) = (split.Shares, split.Percents);
        return
        [
            new("members", text["Share.Members"], shares.Members, percents[0]),
            new("coop", text[split.IsDocumented ? "Share.Cooperative" : "Share.CooperativeAndMembers"], shares.Cooperatives, percents[1]),
            new("delivery", text["Share.Delivery"], shares.Delivery, percents[2]),
            new("platform", text["Share.Platform"], shares.Platform, percents[3]),
        ];
    }

    /// <summary>For those who do not see the ring: each share with its percentage.</summary>
    public static string InWords(IEnumerable<SplitRow> rows, IStringLocalizer<ShopText> text) =>
        string.Join(text["List.Comma"], rows.Select(row => text["Share.InWords", row.Name, Written.Number(row.Percent)].Value));
}
