namespace Marketplace.Web.Tests.Proof;

/// <summary>Needs a browser and the built assets; without either the test shows as not run, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    private static readonly string[] Places = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    public ChromiumFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("MARKETPLACE_LONG") is not { Length: > 0 })
            Skip = "Not run: makes every picture first; tests/run.sh --long runs it.";
        else if (Browser is null)
            Skip = "Not run: no Chromium here.";
        else if (!PublishedProgram.Has("seed"))
            Skip = "Not run: the program has no verb seed.";
        else if (!PublishedProgram.HasAssets)
            Skip = "Not run: the front-end assets are not built (-p:Ui=required).";
    }

    public static string? Browser => Array.Find(Places, File.Exists);
}
