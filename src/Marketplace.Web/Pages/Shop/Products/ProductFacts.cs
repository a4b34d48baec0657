using System.Text.Json.Nodes;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Pages.Shop.Products;

/// <summary>A product as search engines read it (schema.org).</summary>
internal static class ProductFacts
{
    private const string Schema = "https://schema.org";

    /// <summary>Escaped so that it can stand inside a page whatever somebody typed.</summary>
    public static string Json(ProductDetails.Details product, string origin, string address, Language language)
    {
        var facts = new JsonObject
        {
            ["@context"] = Schema,
            ["@type"] = "Product",
            ["name"] = product.Text.Name.In(language),
            ["sku"] = product.Sku,
            ["brand"] = new JsonObject { ["@type"] = "Brand", ["name"] = product.Cooperative.Name.In(language) },
            ["offers"] = new JsonObject
            {
                ["@type"] = "Offer",
                ["url"] = address,
                ["priceCurrency"] = "MAD",
                ["price"] = product.Offer.Price.ToString(),
                ["availability"] = $"{Schema}/{(product.UnitsAvailable > 0 ? "InStock" : "OutOfStock")}",
            },
        };
        if (product.Pictures is [var picture, ..])
            facts["image"] = origin + ShopLinks.PlainPicture(picture.Hash);
        return facts.ToJsonString();
    }
}
