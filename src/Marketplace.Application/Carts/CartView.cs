using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Carts;

/// <summary>A cart as shown, with what it comes to.</summary>
public sealed record CartView(Id<Cart> Cart, string Token, IReadOnlyList<CartGroup> Groups)
{
    public static readonly CartView Empty = new(default, "", []);

    public bool IsEmpty => Groups.Count == 0;

    public IEnumerable<CartLineView> Lines => Groups.SelectMany(group => group.Lines);

    public int Units => Lines.Sum(line => line.Units);

    public Money Goods => Money.Sum(Groups.Select(group => group.Goods));

    public Money Delivery => Money.Sum(Groups.Select(group => group.Charge));

    public Money Total => Goods + Delivery;

    public bool HasPriceChanges => Lines.Any(line => line.HasPriceChanged);

    public bool CanBeOrdered => !IsEmpty && Groups.All(group => group.CanBeOrdered);

    /// <summary>Stands for all that was shown: units, prices, ways of delivery. The order is placed on the same or not at
    /// all (INV-15).</summary>
    public string Version
    {
        get
        {
            var shown = string.Join(';', Groups.Select(group =>
                $"{group.Cooperative}/{group.Chosen?.Method}/{group.Charge}:{string.Join(',', group.Lines.Select(Shown))}"));
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(shown)).AsSpan(0, 8));
        }
    }

    internal CartView With(Dictionary<Id<Product>, ShownPicture> pictures) => this with
    {
        Groups = [.. Groups.Select(group => group with
        {
            Lines = [.. group.Lines.Select(line => line with { Picture = pictures.GetValueOrDefault(line.Product) })],
        })],
    };

    private static string Shown(CartLineView line) =>
        string.Create(CultureInfo.InvariantCulture, $"{line.Product}x{line.Units}@{line.Price.Centimes}");
}
