using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Marketplace.Web.Access;

/// <summary>How much a request may carry; an upload's own endpoint raises it (reliability.md 4 and BAD-30).</summary>
internal static class RequestLimits
{
    public const int FormKeysMax = 200;
    public const int BodyBytesMax = 1_000_000;
    public const int UploadBytesMax = 15_500_000;

    public static void AddRequestLimits(this IServiceCollection services)
    {
        services.Configure<KestrelServerOptions>(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BodyBytesMax;
            kestrel.Limits.MaxConcurrentConnections = 2_000;
        });
        services.Configure<FormOptions>(form =>
        {
            form.ValueCountLimit = FormKeysMax;
            form.MultipartBodyLengthLimit = UploadBytesMax;
        });
    }
}
