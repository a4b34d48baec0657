extern alias kit;

using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Web.Tests.Browsing;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>features.md D10 by the pages people use, without script.</summary>
public sealed class ImportPagesTests
{
    private const string File = "Code;Rayon;Nom;Nom (arabe);Unité;Quantité nette;Prix\r\nM-1;honey;Miel;عسل;g;500;80\r\nM-2;nowhere;Miel;عسل;g;500;80\r\n=1+1;honey;Miel;عسل;g;500;80\r\n";

    [Fact]
    public async Task A_file_is_sent_its_columns_are_known_and_its_rows_are_written_after_a_yes()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        var path = await UploadAsync(president, tale);
        var columns = await OfficeSite.ReadAsync(president, path);
        Assert.Equal(["sku", "category", "name_fr", "name_ar", "unit", "net_quantity", "price"], columns.QuerySelectorAll("table select").Cast<IHtmlSelectElement>().Select(select => select.Value));
        await OfficeSite.SendAsync(president, path, "form[action*='handler=Check']");
        await RunJobsAsync(site);
        var preview = await OfficeSite.ReadAsync(president, path);
        Assert.Equal(("1", "2"), (Count(preview, "ToCreate"), Count(preview, "Failed")));
        await OfficeSite.SendAsync(president, path, "form[action*='handler=Confirm']");
        await RunJobsAsync(site);

        var result = await OfficeSite.ReadAsync(president, path);
        Assert.Equal(("1", "2"), (Count(result, "Created"), Count(result, "Failed")));
        Assert.NotNull(result.QuerySelector("form[action*='handler=Undo']"));
        var errors = await president.GetStringAsync($"{path}?handler=Errors&workbook=false");
        Assert.Contains("M-2;nowhere", errors, StringComparison.Ordinal);
        Assert.Contains("'=1+1", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_table_is_refused_beside_its_field()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        using var answer = await PostAsync(president, tale, [0x89, 0x50, 0x4E, 0x47, 0, 0]);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("error-summary", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_template_is_a_table_in_the_readers_language()
    {
        await using var site = await OfficeSite.OpenAsync();
        var tale = await OfficeTale.TellAsync(site);
        using var president = site.ClientOf(tale.President);

        Assert.Contains("[name_ar]", await president.GetStringAsync($"/ar{tale.Office}/products/imports?handler=Template&shelf=honey&workbook=false"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await president.GetAsync($"/ar{tale.Office}/products/imports?handler=Template&shelf=none")).StatusCode);
    }

    [BrowserFact]
    public async Task Every_step_of_an_import_fits_and_is_open_to_everybody()
    {
        await using var site = await OfficeSite.OpenAsync();
        var address = site.Listen();
        var tale = await OfficeTale.TellAsync(site);
        var (mapping, preview) = (await StartAsync(site, tale), await StartAsync(site, tale));
        await site.World.AskAsync<CheckImport, Outcome>(check => check.RunAsync(
            new(tale.President, tale.Cooperative.Id, preview, ["sku", "category", "name_fr", "name_ar", "unit", "net_quantity", "price"], false), default));
        await RunJobsAsync(site);
        var office = $"{tale.Office}/products/imports";

        Assert.Empty(await PageWalk.WrongAsync(address, tale.President, [office, $"{office}/{mapping}", $"{office}/{preview}", $"{tale.Office}/products/export"]));
    }

    private static async Task<Id<ProductImport>> StartAsync(OfficeSite site, OfficeTale tale) => (await site.World.AskAsync<StartImport, Outcome<Id<ProductImport>>>(
        start => start.RunAsync(new(tale.President, tale.Cooperative.Id, "produits.csv", new MemoryStream(Encoding.UTF8.GetBytes(File))), default))).Value;

    private static async Task<string> UploadAsync(HttpClient client, OfficeTale tale)
    {
        using var answer = await PostAsync(client, tale, Encoding.UTF8.GetBytes(File));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, OfficeTale tale, byte[] file)
    {
        var path = $"/fr{tale.Office}/products/imports";
        var token = (await OfficeSite.ReadAsync(client, path)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(file), "upload", "produits.csv" } };
        return await client.PostAsync(path, form);
    }

    private static string Count(IHtmlDocument page, string state) => page.QuerySelector($"[data-count={state}]")!.TextContent.Trim();

    private static async Task RunJobsAsync(OfficeSite site)
    {
        var runner = site.World.Services.GetRequiredService<JobRunner>();
        while (await runner.RunDueAsync(default) > 0)
        {
        }
    }
}
