using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Health;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;
using Marketplace.Tests.Distributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Marketplace.Tests.Audit;

public sealed class RunAuditTests
{
    [DatabaseTheory]
    public async Task A_clean_night_is_healthy(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);

        Assert.Null((await RunAsync(world)).Refusal);

        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(world)).Status);
    }

    [DatabaseTheory]
    public async Task A_breach_of_the_night_shows_by_its_code_until_a_night_finds_none(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        await (await HoneyCooperative.OpenAsync(world)).ApprovedMayAsync();
        await ShiftAsync(world, 1);
        await RunAsync(world);

        var found = await HealthAsync(world);
        await ShiftAsync(world, -1);
        await RunAsync(world);

        Assert.Equal(HealthStatus.Degraded, found.Status);
        Assert.Contains("INV-02/OnHandIsTheSumOfMovements", (string)found.Data["breaches"], StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await HealthAsync(world)).Status);
    }

    private static Task<Outcome> RunAsync(TestWorld world) => world.AskAsync<RunAudit, Outcome>(audit => audit.RunAsync(default));

    private static Task<HealthCheckResult> HealthAsync(TestWorld world) => world.AskAsync<IServiceProvider, HealthCheckResult>(services =>
        ActivatorUtilities.CreateInstance<AuditHealth>(services).CheckHealthAsync(new(), default));

    private static Task<int> ShiftAsync(TestWorld world, long units) =>
        world.ReadAsync(db => db.Lots.ExecuteUpdateAsync(set => set.SetProperty(lot => lot.UnitsOnHand, lot => lot.UnitsOnHand + units)));
}
