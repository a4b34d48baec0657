using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Database;

internal static class VersionStampMap
{
    /// <summary>Gives the row a counter of its saves; see <see cref="VersionStamp"/>.</summary>
    public static void HasVersion<T>(this EntityTypeBuilder<T> entity) where T : class =>
        entity.Property<long>(VersionStamp.Column).IsConcurrencyToken();
}
