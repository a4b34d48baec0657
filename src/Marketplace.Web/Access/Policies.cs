using Marketplace.Application.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Marketplace.Web.Access;

/// <summary>One door per audience. Whatever no line opens asks for a signed-in person.</summary>
internal static class Policies
{
    /// <summary>Works for the cooperative of the address; anybody else finds no such page.</summary>
    public const string WorksForCooperative = nameof(WorksForCooperative);

    /// <summary>Runs that cooperative: treasurer or president.</summary>
    public const string ManagesCooperative = nameof(ManagesCooperative);

    /// <summary>Coaches and programme officers.</summary>
    public const string Programme = nameof(Programme);

    public const string Finance = nameof(Finance);

    public const string Admin = nameof(Admin);

    public static void AddSiteAccess(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, NotFoundWhenOutside>();
        services.AddScoped<IAuthorizationHandler, CooperativeDoorHandler>();
        services.AddScoped<IAuthorizationHandler, RoleDoorHandler>();
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(WorksForCooperative, policy => policy.RequireAuthenticatedUser().AddRequirements(new CooperativeDoor(MustManage: false)))
            .AddPolicy(ManagesCooperative, policy => policy.RequireAuthenticatedUser().AddRequirements(new CooperativeDoor(MustManage: true)))
            .AddPolicy(Programme, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleDoor(Roles.Coach, Roles.Officer)))
            .AddPolicy(Finance, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleDoor(Roles.Finance)))
            .AddPolicy(Admin, policy => policy.RequireAuthenticatedUser().AddRequirements(new RoleDoor(Roles.Admin)));
    }

    public static void OpenDoors(this PageConventionCollection pages)
    {
        // Anonymous wins over every policy: the account area inside the shop must not be opened with it.
        pages.AddFolderApplicationModelConvention("/Shop", page =>
        {
            if (!page.ViewEnginePath.StartsWith("/Shop/Account/", StringComparison.Ordinal))
                page.EndpointMetadata.Add(new AllowAnonymousAttribute());
        });
        pages.AllowAnonymousToPage("/Status");
        pages.AuthorizeFolder("/Cooperatives", WorksForCooperative);
        pages.AuthorizeFolder("/Cooperatives/Distributions", ManagesCooperative);
        pages.AuthorizeFolder("/Cooperatives/Members", ManagesCooperative);
        pages.AuthorizePage("/Cooperatives/Holiday", ManagesCooperative);
        pages.AuthorizePage("/Cooperatives/Voices", ManagesCooperative);
        pages.AuthorizeFolder("/Programme", Programme);
        pages.AuthorizeFolder("/Admin", Admin);
        pages.AuthorizeFolder("/Finance", Finance);
    }
}
