using Marketplace.Application.Database;

namespace Marketplace.Web.Verbs;

/// <summary>Brings the database to the present model.</summary>
internal sealed class MigrateVerb : Verb
{
    public override string Name => "migrate";

    public override async Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        var applied = await services.GetRequiredService<DatabaseMigration>().RunAsync(stop);
        return VerbAnswer.Done(new { applied }, "Migrate.Done", applied.Count) with { Rows = applied };
    }
}
