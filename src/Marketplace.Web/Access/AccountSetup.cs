using Marketplace.Application;
using Marketplace.Application.Access;
using Marketplace.Web.Presentation.Binding;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Access;

/// <summary>Who signs in, how, and for how long.</summary>
internal static class AccountSetup
{
    private const string SignInPage = "/account/login";

    private static readonly string[] CookieSchemes =
    [
        IdentityConstants.ApplicationScheme, IdentityConstants.ExternalScheme,
        IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme,
    ];

    public static void AddAccounts(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddDefaultIdentity<AppUser>(Configure)
            .AddRoles<IdentityRole<long>>()
            .AddMarketplaceStores()
            .AddUserManager<Accounts>()
            .AddSignInManager<SignIns>()
            .AddErrorDescriber<IdentityErrors>()
            .AddPasswordValidator<PasswordRules>()
            .AddTokenProvider<ConfirmationTokens>(ConfirmationTokens.Name);
        services.AddScoped<IPasswordHasher<AppUser>, PasswordHashing>();
        services.AddScoped<IEmailSender<AppUser>, IdentityMailSender>();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = PasswordHashing.Iterations);
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = TimeSpan.FromMinutes(30));
        services.Configure<SecurityStampValidatorOptions>(stamps => stamps.ValidationInterval = TimeSpan.FromMinutes(1));
        services.PostConfigure<MvcOptions>(mvc => mvc.ModelMetadataDetailsProviders.Add(new LibraryForms()));
        services.AddSessions();
        services.AddProtectionKeys(configuration);
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        // Who signs in must have confirmed the address as soon as rights hang on it; SignIns asks for that.
        identity.SignIn.RequireConfirmedAccount = false;
        identity.Lockout.AllowedForNewUsers = true;
        identity.Tokens.EmailConfirmationTokenProvider = ConfirmationTokens.Name;
        var password = identity.Password;
        (password.RequiredLength, password.RequiredUniqueChars) = (PasswordRules.LengthMin, 1);
        (password.RequireDigit, password.RequireLowercase, password.RequireUppercase, password.RequireNonAlphanumeric) = (false, false, false, false);
    }

    /// <summary>Cookies belong to the whole site: the base path of a request is only its language.</summary>
    private static void AddSessions(this IServiceCollection services)
    {
        services.AddSingleton<SessionEvents>();
        services.Configure<CookieTempDataProviderOptions>(temp => temp.Cookie.Path = "/");
        foreach (var scheme in CookieSchemes)
        {
            services.PostConfigure<CookieAuthenticationOptions>(scheme, cookie =>
            {
                cookie.Cookie.Path = "/";
                cookie.Cookie.HttpOnly = true;
                cookie.Cookie.SameSite = SameSiteMode.Lax;
                (cookie.LoginPath, cookie.LogoutPath, cookie.AccessDeniedPath) = (SignInPage, "/account/logout", "/account/access-denied");
            });
        }

        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie =>
        {
            cookie.EventsType = typeof(SessionEvents);
            cookie.SlidingExpiration = true;
        });
    }

    private static void AddProtectionKeys(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(ProtectionOptions.Section).Get<ProtectionOptions>() ?? new());
        services.AddSingleton<ProtectionSecret>();
        services.AddDataProtection().SetApplicationName("Marketplace");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(host => new ConfigureOptions<KeyManagementOptions>(keys =>
        {
            keys.XmlRepository = new ProtectionKeyRepository(host.GetRequiredService<IServiceScopeFactory>());
            keys.XmlEncryptor = new ProtectionSeal(host.GetRequiredService<ProtectionSecret>());
        }));
    }
}
