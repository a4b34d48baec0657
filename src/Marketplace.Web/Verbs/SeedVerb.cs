using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Application.Search;

namespace Marketplace.Web.Verbs;

/// <summary>Puts in reference data, and the demo story when asked for.</summary>
internal sealed class SeedVerb : Verb
{
    private static readonly VerbOption Demo = new("--demo", "Seed.Option.Demo", TakesValue: false);
    private static readonly VerbOption Seed = new("--seed", "Seed.Option.Seed");

    public override string Name => "seed";

    public override IReadOnlyList<VerbOption> Options => [Demo, Seed];

    public override async Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        await services.GetRequiredService<DatabaseMigration>().RunAsync(stop);
        if (line.Has(Demo))
            return await TellAsync(line, services, stop);
        var added = await services.GetRequiredService<SeedReference>().RunAsync(stop);
        return added.IsRefused ? VerbAnswer.Refused(added.Refusal) : VerbAnswer.Done(new { added = added.Value }, "Seed.Reference", added.Value);
    }

    private static async Task<VerbAnswer> TellAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        var seed = line.Number(Seed, new DemoStory.Request().Seed);
        if (seed.IsRefused)
            return VerbAnswer.Refused(seed.Refusal);
        var told = await services.GetRequiredService<DemoStory>().RunAsync(new(seed.Value), stop);
        if (told.IsRefused)
            return VerbAnswer.Refused(told.Refusal);
        await services.GetRequiredService<ShopWindowFeed>().RebuildAsync(stop);
        var figures = told.Value;
        return VerbAnswer.Done(figures, "Seed.Told", figures.Cooperatives, figures.Members, figures.Products, figures.Lots, figures.Orders);
    }
}
