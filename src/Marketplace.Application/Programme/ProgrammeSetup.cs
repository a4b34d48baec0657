using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Programme;

internal static class ProgrammeSetup
{
    public static IServiceCollection AddProgramme(this IServiceCollection services) => services
        .AddScoped<ProgrammeScope>()
        .AddScoped<ProgrammeFrame>();
}
