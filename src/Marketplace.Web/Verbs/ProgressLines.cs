using Marketplace.Application.Database.Seed;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Verbs;

/// <summary>Says every other second how far the story has come; beside the answer, on the error stream.</summary>
internal sealed class ProgressLines(IStringLocalizer<VerbText> texts, TimeProvider clock) : IProgress<DemoStory.Step>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _saidAt = clock.GetTimestamp();

    public void Report(DemoStory.Step value)
    {
        if (clock.GetElapsedTime(_saidAt) < Pause)
            return;
        _saidAt = clock.GetTimestamp();
        Console.Error.WriteLine(texts["Seed.Progress", value.Orders, value.Products].Value);
    }
}
