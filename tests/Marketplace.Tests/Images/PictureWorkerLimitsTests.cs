using System.Diagnostics;
using System.Globalization;
using Marketplace.Application.Images;

namespace Marketplace.Tests.Images;

/// <summary>What becomes of a worker gone astray, played by shell scripts.</summary>
public sealed class PictureWorkerLimitsTests
{
    private static readonly byte[] Picture = PngBytes.Plain(8, 8, PngBytes.Rgb, [1, 2, 3]);

    [UnixFact]
    public async Task FLT18_Ends_a_hanging_worker_with_all_it_started()
    {
        using var place = Workplace.WithScript("sleep 60 & echo $! > $1/child; wait", secondsMax: 1);
        var watch = Stopwatch.StartNew();

        var outcome = await place.MakeAsync(Picture);

        Assert.Equal("Picture.TooSlow", outcome.Refusal?.Key);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 15);
        var child = int.Parse(await File.ReadAllTextAsync(place.Scratch("child")), CultureInfo.InvariantCulture);
        Assert.True(await IsGoneAsync(child));
    }

    [UnixFact]
    public async Task FLT18_Takes_a_crash_for_a_picture_that_cannot_be_read()
    {
        using var place = Workplace.WithScript("kill -SEGV $$");

        Assert.Equal("Picture.Unreadable", (await place.MakeAsync(Picture)).Refusal?.Key);
        Assert.Empty(place.Files("sizes"));
    }

    [UnixFact]
    public async Task FLT18_Ends_a_worker_that_talks_without_end()
    {
        using var place = Workplace.WithScript("yes", secondsMax: 1);

        Assert.Equal("Picture.TooSlow", (await place.MakeAsync(Picture)).Refusal?.Key);
    }

    [UnixFact]
    public async Task Believes_no_answer_without_looking_at_the_files()
    {
        const string lie = """{"Findings":{"Width":8,"Height":8,"Colour":"#000000"}}""";
        using var place = Workplace.WithScript($"for s in 960 480 192; do for e in webp jpg; do echo '<script>' > $s.$e; done; done; echo '{lie}'");

        Assert.Equal("Picture.Unreadable", (await place.MakeAsync(Picture)).Refusal?.Key);
        Assert.Empty(place.Files("sizes"));
    }

    [UnixFact]
    public async Task A_full_disk_is_an_outage_and_no_refusal()
    {
        using var place = Workplace.WithScript("exit 74");

        await Assert.ThrowsAsync<PictureWorkFailedException>(() => place.MakeAsync(Picture));
    }

    [Fact]
    public async Task A_program_that_does_not_exist_is_an_outage()
    {
        using var place = new Workplace(options => options.WorkerCommand = ["/nowhere/at-all"]);

        await Assert.ThrowsAsync<PictureWorkFailedException>(() => place.MakeAsync(Picture));
    }

    [VipsFact]
    public async Task Says_so_where_there_is_no_library()
    {
        using var place = new Workplace(options => options.Libvips = "/nowhere/libvips.so");

        Assert.Null(await place.Workshop.FindEngineAsync(default));
        Assert.Equal("Picture.Unavailable", (await place.MakeAsync(Picture)).Refusal?.Key);
    }

    [UnixFact]
    public async Task BAD63_Has_no_more_than_two_workers_at_once()
    {
        using var place = Workplace.WithScript("echo + >> $1/log; sleep 0.3; echo - >> $1/log");

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => place.MakeAsync(Picture)));

        var (now, most) = (0, 0);
        foreach (var line in await File.ReadAllLinesAsync(place.Scratch("log")))
        {
            now += line == "+" ? 1 : -1;
            most = Math.Max(most, now);
        }
        Assert.Equal((0, 2), (now, most));
    }

    [UnixFact]
    public async Task Gives_the_worker_limits_and_none_of_our_secrets()
    {
        Environment.SetEnvironmentVariable("Stripe__SecretKey", "sk_test_of_this_test");
        using var place = Workplace.WithScript("env > $1/env; ulimit -v > $1/memory; ulimit -t > $1/seconds", secondsMax: 7);

        await place.MakeAsync(Picture);

        Assert.DoesNotContain("sk_test", await File.ReadAllTextAsync(place.Scratch("env")), StringComparison.Ordinal);
        if (!File.Exists("/usr/bin/prlimit")) return;
        Assert.Equal("2097152", (await File.ReadAllTextAsync(place.Scratch("memory"))).Trim());
        Assert.Equal("7", (await File.ReadAllTextAsync(place.Scratch("seconds"))).Trim());
    }

    [UnixFact]
    public async Task Leaves_nothing_running_or_lying_about_when_the_site_stops()
    {
        using var place = Workplace.WithScript("echo $$ > $1/child; pwd > $1/folder; sleep 60");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var hash = await place.Store.KeepOriginalAsync(new MemoryStream(Picture), default);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => place.Workshop.MakeSizesAsync(hash, stop.Token));

        Assert.True(await IsGoneAsync(int.Parse(await File.ReadAllTextAsync(place.Scratch("child")), CultureInfo.InvariantCulture)));
        Assert.False(Directory.Exists((await File.ReadAllTextAsync(place.Scratch("folder"))).Trim()));
    }

    // killed is not yet gone: the system takes a moment
    private static async Task<bool> IsGoneAsync(int processId)
    {
        for (var tries = 0; tries < 50; tries++)
        {
            if (!Array.Exists(Process.GetProcesses(), process => process.Id == processId && !IsZombie(processId))) return true;
            await Task.Delay(100);
        }
        return false;
    }

    private static bool IsZombie(int processId)
    {
        try
        {
            return File.ReadAllText($"/proc/{processId}/stat").Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return true;
        }
    }
}
