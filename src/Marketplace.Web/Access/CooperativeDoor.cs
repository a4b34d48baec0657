using Microsoft.AspNetCore.Authorization;

namespace Marketplace.Web.Access;

/// <summary>Asks that the visitor works for, or manages, the cooperative of the address.</summary>
internal sealed record CooperativeDoor(bool MustManage) : IAuthorizationRequirement;
