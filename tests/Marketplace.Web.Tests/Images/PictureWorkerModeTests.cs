using System.Diagnostics;

namespace Marketplace.Web.Tests.Images;

public sealed class PictureWorkerModeTests
{
    private const int Misused = 64;

    [Fact]
    public async Task The_site_is_its_own_picture_worker_and_opens_no_door_as_such()
    {
        // beside these tests lies a copy of the site
        var site = Path.Combine(AppContext.BaseDirectory, "Marketplace.Web.dll");
        using var worker = Process.Start(new ProcessStartInfo("dotnet", ["exec", site, "image-worker", "in", "out", "no specification"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        var said = await worker.StandardOutput.ReadToEndAsync(patience.Token);
        var complained = await worker.StandardError.ReadToEndAsync(patience.Token);
        await worker.WaitForExitAsync(patience.Token);

        Assert.Equal((Misused, ""), (worker.ExitCode, said));
        Assert.Contains("no specification", complained, StringComparison.Ordinal);
    }
}
