using System.Globalization;
using Marketplace.Application.Carts;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Web.Access;

/// <summary>What a visitor keeps for later: rows of the account, or keys of products in a guest's cookie and nothing of the guest.</summary>
public sealed class WishCookie(IHttpContextAccessor http, CurrentVisitor current, KeepWishes keep, DropWish drop, WishesOfAccount wishes)
{
    private const string Name = "wishes";
    private const char Between = '.';
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    private HttpContext Context => http.HttpContext!;

    /// <summary>The guest's, the last kept first; whatever else stands in the cookie is passed over.</summary>
    public IReadOnlyList<Id<Product>> OfGuest =>
    [
        .. (Context.Request.Cookies[Name] ?? "").Split(Between, Wish.PerAccountMax + 1).Take(Wish.PerAccountMax)
            .Select(typed => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0).Distinct().Select(id => new Id<Product>(id)),
    ];

    public async Task<IReadOnlyList<Id<Product>>> LoadAsync(CancellationToken stop) =>
        (await current.GetAsync()).Account is { } account ? await wishes.LoadAsync(account, stop) : OfGuest;

    public async Task<Outcome> KeepAsync(Id<Product> product, CancellationToken stop)
    {
        if ((await current.GetAsync()).Account is { } account)
            return await keep.RunAsync(new(account, [product]), stop);
        Write([product, .. OfGuest.Where(kept => kept != product).Take(Wish.PerAccountMax - 1)]);
        return Outcome.Done;
    }

    public async Task DropAsync(Id<Product> product, CancellationToken stop)
    {
        if ((await current.GetAsync()).Account is { } account)
            await drop.RunAsync(new(account, product), stop);
        else
            Write([.. OfGuest.Where(kept => kept != product)]);
    }

    /// <summary>At sign-in the guest's join the account's; what does not fit stays in the cookie.</summary>
    public async Task JoinAsync(Id<Account> account, CancellationToken stop)
    {
        if (OfGuest is { Count: > 0 } mine && !(await keep.RunAsync(new(account, [.. mine]), stop)).IsRefused)
            Context.Response.Cookies.Delete(Name, new() { Path = "/" });
    }

    private void Write(IEnumerable<Id<Product>> products) =>
        Context.Response.Cookies.Append(Name, string.Join(Between, products.Select(product => product.Value.ToString(CultureInfo.InvariantCulture))), new()
        {
            Path = "/",
            HttpOnly = true,
            SameSite = SameSiteMode.Lax,
            Secure = Context.Request.IsHttps,
            MaxAge = Kept,
            IsEssential = true,
        });
}
