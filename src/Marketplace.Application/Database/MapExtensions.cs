using System.Linq.Expressions;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Database;

/// <summary>What maps say in one word.</summary>
internal static class MapExtensions
{
    /// <summary>Current facts only: a unique or plain index over rows that nothing has superseded.</summary>
    public const string Current = "\"SupersededAt\" IS NULL";

    public static void HasKeyOf<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> key) where T : class
    {
        entity.HasKey(key);
        entity.Property(key).ValueGeneratedOnAdd();
    }

    /// <summary>A reference to another aggregate: checked by the database, never followed, never cascading.</summary>
    public static void Refers<T, TOther>(this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> foreignKey)
        where T : class
        where TOther : class =>
        entity.HasOne<TOther>().WithMany().HasForeignKey(foreignKey).OnDelete(DeleteBehavior.Restrict);

    public static void Check<T>(this EntityTypeBuilder<T> entity, string name, string sql) where T : class =>
        entity.ToTable(table => table.HasCheckConstraint($"CK_{typeof(T).Name}_{name}", sql));

    public static void LongText<T>(this EntityTypeBuilder<T> entity, Expression<Func<T, LocalizedText?>> text) where T : class =>
        entity.ComplexProperty(text, inner =>
        {
            inner.Property(value => value.Fr).HasMaxLength(ValueConversions.LongTextLength);
            inner.Property(value => value.Ar).HasMaxLength(ValueConversions.LongTextLength);
            inner.Property(value => value.En).HasMaxLength(ValueConversions.LongTextLength);
        });
}
