using System.Buffers;
using System.Text;
using Marketplace.Web.Access;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Caching;

/// <summary>A page that is the same for every guest but for two gaps: the anti-forgery token of its form, and the number of units
/// in the cart. What is kept has marks there; each reader's own values take their place when it is sent.</summary>
internal sealed class SharedPage
{
    private static readonly string Mark = $"gap-{Guid.NewGuid():n}-";

    private static readonly byte[] MarkBytes = Encoding.ASCII.GetBytes(Mark);

    /// <summary>Whether this answer is for every guest; nothing that was just done is told in it.</summary>
    public static bool IsOne(HttpContext http) => http.Features.Get<SharedPage>() is not null;

    /// <summary>The hidden field of a form that any guest may send.</summary>
    public static IHtmlContent TokenField(HttpContext http) => Field(http, IsOne(http) ? $"{Mark}T" : Token(http));

    /// <summary>Units in the cart as the head of every page shows them; nothing for an empty one.</summary>
    public static IHtmlContent CartBadge(HttpContext http) =>
        new HtmlString(IsOne(http) ? $"{Mark}C" : Badge(http));

    /// <summary>Writes the page with its gaps filled for this reader.</summary>
    public static async Task SendAsync(HttpContext http, ReadOnlyMemory<byte> page)
    {
        var pieces = Pieces(http, page);
        http.Response.ContentLength = pieces.Sum(piece => (long)piece.Length);
        foreach (var piece in pieces)
            http.Response.BodyWriter.Write(piece.Span);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }

    /// <summary>What is everybody's and what is this reader's, in turn.</summary>
    private static List<ReadOnlyMemory<byte>> Pieces(HttpContext http, ReadOnlyMemory<byte> page)
    {
        var pieces = new List<ReadOnlyMemory<byte>>();
        for (var gap = page.Span.IndexOf(MarkBytes); gap >= 0; gap = page.Span.IndexOf(MarkBytes))
        {
            pieces.Add(page[..gap]);
            pieces.Add(Encoding.UTF8.GetBytes(page.Span[gap + MarkBytes.Length] == 'T' ? Token(http) : Badge(http)));
            page = page[(gap + MarkBytes.Length + 1)..];
        }

        pieces.Add(page);
        return pieces;
    }

    private static HtmlString Field(HttpContext http, string value) =>
        new($"<input name=\"{http.RequestServices.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.FormFieldName}\" type=\"hidden\" value=\"{value}\">");

    private static string Token(HttpContext http) =>
        http.RequestServices.GetRequiredService<IAntiforgery>().GetAndStoreTokens(http).RequestToken!;

    private static string Badge(HttpContext http) =>
        CartCookie.CountIn(http) is > 0 and var units ? $"<span class=\"count\">{Written.Number(units)}</span>" : "";
}
