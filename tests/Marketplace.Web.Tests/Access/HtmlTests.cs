using System.Net;
using Marketplace.Web.Tests.Wholesome;

namespace Marketplace.Web.Tests.Access;

/// <summary>Every page of doors.csv, as the first person sees it for whom it opens, is HTML as the standard has it.</summary>
public sealed class HtmlTests
{
    private const int FixedColumns = 2;

    [HtmlValidateFact]
    public async Task Every_page_is_valid_in_french_and_arabic()
    {
        await using var site = await AccountSite.OpenAsync(factor: 100);
        var tale = await DoorTale.TellAsync(site);
        var folder = Directory.CreateTempSubdirectory("mida-html-");
        try
        {
            var saved = 0;
            var table = File.ReadAllLines(Path.Combine(WebSource.Root, "tests", "Marketplace.Web.Tests", "Access", "doors.csv"))
                .Where(line => line.Length > 0).Select(line => line.Split(',')).ToList();
            foreach (var row in table.Skip(1))
            {
                var column = Array.IndexOf(row, "200", FixedColumns);
                if (column < 0)
                    continue;
                using var client = tale.People[table[0][column]] is { } visitor ? site.ClientOf(visitor) : site.Visit();
                saved += await SaveAsync(client, tale.Filled(row[1]), folder);
            }

            var (exit, said) = await TestTools.RunAsync(
                Path.Combine("html-validate", "bin", "html-validate.mjs"), "--config", Path.Combine(TestTools.Folder, ".htmlvalidate.json"), "--formatter", "text", Path.Combine(folder.FullName, "*.html"));

            Assert.True(saved > 60, $"Only {saved} pages were looked at.");
            Assert.True(exit == 0, said);
        }
        finally
        {
            if (Environment.GetEnvironmentVariable("MARKETPLACE_SHOTS") is null or "")
                folder.Delete(recursive: true);
        }
    }

    private static async Task<int> SaveAsync(HttpClient client, string path, DirectoryInfo folder)
    {
        var saved = 0;
        foreach (var language in (string[])["fr", "ar"])
        {
            using var answer = await client.GetAsync(new Uri($"/{language}{path}", UriKind.Relative));
            if (answer.StatusCode is not HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            var html = await answer.Content.ReadAsStringAsync();
            if (!html.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase))
                continue; // the inside of a page, for scripts
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{language}{string.Join('-', path.Split('/', '?', '&', '='))}.html"), html);
            saved++;
        }

        return saved;
    }
}
