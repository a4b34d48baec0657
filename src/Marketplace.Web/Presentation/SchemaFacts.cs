using System.Text.Json.Nodes;

namespace Marketplace.Web.Presentation;

/// <summary>What any page may say of itself in the words of schema.org.</summary>
public static class SchemaFacts
{
    public const string Schema = "https://schema.org";

    /// <summary>Who runs the shop; its address is its identity, so that other facts can name it.</summary>
    public static JsonObject Organization(SiteOptions site, string name)
    {
        ArgumentNullException.ThrowIfNull(site);
        var facts = new JsonObject
        {
            ["@context"] = Schema,
            ["@type"] = "Organization",
            ["@id"] = $"{site.Origin}/#organization",
            ["name"] = name,
            ["url"] = $"{site.Origin}/",
            ["logo"] = $"{site.Origin}/ui/brand/mida-mark.svg",
        };
        if (site.Phone.Length > 0)
        {
            facts["contactPoint"] = new JsonObject
            {
                ["@type"] = "ContactPoint",
                ["contactType"] = "customer service",
                ["telephone"] = site.Phone,
                ["availableLanguage"] = new JsonArray("ar", "fr", "en"),
            };
        }

        return facts;
    }

    /// <param name="origin">Of the shop.</param>
    /// <param name="home">Name and address of the first step.</param>
    /// <param name="steps">Below it; the last one, where the reader is, has no address.</param>
    public static JsonObject Breadcrumbs(string origin, (string Name, string Address) home, IEnumerable<(string Name, string? Address)> steps)
    {
        var list = new JsonArray();
        foreach (var (name, address) in steps.Prepend((home.Name, (string?)home.Address)))
        {
            var item = new JsonObject { ["@type"] = "ListItem", ["position"] = list.Count + 1, ["name"] = name };
            if (address is not null)
                item["item"] = origin + address;
            list.Add(item);
        }

        return new() { ["@context"] = Schema, ["@type"] = "BreadcrumbList", ["itemListElement"] = list };
    }
}
