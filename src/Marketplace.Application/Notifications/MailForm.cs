using System.Net.Mail;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;

namespace Marketplace.Application.Notifications;

/// <summary>A stored message as a mail: plain text and HTML side by side.</summary>
internal static class MailForm
{
    /// <exception cref="FormatException">The address is none.</exception>
    public static MailMessage Of(OutgoingMessage message, MessageOptions options)
    {
        var from = new MailAddress(options.From, options.ShopName(message.Language), Encoding.UTF8);
        var mail = new MailMessage(from, new MailAddress(message.Recipient))
        {
            Subject = message.Subject,
            SubjectEncoding = Encoding.UTF8,
        };
        // The same message has the same id however often it is handed over: receivers drop the second.
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.Key)).AsSpan(0, 16));
        mail.Headers.Add("Message-ID", $"<{id}@{from.Host}>");
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Text, Encoding.UTF8, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(message.Html, Encoding.UTF8, MediaTypeNames.Text.Html));
        return mail;
    }
}
