using Marketplace.Application.Database;
using Marketplace.Application.Database.Seed;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Verbs;

/// <summary>Puts in reference data, and the demo story when asked for.</summary>
internal sealed class SeedVerb : Verb
{
    private static readonly VerbOption Demo = new("--demo", "Seed.Option.Demo", TakesValue: false);
    private static readonly VerbOption Orders = new("--orders", "Seed.Option.Orders");
    private static readonly VerbOption Products = new("--products", "Seed.Option.Products");
    private static readonly VerbOption Seed = new("--seed", "Seed.Option.Seed");

    public override string Name => "seed";

    public override IReadOnlyList<VerbOption> Options => [Demo, Orders, Products, Seed];

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
        var request = Read(line);
        if (request.IsRefused)
            return VerbAnswer.Refused(request.Refusal);
        var watcher = new ProgressLines(services.GetRequiredService<IStringLocalizer<VerbText>>(), services.GetRequiredService<TimeProvider>());
        var told = await services.GetRequiredService<DemoStory>().RunAsync(request.Value with { Watcher = watcher }, stop);
        if (told.IsRefused)
            return VerbAnswer.Refused(told.Refusal);
        await services.GetRequiredService<ShopWindowFeed>().RebuildAsync(stop);
        var figures = told.Value;
        return VerbAnswer.Done(figures, "Seed.Told", figures.Cooperatives, figures.Members, figures.Products, figures.Lots, figures.Orders);
    }

    private static Outcome<DemoStory.Request> Read(VerbLine line)
    {
        var ordinary = new DemoStory.Request();
        var (seed, orders, products) = (line.Number(Seed, ordinary.Seed), line.Number(Orders, ordinary.Orders), line.Number(Products, ordinary.Products));
        return seed.IsRefused ? seed.Refusal : orders.IsRefused ? orders.Refusal : products.IsRefused ? products.Refusal
            : ordinary with { Seed = seed.Value, Orders = orders.Value, Products = products.Value };
    }
}
