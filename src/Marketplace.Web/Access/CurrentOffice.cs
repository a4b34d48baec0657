using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Access;

/// <summary>The cooperative whose office the page belongs to, read once per request.</summary>
public sealed class CurrentOffice(IHttpContextAccessor http, CurrentVisitor current, CooperativeFrame frames)
{
    private CooperativeFrame.View? _frame;

    /// <summary>The cooperative of the address.</summary>
    public Id<Cooperative> Id =>
        Id<Cooperative>.TryParse(http.HttpContext!.Request.RouteValues["cooperative"] as string, null, out var id) ? id : default;

    /// <returns>Null outside the visitor's cooperatives.</returns>
    public async Task<CooperativeFrame.View?> FindAsync() =>
        _frame ??= await frames.FindAsync(await current.GetAsync(), Id, http.HttpContext!.RequestAborted);
}
