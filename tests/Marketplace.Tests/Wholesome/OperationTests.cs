using System.Reflection;
using Marketplace.Application;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Wholesome;

/// <summary>What changes the world is one sealed class with one <c>RunAsync</c>; what looks never saves.</summary>
public sealed class OperationTests
{
    private static readonly Type[] Types =
        [.. typeof(MarketplaceSetup).Assembly.GetTypes().Where(type => type is { IsClass: true, IsPublic: true, IsAbstract: false })];

    private static IEnumerable<Type> Operations => Types.Where(type => type.Namespace != typeof(Application.Database.WriteLane).Namespace && type.GetMethods().Any(IsOperation));

    [Fact]
    public void Operations_are_sealed_and_do_one_thing()
    {
        var wrong = Operations.Where(type => !type.IsSealed || Own(type).Length != 1).Select(type => type.FullName);

        Assert.Empty(wrong);
    }

    [Fact]
    public void Tokens_come_last_and_are_called_stop()
    {
        var wrong =
            from type in Types
            from method in Own(type)
            let parameters = method.GetParameters()
            let token = Array.FindIndex(parameters, parameter => parameter.ParameterType == typeof(CancellationToken))
            where token >= 0 && !IsOverride(method) && (token != parameters.Length - 1 || parameters[token].Name != "stop")
            select $"{type.Name}.{method.Name}";

        Assert.Empty(wrong);
    }

    [Fact]
    public void Operations_never_call_one_another()
    {
        var operations = Operations.ToHashSet();
        var callers =
            from type in operations
            from parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters())
            where operations.Contains(parameter.ParameterType)
            select $"{type.Name} takes {parameter.ParameterType.Name}";

        Assert.Empty(callers);
    }

    [Fact]
    public void Queries_never_save()
    {
        var savers =
            from file in SourceTree.CSharp("Marketplace.Application")
            let text = File.ReadAllText(file)
            where text.Contains(" LoadAsync(", StringComparison.Ordinal) || text.Contains(" FindAsync(", StringComparison.Ordinal)
            where text.Contains(".SaveChanges", StringComparison.Ordinal)
            select SourceTree.Relative(file);

        Assert.Empty(savers);
    }

    private static bool IsOperation(MethodInfo method) =>
        method.Name == "RunAsync" && method.ReturnType.IsGenericType && IsOutcome(method.ReturnType.GenericTypeArguments[0]);

    private static bool IsOutcome(Type type) =>
        type == typeof(Outcome) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Outcome<>));

    private static MethodInfo[] Own(Type type) =>
        [.. type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName)];

    private static bool IsOverride(MethodInfo method) =>
        method.GetBaseDefinition().DeclaringType != method.DeclaringType
        || method.DeclaringType!.GetInterfaces().Any(face => method.DeclaringType.GetInterfaceMap(face).TargetMethods.Contains(method));
}
