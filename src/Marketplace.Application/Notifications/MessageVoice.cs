using System.Globalization;
using Marketplace.Application.Wording;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Notifications;

/// <summary>Sentences and values in one language: every value isolated, so that a name or an amount keeps its direction.</summary>
internal sealed record MessageVoice(Language Language, MessageOptions Options)
{
    public string Shop => Options.ShopName(Language);

    private string LanguageCode => Language switch
    {
        Language.Fr => "fr",
        Language.Ar => "ar",
        Language.En => "en",
    };

    public string Text(string key, params object[] values) => MessageWords.Say(Language, key, values);

    public string Name(LocalizedText text) => Bidi.Isolate(text.In(Language));

    public string Amount(Money amount) => Bidi.Isolate(MoneyFormat.Full(amount, Language));

    /// <param name="path">Of a page, after the language.</param>
    public string AddressOf(string path) => $"{Options.SiteAddress}/{LanguageCode}{path}";

    public string TrackingAddress(Order order) => AddressOf($"/orders/{order.Token}");

    public string OfficeAddress(CooperativeOrder part) => string.Create(
        CultureInfo.InvariantCulture, $"{Options.SiteAddress}/{LanguageCode}/office/{part.CooperativeId}/orders/{part.Id}");

    public IReadOnlyList<string> Footer(string number) =>
        [Text("Footer.Help", Bidi.IsolateLeftToRight(Options.SupportPhone)), Text("Footer.Order", Bidi.IsolateLeftToRight(number))];

    public IEnumerable<MessageRow> RowsOf(CooperativeOrder part) => part.Lines.Select(line => RowOf(line, line.Units));

    public MessageRow RowOf(OrderLine line, int units) => new(
        Name(line.Title),
        Text("Row.Detail", Bidi.Isolate(NetQuantity(line)), NumberFormat.Whole(units, Language)),
        Amount(line.UnitPrice * units));

    private string NetQuantity(OrderLine line) => line.Unit switch
    {
        ProductUnit.Gram => QuantityFormat.Weight(line.NetQuantity, Language),
        ProductUnit.Millilitre => QuantityFormat.Volume(line.NetQuantity, Language),
        ProductUnit.Piece => QuantityFormat.Pieces(line.NetQuantity, Language),
    };
}
