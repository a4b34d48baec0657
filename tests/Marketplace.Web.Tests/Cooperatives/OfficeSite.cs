extern alias kit;

using System.Globalization;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Marketplace.Application.Access;
using Marketplace.Application.Database;
using kit::Marketplace.Tests.Builders;
using kit::Marketplace.Tests.Database;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>The site on a database of its own, at noon of 1 June 2026; who asks is told by a header.</summary>
public sealed class OfficeSite : WebApplicationFactory<Program>
{
    public const string AccountHeader = "X-Test-Account";

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("mida-office-");
    private Uri _address = new("https://localhost");
    private bool _listens;

    private OfficeSite(TestWorld world) => (World, Trade) = (world, new(world));

    public TestWorld World { get; }

    public Trade Trade { get; }

    public static async Task<OfficeSite> OpenAsync() => new(await TestWorld.OpenAsync(DatabaseEngine.Sqlite, new(2026, 6, 1)));

    public HttpClient ClientOf(Visitor visitor)
    {
        // behind a port the factory's own clients follow redirects, whatever they are told
        var client = _listens
            ? new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _address }
            : CreateClient(new() { AllowAutoRedirect = false, BaseAddress = _address });
        client.DefaultRequestHeaders.Add(AccountHeader, visitor.Account!.Value.Value.ToString(CultureInfo.InvariantCulture));
        return client;
    }

    /// <summary>The same site behind a port, for a browser; call it before anything else asks for the site.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        _listens = true;
        return _address = ClientOptions.BaseAddress;
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{path}: {answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>Sends the form as a browser would: its own fields and token, what a person typed instead, to its own address.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string path, string form, params (string Name, string Value)[] typed)
    {
        var page = await ReadAsync(client, path);
        var (action, fields) = FormOf(page, path, form, typed);
        return await client.PostAsync(action, new FormUrlEncodedContent(fields));
    }

    /// <summary>What a browser would send of that form, and where to.</summary>
    public static (Uri Action, IReadOnlyList<KeyValuePair<string, string>> Fields) FormOf(
        IHtmlDocument page, string path, string form, params (string Name, string Value)[] typed)
    {
        var found = page.QuerySelector(form) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{path} has no form {form}: {string.Join(' ', page.Forms.Select(one => one.GetAttribute("action")))}");
        return (ActionOf(found, path), [.. FieldsOf(found, typed)]);
    }

    /// <summary>As <see cref="SendAsync"/>, where the form is shown again.</summary>
    public static async Task<IHtmlDocument> RefusedAsync(
        HttpClient client, string path, string form, params (string Name, string Value)[] typed)
    {
        using var answer = await SendAsync(client, path, form, typed);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
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
        // A browser asks for the compressed files, which lie beside the build and not in the web root.
        builder.UseStaticWebAssets();
        builder.UseSetting("Database:Engine", database.Engine.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Search:Folder", Path.Combine(_home.FullName, "search"));
        builder.UseSetting("Images:Folder", Path.Combine(_home.FullName, "pictures"));
        builder.UseSetting("Messages:PickupFolder", Path.Combine(_home.FullName, "mail"));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(World.Clock);
            services.AddAuthentication(options => options.DefaultScheme = options.DefaultAuthenticateScheme = options.DefaultChallengeScheme = HeaderSignIn.Scheme)
                .AddScheme<AuthenticationSchemeOptions, HeaderSignIn>(HeaderSignIn.Scheme, _ => { });
        });
    }

    private static Uri ActionOf(IHtmlFormElement form, string path) =>
        new(form.GetAttribute("action") is { Length: > 0 } action ? action : path, UriKind.Relative);

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form, (string Name, string Value)[] typed)
    {
        var named = typed.Select(field => field.Name).ToHashSet();
        return form.Elements.OfType<IHtmlElement>()
            .Where(field => field.GetAttribute("name") is { Length: > 0 } name && !named.Contains(name))
            .Where(field => field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } and not IHtmlButtonElement)
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, ValueOf(field)))
            .Concat(typed.Select(field => KeyValuePair.Create(field.Name, field.Value)));
    }

    private static string ValueOf(IHtmlElement field) => field switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };

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
