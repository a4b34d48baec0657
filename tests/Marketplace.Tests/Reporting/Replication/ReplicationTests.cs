using System.Text;
using System.Text.Json.Nodes;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Reporting.Replication;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;
using Marketplace.Tests.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Reporting.Replication;

public sealed class ReplicationTests
{
    [DatabaseTheory]
    public async Task A_published_month_is_computed_again_from_its_file_alone(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();

        var exported = await ExportAsync(honey);

        var result = await ReplicateAsync(exported.Value.Json);
        Assert.Empty(result.Value.Differences);
        Assert.Equal(("HNY", "2025-05", true), (result.Value.Cooperative, result.Value.Month, result.Value.IsEqual));
        Assert.Equal(2_804_15, Node(exported.Value.Json)["result"]!["marketplace"]!["distributableCentimes"]!.GetValue<long>());
    }

    [DatabaseTheory]
    public async Task What_changed_later_does_not_change_the_file(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        var first = await ExportAsync(honey);
        await honey.JuneAsync();
        await honey.ApprovedAsync(HoneyCooperative.June);
        await world.AskAsync<MarketplaceDb, int>(async db =>
        {
            var membership = await db.Memberships.SingleAsync(row => row.MemberId == honey.Members[5].Id);
            Assert.Null(membership.End(new(2025, 5, 5), "Départ").Refusal);
            return await db.SaveChangesAsync();
        });

        var later = await ExportAsync(honey);

        Assert.Equal(first.Value.Json, later.Value.Json);
    }

    [DatabaseTheory]
    public async Task A_changed_result_is_named_by_path_expected_and_actual(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        var package = Node((await ExportAsync(honey)).Value.Json);

        package["result"]!["marketplace"]!["lines"]![0]!["shareCentimes"] = 110_351;

        var result = await ReplicateAsync(Encoding.UTF8.GetBytes(package.ToJsonString()));
        Assert.Equal(["digest", "result.marketplace.lines[0].shareCentimes"], result.Value.Differences.Select(difference => difference.Path));
        Assert.Equal(("110350", "110351"), (result.Value.Differences[1].Expected, result.Value.Differences[1].Actual));
    }

    [DatabaseTheory]
    public async Task A_changed_input_shows_in_everything_that_rests_on_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        var package = Node((await ExportAsync(honey)).Value.Json);

        package["inputs"]!["contributions"]![0]!["quantity"] = 20_000;

        var result = await ReplicateAsync(Encoding.UTF8.GetBytes(package.ToJsonString()));
        Assert.Contains(result.Value.Differences, difference => difference.Path == "result.marketplace.lines[0].payCentimes");
        Assert.Contains(result.Value.Differences, difference => difference.Path == "result.marketplace.lines[1].grams");
    }

    [DatabaseTheory]
    public async Task Only_an_approved_month_is_exported_and_only_to_who_may_see_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.SellMayAsync();
        await honey.RecordMayAsync();

        Assert.Equal("Statement.NotApproved", (await ExportAsync(honey)).Refusal?.Key);
        Assert.Equal(Refusal.NotFound, (await ExportAsync(honey, await world.Given.VisitorAsync())).Refusal);
    }

    [DatabaseTheory]
    public async Task An_export_is_written_into_the_audit_trail(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();

        await ExportAsync(honey);

        Assert.True(await world.ReadAsync(db => db.AuditEntries.AnyAsync(entry => entry.Action == nameof(ExportStatementPackage))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1, 2]")]
    [InlineData("{\"schema\":\"surplus-statement\",\"schemaVersion\":\"1\"}")]
    public async Task Refuses_what_is_no_package(string text) =>
        Assert.Equal("Package.Unreadable", (await ReplicateAsync(Encoding.UTF8.GetBytes(text))).Refusal?.Key);

    private static JsonNode Node(byte[] json) => JsonNode.Parse(json)!;

    private static Task<Outcome<ReplicateStatement.Result>> ReplicateAsync(byte[] json) =>
        ReplicateStatement.RunAsync(new(new MemoryStream(json)), default);

    private static Task<Outcome<ExportStatementPackage.Result>> ExportAsync(HoneyCooperative honey, Visitor? by = null) =>
        honey.World.AskAsync<ExportStatementPackage, Outcome<ExportStatementPackage.Result>>(export =>
            export.RunAsync(new(by ?? honey.Treasurer, honey.Cooperative.Id, HoneyCooperative.May), default));
}
