using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Web.Access;

/// <summary>Asks for one of these roles, as they stand at this moment.</summary>
internal sealed record RoleDoor(params string[] Roles) : IAuthorizationRequirement;
