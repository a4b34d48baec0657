using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Marketplace.Application.Database;

/// <summary>Columns carry their unit and language (<c>TotalCentimes</c>, <c>NameFr</c>): people read them without us.</summary>
internal static class ColumnNames
{
    public static void NameComplexColumns(this ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
            NameColumns(entity, "");
    }

    private static void NameColumns(IMutableTypeBase owner, string prefix)
    {
        foreach (var complex in owner.GetComplexProperties())
        {
            var path = prefix + complex.Name;
            foreach (var property in complex.ComplexType.GetProperties())
                property.SetColumnName(path + property.Name);
            NameColumns(complex.ComplexType, path);
        }
    }
}
