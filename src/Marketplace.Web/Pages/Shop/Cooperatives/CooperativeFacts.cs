using System.Globalization;
using System.Text.Json.Nodes;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;

namespace Marketplace.Web.Pages.Shop.Cooperatives;

/// <summary>A cooperative as search engines read it (schema.org).</summary>
internal static class CooperativeFacts
{
    public static JsonObject Of(CooperativePage.Details cooperative, string origin, string address, Language language)
    {
        var facts = new JsonObject
        {
            ["@context"] = SchemaFacts.Schema,
            ["@type"] = "Organization",
            ["@id"] = $"{address}#organization",
            ["name"] = cooperative.Name.In(language),
            ["url"] = address,
            ["foundingDate"] = cooperative.RegisteredOn.ToString("O", CultureInfo.InvariantCulture),
            ["address"] = new JsonObject
            {
                ["@type"] = "PostalAddress",
                ["addressLocality"] = cooperative.Place.In(language),
                ["addressRegion"] = cooperative.Province.In(language),
                ["addressCountry"] = "MA",
            },
        };
        if (cooperative.Cover is { } cover)
            facts["image"] = origin + ShopLinks.PlainPicture(cover.Hash);
        return facts;
    }
}
