using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Cooperatives;

internal static class CooperativesSetup
{
    public static IServiceCollection AddCooperatives(this IServiceCollection services) => services
        .AddScoped<AdmitMember>()
        .AddScoped<ReviseMember>()
        .AddScoped<EndMembership>()
        .AddScoped<MemberRoll>()
        .AddScoped<ActiveMembers>()
        .AddScoped<OfficesOfVisitor>()
        .AddScoped<CooperativePage>()
        .AddScoped<CooperativeDirectory>()
        .AddScoped<UnionPage>();
}
