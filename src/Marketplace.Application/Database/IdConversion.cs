using System.Reflection;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Application.Database;

/// <summary>Stores every <see cref="Id{T}"/> as the whole number it is.</summary>
internal static class IdConversion
{
    public static void UseTypedIds(this ModelConfigurationBuilder conventions)
    {
        foreach (var owner in IdOwners())
        {
            conventions.Properties(typeof(Id<>).MakeGenericType(owner))
                .HaveConversion(typeof(Converter<>).MakeGenericType(owner));
        }
    }

    /// <summary>Every type that is known by an id: those with an <c>Id</c> of their own, and the account.</summary>
    private static IEnumerable<Type> IdOwners() =>
        new[] { typeof(Account).Assembly, typeof(IdConversion).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false })
            .Where(type => type.GetProperty("Id", BindingFlags.Public | BindingFlags.Instance)?.PropertyType == typeof(Id<>).MakeGenericType(type))
            .Append(typeof(Account));

    private sealed class Converter<T>() : ValueConverter<Id<T>, long>(id => id.Value, value => new Id<T>(value));
}
