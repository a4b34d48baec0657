using System.Globalization;
using System.Security.Claims;
using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;

namespace Marketplace.Web.Access;

/// <summary>Who is asking, read once per request; a guest costs no query.</summary>
public sealed class CurrentVisitor(IHttpContextAccessor http, VisitorRights rights)
{
    private Visitor? _visitor;

    public async Task<Visitor> GetAsync()
    {
        if (_visitor is not null)
            return _visitor;
        var context = http.HttpContext!;
        var language = CurrentLanguage.Value;
        _visitor = AccountOf(context.User) is { } account
            ? await rights.LoadAsync(account, language, context.RequestAborted)
            : Visitor.Guest(language);
        return _visitor;
    }

    /// <summary>The account a signed-in principal stands for.</summary>
    public static Id<Account>? AccountOf(ClaimsPrincipal? user) =>
        long.TryParse(user?.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? new(id) : null;
}
