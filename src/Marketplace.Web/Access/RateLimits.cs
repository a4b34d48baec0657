using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.RateLimiting;

namespace Marketplace.Web.Access;

/// <summary>How often one address, and one account, may try what can be abused (BAD-46, BAD-51). Whole villages share an
/// address: the limits stop programs, not people.</summary>
internal static class RateLimits
{
    public const string SignIn = nameof(SignIn);
    public const string Register = nameof(Register);
    public const string Forgot = nameof(Forgot);
    public const string Checkout = nameof(Checkout);
    public const string Suggest = nameof(Suggest);
    public const string LookUp = nameof(LookUp);

    /// <summary>Reviews and questions.</summary>
    public const string Voice = nameof(Voice);

    private const string Area = "Identity";

    private static readonly Dictionary<string, (int Times, TimeSpan Within)> PerAddress = new()
    {
        [SignIn] = (40, TimeSpan.FromMinutes(1)),
        [Register] = (20, TimeSpan.FromMinutes(10)),
        [Forgot] = (20, TimeSpan.FromMinutes(10)),
        [Checkout] = (60, TimeSpan.FromMinutes(1)),
        [Suggest] = (300, TimeSpan.FromMinutes(1)),
        [LookUp] = (120, TimeSpan.FromMinutes(1)),
        [Voice] = (30, TimeSpan.FromMinutes(10)),
    };

    private static readonly Dictionary<string, (int Times, TimeSpan Within)> PerAccount = new()
    {
        [SignIn] = (10, TimeSpan.FromMinutes(1)),
        [Register] = (5, TimeSpan.FromHours(1)),
        [Forgot] = (5, TimeSpan.FromHours(1)),
        [Checkout] = (20, TimeSpan.FromMinutes(1)),
        [Voice] = (15, TimeSpan.FromMinutes(10)),
    };

    /// <param name="configuration"><c>RateLimits:Factor</c> multiplies every limit: 1 unless a measurement needs more.</param>
    public static void AddRateLimits(this IServiceCollection services, IConfiguration configuration) => services.AddRateLimiter(limits =>
    {
        var factor = configuration.GetValue("RateLimits:Factor", 1);
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            // A sliding window does not say when it has room again; after its whole length it has.
            if (PolicyOf(context.HttpContext) is { } policy)
                context.HttpContext.Response.Headers.RetryAfter = ((int)PerAddress[policy].Within.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        foreach (var (policy, limit) in PerAddress)
            limits.AddPolicy(policy, context => Counts(context, policy) ? Window(AddressOf(context), limit, factor) : RateLimitPartition.GetNoLimiter(""));
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context => PerAccountOf(context, factor));
    });

    public static void LimitRates(this PageConventionCollection pages)
    {
        Limit(SignIn, "/Account/Login", "/Account/LoginWith2fa", "/Account/LoginWithRecoveryCode",
            "/Account/Manage/ChangePassword", "/Account/Manage/Disable2fa", "/Account/Manage/DeletePersonalData");
        Limit(Register, "/Account/Register");
        Limit(Forgot, "/Account/ForgotPassword", "/Account/ResendEmailConfirmation", "/Account/ResetPassword", "/Account/Manage/Email");
        LimitPage(Checkout, "/Shop/Checkout/Index");
        LimitPage(Suggest, "/Shop/Search/Suggest");
        LimitPage(LookUp, "/Shop/Orders/Track");
        LimitPage(Voice, "/Shop/Orders/Review");
        LimitPage(Voice, "/Shop/Products/Ask");

        void LimitPage(string policy, string name) =>
            pages.AddPageApplicationModelConvention(name, page => page.EndpointMetadata.Add(new EnableRateLimitingAttribute(policy)));

        void Limit(string policy, params string[] names)
        {
            foreach (var name in names)
                pages.AddAreaPageApplicationModelConvention(Area, name, page => page.EndpointMetadata.Add(new EnableRateLimitingAttribute(policy)));
        }
    }

    /// <summary>Looking at a form costs nothing; suggestions and guessed links are limited when read.</summary>
    private static bool Counts(HttpContext context, string policy) => policy is Suggest or LookUp || HttpMethods.IsPost(context.Request.Method);

    private static RateLimitPartition<string> PerAccountOf(HttpContext context, int factor)
    {
        return PolicyOf(context) is { } policy && PerAccount.TryGetValue(policy, out var limit) && AccountAsked.Of(context) is { } account
            ? Window($"{policy} {account}", limit, factor)
            : RateLimitPartition.GetNoLimiter("");
    }

    private static string? PolicyOf(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName;

    private static RateLimitPartition<string> Window(string key, (int Times, TimeSpan Within) limit, int factor) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new()
        {
            PermitLimit = limit.Times * factor,
            Window = limit.Within,
            SegmentsPerWindow = 6,
        });

    /// <summary>A household has a whole network of IPv6 addresses: its first half names it.</summary>
    private static string AddressOf(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "";
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        var bytes = plain.GetAddressBytes();
        return bytes.Length == 4 ? plain.ToString() : new IPAddress([.. bytes.Take(8), .. new byte[8]]).ToString();
    }
}
