extern alias kit;

using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using kit::Marketplace.Tests.Builders;
using kit::Marketplace.Tests.Database;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Web.Tests.Cooperatives;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Tests.Access;

/// <summary>The site on a database of its own, today; people sign in with a password, or a header says who asks.</summary>
public sealed class AccountSite : WebApplicationFactory<Program>
{
    public const string Password = "une phrase assez longue";

    private const string Either = nameof(Either);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("mida-account-");
    private readonly int _factor;

    private AccountSite(TestWorld world, int factor) => (World, Trade, _factor) = (world, new(world), factor);

    public TestWorld World { get; }

    public Trade Trade { get; }

    public DirectoryInfo Mail => _home.CreateSubdirectory("mail");

    public string KeyFile => Path.Combine(_home.FullName, "protection.key");

    /// <param name="factor">Multiplies every limit of tries.</param>
    public static async Task<AccountSite> OpenAsync(int factor = 1) =>
        new(await TestWorld.OpenAsync(DatabaseEngine.Sqlite, MoroccanTime.DayOf(TimeProvider.System.GetUtcNow())), factor);

    /// <summary>The same site behind a port, for a browser; call it before anything else asks for the site.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A visitor with cookies.</summary>
    public HttpClient Visit() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

    public HttpClient ClientOf(Visitor visitor)
    {
        var client = Visit();
        client.DefaultRequestHeaders.Add(OfficeSite.AccountHeader, visitor.Account!.Value.Value.ToString(CultureInfo.InvariantCulture));
        return client;
    }

    /// <summary>An account that holds the roles in the database too, where the site looks for them.</summary>
    public async Task<Visitor> StaffAsync(params string[] roles)
    {
        var visitor = await World.Given.VisitorAsync(roles);
        foreach (var role in roles)
            await HoldAsync(visitor, role);
        return visitor;
    }

    public async Task HoldAsync(Visitor visitor, string name)
    {
        var role = await World.ReadAsync(db => db.Roles.FirstOrDefaultAsync(row => row.Name == name));
        if (role is null)
        {
            role = new(name) { NormalizedName = name.ToUpperInvariant() };
            await World.WriteAsync(db => db.Roles.Add(role));
        }

        await World.WriteAsync(db => db.UserRoles.Add(new IdentityUserRole<long> { UserId = visitor.Account!.Value.Value, RoleId = role.Id }));
    }

    /// <summary>A buyer with a password; answers the address and the account.</summary>
    public async Task<(string Email, Id<Account> Account)> BuyerAsync()
    {
        var account = await World.Given.AccountAsync();
        using var scope = Services.CreateScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.FindByIdAsync($"{account}");
        Assert.True((await users.AddPasswordAsync(user!, Password)).Succeeded);
        return (user!.Email!, account);
    }

    public static Task<HttpResponseMessage> SignInAsync(HttpClient client, string email, string password = Password, string language = "fr") =>
        OfficeSite.SendAsync(client, $"/{language}/account/login", "main form", ("Input.Email", email), ("Input.Password", password));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await World.DisposeAsync();
        _home.Delete(recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var database = World.Services.GetRequiredService<DatabaseOptions>();
        builder.UseEnvironment("Testing");
        // A browser asks for the compressed files, which lie beside the build and not in the web root.
        builder.UseStaticWebAssets();
        builder.UseSetting("Database:Engine", database.Engine.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Search:Folder", Path.Combine(_home.FullName, "search"));
        builder.UseSetting("Images:Folder", Path.Combine(_home.FullName, "pictures"));
        builder.UseSetting("Messages:PickupFolder", Mail.FullName);
        builder.UseSetting("Protection:KeyFile", KeyFile);
        builder.UseSetting("RateLimits:Factor", _factor.ToString(CultureInfo.InvariantCulture));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(World.Clock);
            services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = Either)
                .AddPolicyScheme(Either, null, either => either.ForwardDefaultSelector = http =>
                    http.Request.Headers.ContainsKey(OfficeSite.AccountHeader) ? HeaderSignIn.Scheme : IdentityConstants.ApplicationScheme)
                .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme, _ => { });
        });
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "Header";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var account = Request.Headers[OfficeSite.AccountHeader].ToString();
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account), new(ClaimTypes.Name, account)], Scheme);
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme)));
        }
    }
}
