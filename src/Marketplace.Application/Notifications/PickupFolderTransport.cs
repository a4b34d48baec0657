using System.Net.Mail;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>Writes every mail as an <c>.eml</c> file that mail programs open: for development, and for relays that
/// collect from a folder.</summary>
internal sealed class PickupFolderTransport(MessageOptions options) : IMailTransport
{
    public async Task<Outcome> SendAsync(OutgoingMessage message, CancellationToken stop)
    {
        var folder = Path.GetFullPath(options.PickupFolder);
        Directory.CreateDirectory(folder);
        using var client = new SmtpClient
        {
            DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
            PickupDirectoryLocation = folder,
        };
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
    }
}
