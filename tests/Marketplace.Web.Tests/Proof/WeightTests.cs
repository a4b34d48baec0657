using System.Text.Json;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Marketplace.Web.Tests.Proof;

/// <summary>What a first visit costs a buyer's mobile data, as bytes on the wire.</summary>
[Collection(nameof(Alone))]
public sealed class WeightTests(ITestOutputHelper output)
{
    private const long PageBytesMax = 250_000;
    private const long ScriptBytesMax = 35_000;

    [ChromiumFact]
    public async Task A_category_page_with_pictures_is_light_on_first_view()
    {
        await using var program = new PublishedProgram();
        var told = await program.VerbAsync("seed", "--demo", "--json");
        Assert.True(told.ExitCode == 0, told.Output);
        await program.StartAsync();
        await program.PicturesAreMadeAsync();

        var bytes = await TransferredAsync(new Uri(program.Address, "/fr/categories/miel-et-ruche"));

        output.WriteLine(string.Join(", ", bytes.Select(kind => $"{kind.Key}: {kind.Value:#,0}")));
        Assert.True(bytes.GetValueOrDefault("Image") > 0, "The page showed no picture.");
        Assert.InRange(bytes.Values.Sum(), 1, PageBytesMax);
        Assert.InRange(bytes.GetValueOrDefault("Script"), 0, ScriptBytesMax);
    }

    /// <summary>Encoded bytes by kind of resource, as the browser's network log counts them.</summary>
    private static async Task<Dictionary<string, long>> TransferredAsync(Uri address)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = ChromiumFactAttribute.Browser, Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        var network = await page.Context.NewCDPSessionAsync(page);
        var (kinds, bytes) = (new Dictionary<string, string>(), new Dictionary<string, long>());
        network.Event("Network.responseReceived").OnEvent += (_, told) => Note(told!.Value, (id, what) => kinds[id] = what.GetProperty("type").GetString()!);
        network.Event("Network.loadingFinished").OnEvent += (_, told) => Note(told!.Value, (id, what) =>
        {
            var kind = kinds.GetValueOrDefault(id, "Other");
            bytes[kind] = bytes.GetValueOrDefault(kind) + (long)what.GetProperty("encodedDataLength").GetDouble();
        });
        await network.SendAsync("Network.enable");
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes;
    }

    private static void Note(JsonElement told, Action<string, JsonElement> note) => note(told.GetProperty("requestId").GetString()!, told);
}
