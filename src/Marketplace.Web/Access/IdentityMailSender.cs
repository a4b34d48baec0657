using System.Net;
using Marketplace.Application.Access;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Identity;

namespace Marketplace.Web.Access;

/// <summary>Hands the mails of Identity's pages to the outbox.</summary>
internal sealed class IdentityMailSender(SendAccountMail send, IHttpContextAccessor http) : IEmailSender<AppUser>
{
    private const string NewAddressPage = "/account/confirm-email-change";

    public Task SendConfirmationLinkAsync(AppUser user, string email, string confirmationLink)
    {
        var address = AddressOf(confirmationLink);
        var isChange = address.StartsWith(NewAddressPage, StringComparison.Ordinal);
        return SendAsync(user, email, address, isChange ? AccountMailKind.ConfirmNewAddress : AccountMailKind.ConfirmAddress);
    }

    public Task SendPasswordResetLinkAsync(AppUser user, string email, string resetLink) =>
        SendAsync(user, email, AddressOf(resetLink), AccountMailKind.ResetPassword);

    /// <exception cref="NotSupportedException">No page of ours sends codes.</exception>
    public Task SendPasswordResetCodeAsync(AppUser user, string email, string resetCode) => throw new NotSupportedException();

    private Task<Outcome> SendAsync(AppUser user, string email, string address, AccountMailKind kind) =>
        send.RunAsync(new(user.AccountId, email, address, kind), http.HttpContext!.RequestAborted);

    /// <summary>Path and query after the language: the host of the request says nothing, and the mail has its reader's language.</summary>
    private string AddressOf(string encodedLink)
    {
        var address = new Uri(WebUtility.HtmlDecode(encodedLink)).PathAndQuery;
        var language = http.HttpContext!.Request.PathBase.Value!;
        return address.StartsWith(language, StringComparison.Ordinal) ? address[language.Length..] : address;
    }
}
