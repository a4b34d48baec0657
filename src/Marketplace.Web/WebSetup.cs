using Marketplace.Application;
using Marketplace.Web.Access;
using Marketplace.Web.HostedServices;
using Marketplace.Web.Localisation;

namespace Marketplace.Web;

/// <summary>What the site is made of, in the order a request meets it.</summary>
internal static class WebSetup
{
    public static void AddMarketplaceWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMarketplace(builder.Configuration);
        services.AddLocalization();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentVisitor>();
        services.AddHostedService<JobRunnerService>();
        services.AddSiteAccess();
        services.AddRazorPages(pages => pages.Conventions.OpenDoors()).AddViewLocalization();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Path = "/");
    }

    public static void UseMarketplaceWeb(this WebApplication app)
    {
        app.UseMiddleware<LanguagePath>();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseExceptionHandler("/status/500");
        app.MapStaticAssets().AllowAnonymous();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapRazorPages();
    }
}
