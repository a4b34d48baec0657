using System.Net.Mail;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>Reads what a buyer typed at checkout; each refusal names its field.</summary>
internal static class TypedCheckout
{
    private const int NameMax = 120;
    private const int LineMax = 200;
    private const int NoteMax = 500;
    private const int PostcodeMax = 12;

    public static Outcome<Buyer> Read(PlaceOrder.Contact typed)
    {
        var name = Required(typed.Name, NameMax, nameof(typed.Name));
        var phone = PhoneNumber.Read(typed.Phone);
        var email = ReadEmail(typed.Email);
        if (name.IsRefused)
            return name.Refusal;
        if (phone.IsRefused)
            return phone.Refusal.On(nameof(typed.Phone));
        if (email.IsRefused)
            return email.Refusal.On(nameof(typed.Email));
        return new Buyer(name.Value, phone.Value, email.Value, typed.Language);
    }

    /// <summary>A street, a district or a landmark is enough; a house number is never asked for.</summary>
    public static Outcome<DeliveryAddress> Read(PlaceOrder.Address typed, Buyer buyer, string city)
    {
        var recipient = TextRules.SingleLine(typed.Recipient, NameMax);
        var phone = string.IsNullOrWhiteSpace(typed.Phone) ? buyer.Phone : PhoneNumber.Read(typed.Phone);
        var lines = new (string Field, Outcome<string> Text)[]
        {
            (nameof(typed.Recipient), recipient),
            (nameof(typed.District), TextRules.SingleLine(typed.District, LineMax)),
            (nameof(typed.Street), TextRules.SingleLine(typed.Street, LineMax)),
            (nameof(typed.Landmark), TextRules.SingleLine(typed.Landmark, LineMax)),
            (nameof(typed.Postcode), TextRules.Code(typed.Postcode, PostcodeMax)),
            (nameof(typed.CarrierNote), TextRules.MultiLine(typed.CarrierNote, NoteMax)),
        };
        foreach (var (field, text) in lines)
        {
            if (text.IsRefused)
                return text.Refusal.On(field);
        }

        if (phone.IsRefused)
            return phone.Refusal.On("RecipientPhone");
        var (district, street, landmark) = (lines[1].Text.Value, lines[2].Text.Value, lines[3].Text.Value);
        if ((district + street + landmark).Length == 0)
            return new Refusal("Address.WhereMissing").On(nameof(typed.Street));
        return new DeliveryAddress(
            recipient.Value.Length > 0 ? recipient.Value : buyer.Name,
            phone.Value, city, district, street, landmark, lines[4].Text.Value, lines[5].Text.Value);
    }

    private static Outcome<string> Required(string? typed, int lengthMax, string field)
    {
        var text = TextRules.SingleLine(typed, lengthMax);
        if (text.IsRefused)
            return text.Refusal.On(field);
        return text.Value.Length == 0 ? new Refusal("Field.Missing").On(field) : text;
    }

    private static Outcome<string> ReadEmail(string? typed)
    {
        var text = TextRules.Code(typed, LineMax);
        if (text.IsRefused || text.Value.Length == 0)
            return text;
        return MailAddress.TryCreate(text.Value, out var address) && address.Address == text.Value && address.Host.Contains('.', StringComparison.Ordinal)
            ? text
            : new Refusal("Email.Unreadable");
    }
}
