extern alias kit;

using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using kit::Marketplace.Tests.Builders;
using kit::Marketplace.Tests.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Tests.Programme;

/// <summary>The site on the database of a test world, at that world's time; who asks is told by a header.</summary>
public sealed class ProgrammeSite : WebApplicationFactory<Program>
{
    public const string AccountHeader = "X-Test-Account";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("mida-programme-");

    private ProgrammeSite(TestWorld world) => (World, Given) = (world, new(world));

    public TestWorld World { get; }

    public GivenProgramme Given { get; }

    public static async Task<ProgrammeSite> OpenAsync() => new(await TestWorld.OpenAsync(DatabaseEngine.Sqlite, new(2026, 6, 1)));

    /// <summary>Gives the visitor's account its roles in the database, where the site looks for them.</summary>
    public async Task<HttpClient> SignInAsync(Visitor visitor)
    {
        foreach (var name in visitor.Roles)
        {
            var role = await World.ReadAsync(db => db.Roles.FirstOrDefaultAsync(row => row.Name == name));
            if (role is null)
            {
                role = new(name) { NormalizedName = name.ToUpperInvariant() };
                await World.WriteAsync(db => db.Roles.Add(role));
            }

            await World.WriteAsync(db => db.UserRoles.Add(new IdentityUserRole<long> { UserId = visitor.Account!.Value.Value, RoleId = role.Id }));
        }

        return ClientOf(visitor.Account!.Value);
    }

    public HttpClient ClientOf(Id<Account> account)
    {
        var client = CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });
        client.DefaultRequestHeaders.Add(AccountHeader, account.Value.ToString(CultureInfo.InvariantCulture));
        return client;
    }

    /// <summary>The same site behind a port, for a browser; call it before anything else asks for the site.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

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
        builder.UseStaticWebAssets();
        builder.UseSetting("Search:Folder", Path.Combine(_home.FullName, "search"));
        builder.UseSetting("Images:Folder", Path.Combine(_home.FullName, "pictures"));
        builder.UseSetting("Messages:PickupFolder", Path.Combine(_home.FullName, "mail"));
        builder.UseSetting("Database:Engine", database.Engine.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(World.Clock);
            services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = HeaderSignIn.Scheme)
                .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme, _ => { });
        });
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public new const string Scheme = "Header";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            if (Request.Headers[AccountHeader] is not [{ } account])
                return Task.FromResult(AuthenticateResult.NoResult());
            var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, account)], Scheme);
            return Task.FromResult(AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme)));
        }

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = (int)HttpStatusCode.Unauthorized;
            return Task.CompletedTask;
        }
    }
}
