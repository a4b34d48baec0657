using System.Text.Json.Nodes;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;

namespace Marketplace.Web.Pages.Shop.Products;

/// <summary>A product as search engines read it (schema.org).</summary>
internal static class ProductFacts
{
    /// <param name="origin">Of the shop.</param>
    /// <param name="address">Of the page, in this language.</param>
    public static JsonObject Of(ProductDetails.Details product, string origin, string address, Language language)
    {
        var maker = Maker(product.Cooperative, origin, language);
        var story = product.Text.Description.In(language);
        var facts = new JsonObject
        {
            ["@context"] = SchemaFacts.Schema,
            ["@type"] = "Product",
            ["@id"] = $"{address}#product",
            ["name"] = product.Text.Name.In(language),
            ["url"] = address,
            ["sku"] = product.Sku,
            ["category"] = product.Shelf.Name.In(language),
            ["brand"] = new JsonObject { ["@type"] = "Brand", ["name"] = product.Cooperative.Name.In(language) },
            ["manufacturer"] = maker,
            ["countryOfOrigin"] = new JsonObject { ["@type"] = "Country", ["name"] = "Morocco" },
            ["offers"] = Offer(product, address, maker.DeepClone()),
        };
        if (story.Length > 0)
            facts["description"] = story;
        if (product.Pictures.Count > 0)
            facts["image"] = new JsonArray([.. product.Pictures.Select(picture => JsonValue.Create(origin + ShopLinks.PlainPicture(picture.Hash)))]);
        return facts;
    }

    private static JsonObject Offer(ProductDetails.Details product, string address, JsonNode seller) => new()
    {
        ["@type"] = "Offer",
        ["url"] = address,
        ["priceCurrency"] = "MAD",
        ["price"] = product.Offer.Price.ToString(),
        ["itemCondition"] = $"{SchemaFacts.Schema}/NewCondition",
        ["availability"] = $"{SchemaFacts.Schema}/{(product.Obstacle is null ? "InStock" : "OutOfStock")}",
        ["seller"] = seller,
    };

    private static JsonObject Maker(ProductDetails.Maker maker, string origin, Language language) => new()
    {
        ["@type"] = "Organization",
        ["name"] = maker.Name.In(language),
        ["url"] = $"{origin}/{Localisation.Languages.Of(language).Code}/cooperatives/{maker.Slug}",
    };
}
