using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Marketplace.Web.Tests.Proof;

/// <summary>Buys as a browser without scripts does: by the pages' own forms, with their hidden fields and cookies.</summary>
internal sealed class Buyer(Uri address) : IDisposable
{
    private const int ConfirmationsMax = 3;

    private static readonly string[] Shelves =
        ["miel-et-ruche", "plantes-et-huiles", "epicerie-du-terroir", "soin-et-bain", "tapis-et-tissage", "terre-et-bois"];

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() })
    {
        BaseAddress = address,
        Timeout = TimeSpan.FromSeconds(10),
    };

    /// <summary>One unit of something on a shelf into the cart, by the shelf's own form; false where nothing there can be bought.</summary>
    public async Task<bool> AddAsync(Random random)
    {
        using var page = await _http.GetAsync($"/fr/categories/{Shelves[random.Next(Shelves.Length)]}");
        if (await ReadAsync(page) is not { } document)
            return false;
        var buttons = document.QuerySelectorAll("button[name=ProductId]").Select(button => button.GetAttribute("value")!).ToList();
        if (buttons.Count == 0)
            return false;
        var fields = FieldsOf(document.Forms.First(form => (form.GetAttribute("action") ?? "").EndsWith("/cart/add", StringComparison.Ordinal)));
        fields["ProductId"] = buttons[random.Next(buttons.Count)];
        using var answer = await PostAsync("/fr/cart/add", fields);
        Assert.True(IsRedirect(answer), $"Adding to the cart answered {(int)answer.StatusCode}.");
        return true;
    }

    /// <summary>Fills in the checkout and confirms what it shows; answers the address of the order, or nothing where the shop says no.</summary>
    public async Task<string?> CheckOutAsync()
    {
        using var first = await _http.GetAsync("/fr/checkout");
        var document = await ReadAsync(first);
        // A town may cost another delivery: the new total is shown, and confirmed again.
        for (var confirmation = 0; document is not null && confirmation < ConfirmationsMax; confirmation++)
        {
            using var answer = await PostAsync("/fr/checkout", Fill(document));
            if (IsRedirect(answer))
                return answer.Headers.Location?.ToString() is { } place && place.Contains("/orders/", StringComparison.Ordinal) ? place : null;
            document = await ReadAsync(answer);
        }

        return null;
    }

    /// <summary>Whether the page of an order answered to anybody is there.</summary>
    public async Task<bool> FindsAsync(string order)
    {
        using var page = await _http.GetAsync(order);
        return page.StatusCode is HttpStatusCode.OK;
    }

    public void Dispose() => _http.Dispose();

    private static Dictionary<string, string> Fill(IHtmlDocument checkout)
    {
        var form = checkout.Forms.Single(form => form.QuerySelector("[name='Input.CartToken']") is not null);
        var fields = FieldsOf(form);
        fields["Input.Name"] = "Salma Idrissi";
        fields["Input.Phone"] = "06 12 34 56 78";
        fields["Input.Email"] = "";
        fields["Input.Street"] = "12, rue Jura";
        fields["Input.City"] = form.QuerySelectorAll("[name='Input.City'] option").Select(town => town.GetAttribute("value")).First(town => town is { Length: > 0 })!;
        fields["Input.Method"] = "CashOnDelivery";
        fields["Input.AcceptsConditions"] = "true";
        return fields;
    }

    private static Dictionary<string, string> FieldsOf(IHtmlFormElement form) => form.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]")
        .GroupBy(field => field.Name!).ToDictionary(field => field.Key, field => field.First().Value);

    private static bool IsRedirect(HttpResponseMessage answer) => answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther;

    private static async Task<IHtmlDocument?> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True((int)answer.StatusCode < 500, $"{answer.RequestMessage?.RequestUri} answered {(int)answer.StatusCode}.");
        return answer.StatusCode is HttpStatusCode.OK ? new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()) : null;
    }

    private Task<HttpResponseMessage> PostAsync(string place, Dictionary<string, string> fields) =>
        _http.PostAsync(place, new FormUrlEncodedContent(fields));
}
