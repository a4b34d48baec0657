using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Web.Access;

internal sealed class RoleDoorHandler(CurrentVisitor current) : AuthorizationHandler<RoleDoor>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleDoor requirement)
    {
        var visitor = await current.GetAsync();
        if (requirement.Roles.Any(visitor.Is))
            context.Succeed(requirement);
    }
}
