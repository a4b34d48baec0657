namespace Marketplace.Application.Notifications;

/// <summary>What a mail about an account asks its reader to do.</summary>
public enum AccountMailKind
{
    ConfirmAddress,
    ConfirmNewAddress,
    ResetPassword,
}
