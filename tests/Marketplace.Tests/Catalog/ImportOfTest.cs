using System.Text;
using Marketplace.Application.Access;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Tests.Catalog;

/// <summary>An import as a person of the cooperative goes through it, with the jobs run where the site would run them.</summary>
internal sealed class ImportOfTest(TestWorld world, ProductFileOfTest file)
{
    public Visitor President => file.President;

    public static async Task<ImportOfTest> InAsync(TestWorld world) => new(world, await ProductFileOfTest.InAsync(world));

    public Task<Outcome<Id<ProductImport>>> StartAsync(params string[] lines) =>
        StartAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public Task<Outcome<Id<ProductImport>>> StartAsync(byte[] bytes, string name = "produits.csv") =>
        world.AskAsync<StartImport, Outcome<Id<ProductImport>>>(start => start.RunAsync(new(President, file.Cooperative.Id, name, new MemoryStream(bytes)), default));

    /// <summary>Sends the file and lets its rows be compared with the catalogue.</summary>
    public async Task<ImportDetails.View> CheckedAsync(byte[] bytes, bool allOrNothing = false)
    {
        var started = await StartAsync(bytes);
        Assert.Null(started.Refusal);
        return await CheckAsync(started.Value, allOrNothing);
    }

    public Task<ImportDetails.View> CheckedAsync(params string[] lines) => CheckedAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));

    public async Task<ImportDetails.View> CheckAsync(Id<ProductImport> import, bool allOrNothing = false, string? encoding = null)
    {
        var columns = (await ViewAsync(import)).Columns.Select(column => column.Meaning).ToList();
        var outcome = await world.AskAsync<CheckImport, Outcome>(check =>
            check.RunAsync(new(President, file.Cooperative.Id, import, columns, allOrNothing, encoding), default));
        Assert.Null(outcome.Refusal);
        await RunJobsAsync();
        return await ViewAsync(import);
    }

    public Task<Outcome> ConfirmAsync(Id<ProductImport> import) =>
        world.AskAsync<ConfirmImport, Outcome>(confirm => confirm.RunAsync(new(President, file.Cooperative.Id, import), default));

    /// <summary>The whole way, with a yes at the end.</summary>
    public async Task<ImportDetails.View> DoneAsync(params string[] lines)
    {
        var import = (await CheckedAsync(lines)).Id;
        Assert.Null((await ConfirmAsync(import)).Refusal);
        await RunJobsAsync();
        return await ViewAsync(import);
    }

    public Task<Outcome<Id<ProductImport>>> UndoAsync(Id<ProductImport> import) =>
        world.AskAsync<UndoImport, Outcome<Id<ProductImport>>>(undo => undo.RunAsync(new(President, file.Cooperative.Id, import), default));

    public Task<Outcome> RetryAsync(Id<ProductImport> import) =>
        world.AskAsync<RetryImport, Outcome>(retry => retry.RunAsync(new(President, file.Cooperative.Id, import), default));

    public async Task<ImportDetails.View> ViewAsync(Id<ProductImport> import, Visitor? by = null) =>
        (await world.AskAsync<ImportDetails, ImportDetails.View?>(details => details.FindAsync(by ?? President, file.Cooperative.Id, import, default)))!;

    public async Task RunJobsAsync()
    {
        var runner = world.Services.GetRequiredService<JobRunner>();
        while (await runner.RunDueAsync(default) > 0)
        {
        }
    }

    /// <summary>To create, to change, unchanged, failed, created, changed.</summary>
    public static (int ToCreate, int ToChange, int Unchanged, int Failed, int Created, int Changed) Counts(ImportDetails.View view)
    {
        Assert.Equal(view.Rows, view.Counts.Values.Sum());
        int Of(ImportRowState state) => view.Of(state);
        return (Of(ImportRowState.ToCreate), Of(ImportRowState.ToChange), Of(ImportRowState.Unchanged), Of(ImportRowState.Failed), Of(ImportRowState.Created), Of(ImportRowState.Changed));
    }
}
