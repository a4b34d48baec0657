using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Notifications;

/// <summary>Tells a cooperative that the certificate behind a label ends soon, and what happens then.</summary>
public sealed class CertificateMessage(MessageOptions options)
{
    public sealed record Ending(
        Id<Cooperative> Cooperative, LocalizedText Label, LocalizedText Product, string Number, DateOnly ValidUntil, int DaysLeft);

    public MessageContent Write(Ending ending, Language language)
    {
        var say = new MessageVoice(language, options);
        var (label, product, number) = (say.Name(ending.Label), say.Name(ending.Product), Bidi.IsolateLeftToRight(ending.Number));
        var day = Bidi.Isolate(DateFormat.DayMonthYear(ending.ValidUntil, language));
        var open = say.AddressOf(string.Create(CultureInfo.InvariantCulture, $"/office/{ending.Cooperative}/certificates"));
        var subject = say.Text("Certificate.Subject", label, day);
        return new(language, subject, subject, say.Text("Certificate.Short", say.Shop, label, product, number, day))
        {
            Paragraphs = [say.Text("Certificate.Body", label, product, number, day), say.Text("Certificate.Do")],
            Button = new(say.Text("Certificate.Button"), open),
        };
    }
}
