using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Marketplace.Application.Database;

/// <summary>Counts the saves of every row that people edit, so that a save based on an old one is refused on all engines.</summary>
internal sealed class VersionStamp : SaveChangesInterceptor
{
    public const string Column = "Version";

    public static readonly VersionStamp Instance = new();

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Stamp(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Stamp(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Stamp(DbContext db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.State is EntityState.Modified))
        {
            if (entry.Metadata.FindProperty(Column) is null)
                continue;
            var version = entry.Property(Column);
            version.CurrentValue = (long)version.OriginalValue! + 1;
        }
    }
}

