using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Web.Access;

internal sealed class CooperativeDoorHandler(CurrentVisitor current, IHttpContextAccessor http)
    : AuthorizationHandler<CooperativeDoor>
{
    /// <exception cref="InvalidOperationException">The page's address names no cooperative: such a door would let anybody in.</exception>
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, CooperativeDoor requirement)
    {
        var route = http.HttpContext!.Request.RouteValues["cooperative"] as string
            ?? throw new InvalidOperationException("A page behind the cooperative's door has no {cooperative} in its address.");
        if (!Id<Cooperative>.TryParse(route, null, out var cooperative))
            return;
        var visitor = await current.GetAsync();
        if (requirement.MustManage ? visitor.Manages(cooperative) : visitor.WorksFor(cooperative))
            context.Succeed(requirement);
    }
}
