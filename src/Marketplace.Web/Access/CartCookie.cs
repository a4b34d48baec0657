using System.Globalization;
using Marketplace.Application.Carts;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Access;

/// <summary>What a browser keeps of a cart: its secret, which scripts cannot read, the count for the head of every page,
/// and the town that charges are shown for.</summary>
public sealed class CartCookie(IHttpContextAccessor http, CurrentVisitor current, CartCount count)
{
    private const string Secret = "cart";
    private const string Count = "cart-count";
    private const string Town = "town";
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    private HttpContext Context => http.HttpContext!;

    public string? Token => Context.Request.Cookies[Secret];

    /// <summary>The town chosen last; none on a first visit.</summary>
    public Id<City>? City =>
        Id<City>.TryParse(Context.Request.Cookies[Town], CultureInfo.InvariantCulture, out var city) && !city.IsNew ? city : null;

    /// <summary>Units as they were shown last; no statement is spent on them.</summary>
    public static int CountIn(HttpContext http) =>
        int.TryParse(http.Request.Cookies[Count], NumberStyles.None, CultureInfo.InvariantCulture, out var units) ? units : 0;

    public async Task<CartKey> KeyAsync() => new(Token, (await current.GetAsync()).Account);

    /// <summary>Units in the visitor's cart, or in the one this secret opens.</summary>
    public async Task<int> CountAsync(string? token, CancellationToken stop) =>
        await count.LoadAsync(new(token, (await current.GetAsync()).Account), stop);

    public void Keep(string token, int units)
    {
        Write(Secret, token, isSecret: true);
        ShowCount(units);
    }

    public void ShowCount(int units) => Write(Count, units.ToString(CultureInfo.InvariantCulture), isSecret: false);

    public void KeepTown(Id<City> city) => Write(Town, city.ToString(), isSecret: true);

    /// <summary>The cart became an order.</summary>
    public void Forget()
    {
        Context.Response.Cookies.Delete(Secret, new() { Path = "/" });
        Context.Response.Cookies.Delete(Count, new() { Path = "/" });
    }

    private void Write(string name, string value, bool isSecret) => Context.Response.Cookies.Append(name, value, new()
    {
        Path = "/",
        HttpOnly = isSecret,
        SameSite = SameSiteMode.Lax,
        Secure = Context.Request.IsHttps,
        // an age, not a day: a phone whose clock is wrong keeps its cart too
        MaxAge = Kept,
        IsEssential = true,
    });
}
