using System.Reflection;
using System.Runtime.CompilerServices;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Wholesome;

public sealed class EntityTests
{
    private static readonly Type[] DomainTypes =
        [.. typeof(Money).Assembly.GetTypes().Where(type => type.IsPublic && type.Namespace!.StartsWith("Marketplace.Domain", StringComparison.Ordinal))];

    private static IEnumerable<Type> Entities => DomainTypes.Where(type => type.IsClass && type.GetProperty("Id") is not null);

    [Fact]
    public void No_domain_type_has_a_public_setter()
    {
        var open =
            from type in DomainTypes
            from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            where property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter)
            select $"{type.Name}.{property.Name}";

        Assert.Empty(open);
    }

    [Fact]
    public void Entities_are_sealed_and_born_by_their_factories()
    {
        var loose = Entities.Where(type => !type.IsSealed || type.GetConstructors().Length > 0).Select(type => type.Name);

        Assert.Empty(loose);
    }

    [Fact]
    public void Entities_know_other_aggregates_by_id()
    {
        var entities = Entities.ToHashSet();
        var linked =
            from type in entities
            from property in type.GetProperties()
            where entities.Contains(property.PropertyType)
            select $"{type.Name}.{property.Name}";

        Assert.Empty(linked);
    }

    [Fact]
    public void Collections_of_entities_are_read_only()
    {
        var open =
            from type in Entities
            from property in type.GetProperties()
            where property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>)
            select $"{type.Name}.{property.Name}";

        Assert.Empty(open);
    }

    [Fact]
    public void INV45_no_domain_type_reads_a_clock()
    {
        var readers = SourceTree.CSharp("Marketplace.Domain")
            .Where(file => !file.EndsWith("MoroccanTime.cs", StringComparison.Ordinal))
            .Where(file => File.ReadAllText(file).Contains("TimeProvider", StringComparison.Ordinal))
            .Select(SourceTree.Relative);

        Assert.Empty(readers);
    }

    [Fact]
    public void Money_is_never_a_floating_or_decimal_number_in_the_domain()
    {
        var loose =
            from type in DomainTypes
            from property in type.GetProperties()
            where property.PropertyType == typeof(decimal) || property.PropertyType == typeof(double) || property.PropertyType == typeof(float)
            select $"{type.Name}.{property.Name}";

        Assert.Empty(loose);
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
