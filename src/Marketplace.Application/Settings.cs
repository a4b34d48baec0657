using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application;

internal static class Settings
{
    /// <summary>Reads a section of the configuration once; what it does not say keeps its default.</summary>
    public static IServiceCollection AddSettings<T>(this IServiceCollection services, string section) where T : class, new() =>
        services.AddSingleton(host => host.GetService<IConfiguration>()?.GetSection(section).Get<T>() ?? new T());
}
