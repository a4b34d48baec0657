extern alias kit;

using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Application.Database;
using Marketplace.Application.Reporting.Replication;
using Marketplace.Domain.Common;
using kit::Marketplace.Tests.Database;
using kit::Marketplace.Tests.Distributions;
using Marketplace.Web.Tests.Programme;
using Marketplace.Web.Tests.Proof;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Web.Tests.Verbs;

/// <summary>The program as built, started with a verb as an operator or auditor would.</summary>
public sealed class VerbsTests
{
    private static readonly string[] All = ["migrate", "seed", "audit", "report", "replicate"];

    [Fact]
    public async Task Each_verb_explains_itself_and_the_program_names_them_all()
    {
        await using var program = new PublishedProgram();

        foreach (var verb in All)
        {
            var help = await program.VerbAsync(verb, "--help");
            Assert.Equal((verb, 0), (verb, help.ExitCode));
            Assert.Contains($"  {verb}", help.Output, StringComparison.Ordinal);
            Assert.Contains("--json", help.Output, StringComparison.Ordinal);
            Assert.DoesNotContain($"{verb}.Help", help.Output, StringComparison.Ordinal);
        }

        var (exitCode, output) = await program.VerbAsync("--help");
        Assert.Equal(0, exitCode);
        Assert.All(All, verb => Assert.Contains(verb, output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("“nonsense”", "nonsense")]
    [InlineData("“extra”", "migrate", "extra")]
    [InlineData("“extra”", "seed", "extra")]
    [InlineData("--seed", "seed", "--demo", "--seed", "seven")]
    [InlineData("--orders", "seed", "--demo", "--orders")]
    [InlineData("--bogus", "audit", "--bogus")]
    [InlineData("OVERVIEW", "report")]
    [InlineData("“I-99”", "report", "I-99")]
    [InlineData("“I-04 I-06”", "report", "I-04", "I-06")]
    [InlineData("“2026-13”", "report", "I-04", "--period", "2026-13")]
    [InlineData("“shop:AZR”", "report", "I-04", "--scope", "shop:AZR")]
    [InlineData("“yesterday”", "report", "I-04", "--as-of", "yesterday")]
    [InlineData("--scope", "report", "I-04", "--scope")]
    [InlineData("exported file", "replicate")]
    [InlineData("/no/such/file", "replicate", "/no/such/file")]
    [InlineData("migrate", "audit")]
    public async Task What_cannot_be_done_gets_a_sentence_and_exit_code_1(string says, params string[] typed)
    {
        await using var program = new PublishedProgram();

        var (exitCode, output) = await program.VerbAsync(typed);

        Assert.Equal(1, exitCode);
        Assert.Contains(says, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_database_is_migrated_seeded_and_found_clean()
    {
        await using var program = new PublishedProgram();

        var migrated = await FactsAsync(program, "migrate");
        var again = await FactsAsync(program, "migrate");
        var seeded = await FactsAsync(program, "seed");
        var audited = await FactsAsync(program, "audit");

        Assert.NotEmpty(migrated["applied"]!.AsArray());
        Assert.Empty(again["applied"]!.AsArray());
        Assert.True(seeded["added"]!.GetValue<int>() > 0);
        Assert.Contains("INV-05", audited["checked"]!.AsArray().Select(code => code!.GetValue<string>()));
        Assert.Empty(audited["breaches"]!.AsArray());
    }

    [Fact]
    public async Task Audit_names_the_invariant_and_the_row_and_exits_with_1()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        await (await HoneyCooperative.OpenAsync(world)).ApprovedMayAsync();
        var lot = await world.ReadAsync(db => db.Lots.Select(row => row.Id).FirstAsync());
        await world.ReadAsync(db => db.Lots.Where(row => row.Id == lot)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UnitsOnHand, row => row.UnitsOnHand + 1)));
        await using var program = new PublishedProgram();

        var plain = await program.VerbAsync("audit", On(world));
        var (exitCode, output) = await program.VerbAsync("audit", "--json", On(world));

        Assert.Equal((1, 1), (plain.ExitCode, exitCode));
        Assert.Contains("INV-02 OnHandIsTheSumOfMovements", plain.Output, StringComparison.Ordinal);
        var breach = JsonNode.Parse(output)!["facts"]!["breaches"]!.AsArray().Single(row => row!["name"]!.GetValue<string>() == "OnHandIsTheSumOfMovements")!;
        Assert.Equal("INV-02", breach["code"]!.GetValue<string>());
        Assert.Contains($"{lot}", Assert.Single(breach["subjects"]!.AsArray())!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_says_its_scope_period_and_instant()
    {
        await using var site = await ProgrammeSite.OpenAsync();
        await ProgrammeTale.TellAsync(site);
        await using var program = new PublishedProgram();
        string[] asked = ["report", "I-02", "--scope", "cooperative:AZR", "--period", "2026-01", On(site.World), "--as-of"];

        var now = await FactsAsync(program, [.. asked, "2026-05-31"]);
        var before = await FactsAsync(program, [.. asked, "2026-01-05"]);

        Assert.Equal("cooperative:AZR", now["scope"]!.GetValue<string>());
        Assert.Equal("2026-05-31T23:00:00.0000000Z", now["asOf"]!.GetValue<string>());
        Assert.Contains(",1995,", now["rows"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(",1995,", before["rows"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Replicate_says_equal_and_lists_what_was_tampered_with()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        var exported = await world.AskAsync<ExportStatementPackage, Outcome<ExportStatementPackage.Result>>(export =>
            export.RunAsync(new(honey.President, honey.Cooperative.Id, HoneyCooperative.May), default));
        var tampered = JsonNode.Parse(exported.Value.Json)!;
        tampered["result"]!["marketplace"]!["lines"]![0]!["shareCentimes"] = 110_351;
        await using var program = new PublishedProgram();

        var equal = await ReplicateAsync(program, exported.Value.Json);
        var different = await ReplicateAsync(program, JsonSerializer.SerializeToUtf8Bytes(tampered));
        var broken = await ReplicateAsync(program, "{ }"u8.ToArray());

        Assert.Equal((0, 1, 1), (equal.ExitCode, different.ExitCode, broken.ExitCode));
        Assert.True(JsonNode.Parse(equal.Output)!["facts"]!["equal"]!.GetValue<bool>());
        var differences = JsonNode.Parse(different.Output)!["facts"]!["differences"]!.AsArray();
        Assert.Equal(["digest", "result.marketplace.lines[0].shareCentimes"], differences.Select(row => row!["path"]!.GetValue<string>()));
        Assert.Equal(("110350", "110351"), (differences[1]!["expected"]!.GetValue<string>(), differences[1]!["actual"]!.GetValue<string>()));
        Assert.Equal("Package.Unreadable", JsonNode.Parse(broken.Output)!["facts"]!["refused"]!.GetValue<string>());
    }

    /// <summary>The setting that has the program open the world's database.</summary>
    private static string On(TestWorld world) =>
        $"--Database:ConnectionString={world.Services.GetRequiredService<DatabaseOptions>().ConnectionString}";

    private static async Task<JsonNode> FactsAsync(PublishedProgram program, params string[] words)
    {
        var (exitCode, output) = await program.VerbAsync([.. words, "--json"]);
        Assert.True(exitCode == 0, output);
        return JsonNode.Parse(output)!["facts"]!;
    }

    private static async Task<(int ExitCode, string Output)> ReplicateAsync(PublishedProgram program, byte[] package)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, package);
        var answer = await program.VerbAsync("replicate", file, "--json");
        File.Delete(file);
        return answer;
    }
}
