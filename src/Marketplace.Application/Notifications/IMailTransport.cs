using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>Where mails leave the program.</summary>
public interface IMailTransport
{
    /// <summary>Hands over one mail of channel <see cref="MessageChannel.Email"/>.</summary>
    /// <returns>Done; or refused with <c>Message.ServerAway</c> when nothing was handed over and later may be better, or
    /// <c>Message.AddressRefused</c> when it never will be.</returns>
    /// <exception cref="System.Net.Mail.SmtpException">It is not known whether the mail went.</exception>
    Task<Outcome> SendAsync(OutgoingMessage message, CancellationToken stop);
}
