using System.Text.Json;
using Marketplace.Web.Localisation;
using Marketplace.Web.Verbs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Programme;

public sealed class ReportVerbTests
{
    [Fact]
    public async Task The_report_says_its_frame_and_its_rows()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        await ProgrammeTale.TellAsync(site);

        var answer = await RunAsync(site, "I-04", "--period", "2026-Q1", "--scope", "cooperative:AZR", "--as-of", "2026-05-20");

        using var facts = JsonDocument.Parse(JsonSerializer.Serialize(answer.Facts));
        Assert.True(answer.IsGood);
        Assert.Equal("cooperative:AZR", facts.RootElement.GetProperty("scope").GetString());
        Assert.Equal("2026-05-20T23:00:00.0000000Z", facts.RootElement.GetProperty("asOf").GetString());
        Assert.Equal(21, facts.RootElement.GetProperty("rows").GetArrayLength());
        Assert.True(facts.RootElement.GetProperty("synthetic").GetBoolean());
    }

    [Theory]
    [InlineData("Report.UnknownCode", "I-99")]
    [InlineData("Report.UnknownCode")]
    [InlineData("Report.BadScope", "I-04", "--scope", "shop:AZR")]
    [InlineData("Report.BadPeriod", "I-04", "--period", "2026-Q5")]
    [InlineData("Report.BadAsOf", "I-04", "--as-of", "yesterday")]
    public async Task What_cannot_be_read_is_refused_by_name(string key, params string[] typed)
    {
        await using var site = await ProgrammeSite.OpenAsync();

        var answer = await RunAsync(site, typed);

        Assert.False(answer.IsGood);
        Assert.Equal(key, answer.Sentence.Key);
    }

    [Fact]
    public async Task The_file_has_the_rows_too()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        await ProgrammeTale.TellAsync(site);
        var file = Path.GetTempFileName();

        await RunAsync(site, "i-02", "--period", "2026-Q1", "--csv", file);

        Assert.Equal(1 + (2 * 3), (await File.ReadAllLinesAsync(file)).Length);
        File.Delete(file);
    }

    private static async Task<VerbAnswer> RunAsync(ProgrammeSite site, params string[] typed)
    {
        System.Globalization.CultureInfo.CurrentUICulture = Languages.All[0].Culture;
        var verb = VerbTable.Find(["report"])!;
        var line = VerbLine.Read(typed, [VerbOption.Help, VerbOption.Json, .. verb.Options]);
        await using var scope = site.Services.CreateAsyncScope();
        return await verb.RunAsync(line.Value, scope.ServiceProvider, default);
    }
}
