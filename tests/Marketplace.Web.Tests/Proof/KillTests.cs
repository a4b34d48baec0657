using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace Marketplace.Web.Tests.Proof;

/// <summary>The program ended by force at random moments while buyers order (reliability.md 7.3). Nothing else runs beside it:
/// how soon the site is ready again is part of what is shown.</summary>
[Collection(nameof(Alone))]
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Buyers = 3;
    private const int KillAfterMsMin = 50;
    private const int KillAfterMsMax = 3_000;

    /// <summary>Orders answered since the last start.</summary>
    private readonly ConcurrentQueue<string> _answered = new();

    /// <summary>Orders answered before, each of them found once.</summary>
    private readonly List<string> _found = [];

    private static int Kills => Environment.GetEnvironmentVariable("MARKETPLACE_LONG") is { Length: > 0 } ? 1_000 : 50;

    [Fact]
    public async Task Every_answered_order_is_there_after_each_of_many_kills()
    {
        var seed = Environment.GetEnvironmentVariable("MARKETPLACE_SEED") is { Length: > 0 } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Random.Shared.Next();
        output.WriteLine($"MARKETPLACE_SEED={seed}");
        var random = new Random(seed);
        await using var program = new PublishedProgram();
        var told = await program.VerbAsync("seed", "--demo", "--json");
        Assert.True(told.ExitCode == 0, told.Output);

        for (var kill = 0; kill < Kills; kill++)
        {
            await AssertAllThereAsync(program);
            await BuyUntilAsync(program, random.Next(KillAfterMsMin, KillAfterMsMax), random.Next());
        }

        await AssertAllThereAsync(program);
        using var buyer = new Buyer(program.Address);
        foreach (var order in _found)
            Assert.True(await buyer.FindsAsync(order), $"{order} was found before and is gone.");
        output.WriteLine($"{Kills} kills, {_found.Count} answered orders, slowest start {program.SlowestStart.TotalSeconds:0.00} s");
        Assert.NotEmpty(_found);
    }

    private async Task BuyUntilAsync(PublishedProgram program, int milliseconds, int seed)
    {
        using var end = new CancellationTokenSource();
        var buying = Enumerable.Range(0, Buyers).Select(buyer => BuyAsync(program.Address, new Random(seed + buyer), end.Token)).ToList();
        await Task.Delay(milliseconds);
        await program.KillAsync();
        await end.CancelAsync();
        await Task.WhenAll(buying);
    }

    /// <summary>Orders until the site is gone. What was not answered may or may not be there; only an answer is a promise.</summary>
    private async Task BuyAsync(Uri address, Random random, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var buyer = new Buyer(address);
            try
            {
                if (await buyer.AddAsync(random) && await buyer.CheckOutAsync() is { } order)
                    _answered.Enqueue(order);
            }
            catch (Exception killed) when (killed is HttpRequestException or IOException or TaskCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Starts again after the last kill: what was answered is there, and the books, stock and orders hold.</summary>
    private async Task AssertAllThereAsync(PublishedProgram program)
    {
        await program.StartAsync();
        await AssertAuditIsZeroAsync(program);
        using var buyer = new Buyer(program.Address);
        while (_answered.TryDequeue(out var order))
        {
            Assert.True(await buyer.FindsAsync(order), $"{order} was answered and is gone.");
            _found.Add(order);
        }
    }

    private static async Task AssertAuditIsZeroAsync(PublishedProgram program)
    {
        var audit = await program.VerbAsync("audit", "--json");

        Assert.True(audit.ExitCode == 0, audit.Output);
        Assert.True(JsonDocument.Parse(audit.Output).RootElement.GetProperty("ok").GetBoolean());
    }
}
