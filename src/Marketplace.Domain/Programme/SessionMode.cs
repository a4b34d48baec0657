namespace Marketplace.Domain.Programme;

/// <summary>How a coach and a cooperative met.</summary>
public enum SessionMode
{
    OnSite,
    ReceptionSpace,
    Phone,
    Video,
}
