using System.Text.Encodings.Web;
using Marketplace.Application;
using Marketplace.Web.Access;
using Marketplace.Web.Caching;
using Marketplace.Web.Endpoints;
using Marketplace.Web.HostedServices;
using Marketplace.Web.Localisation;
using Marketplace.Web.Presentation;

namespace Marketplace.Web;

/// <summary>What the site is made of, in the order a request meets it.</summary>
internal static class WebSetup
{
    public static void AddMarketplaceWeb(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddMarketplace(builder.Configuration);
        services.AddSingleton(builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new());
        services.AddSingleton(builder.Configuration.GetSection(LegalOptions.Section).Get<LegalOptions>() ?? new());
        services.AddSingleton<UiFiles>();
        services.AddLocalization();
        services.AddSingleton<HtmlEncoder, PageEncoder>();
        services.AddTypedInput();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentVisitor>().AddScoped<CurrentOffice>().AddScoped<CartCookie>().AddScoped<WishCookie>();
        services.AddHostedService<JobRunnerService>();
        services.AddHostedService<ShopWindowService>();
        services.AddHostedService<SearchNotesService>();
        services.AddAccounts(builder.Configuration);
        services.AddSiteAccess();
        services.AddRequestLimits();
        services.AddRateLimits(builder.Configuration);
        services.AddSharedPages();
        services.AddSmallAnswers();
        services.AddRazorPages(pages =>
        {
            pages.Conventions.OpenDoors();
            pages.Conventions.PlaceIdentityPages();
            pages.Conventions.SharePages();
            pages.Conventions.LimitRates();
        }).AddViewLocalization();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Path = "/");
    }

    public static void UseMarketplaceWeb(this WebApplication app)
    {
        app.UseResponseCompression();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LanguagePath>();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseExceptionHandler("/status/500");
        app.UseMiddleware<OutageAnswers>();
        app.MapStaticAssets().AllowAnonymous();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<AccountAsked>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseSharedPages();
        app.MapHealth();
        app.MapProductPictures();
        app.MapSearchEngines();
        app.MapRazorPages().WithStaticAssets();
        app.MapNothing();
    }
}
