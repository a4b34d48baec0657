using System.Net;
using System.Net.Mail;
using System.Net.Sockets;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>Hands mails to a relay, with STARTTLS and a login where the configuration says so.</summary>
internal sealed class SmtpMailTransport(MessageOptions options) : IMailTransport
{
    public async Task<Outcome> SendAsync(OutgoingMessage message, CancellationToken stop)
    {
        using var client = new SmtpClient(options.SmtpHost, options.SmtpPort) { EnableSsl = options.SmtpUsesTls };
        if (options.SmtpUser.Length > 0)
            client.Credentials = new NetworkCredential(options.SmtpUser, options.SmtpPassword);
        try
        {
            using var mail = MailForm.Of(message, options);
            await client.SendMailAsync(mail, stop);
            return Outcome.Done;
        }
        catch (FormatException)
        {
            return new Refusal(MailRefusals.AddressRefused);
        }
        catch (SmtpException failure) when (IsRefused(failure))
        {
            return new Refusal(MailRefusals.AddressRefused);
        }
        catch (SmtpException failure) when (IsAway(failure))
        {
            return new Refusal(MailRefusals.ServerAway);
        }
    }

    private static bool IsRefused(SmtpException failure) => failure is SmtpFailedRecipientException
        && failure.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed
            or SmtpStatusCode.UserNotLocalTryAlternatePath or SmtpStatusCode.TransactionFailed;

    /// <summary>Not reached, busy, or a mailbox that will be free later: nothing was taken.</summary>
    private static bool IsAway(SmtpException failure) => failure.InnerException is SocketException
        || failure is SmtpFailedRecipientException
        || failure.StatusCode is SmtpStatusCode.ServiceNotAvailable or SmtpStatusCode.MailboxBusy or SmtpStatusCode.LocalErrorInProcessing;
}
