using Marketplace.Application.Orders;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Shop.Help;

/// <summary>Pages that explain. What they say is text, what they count is settings.</summary>
public sealed class IndexModel(
    IStringLocalizer<HelpText> text, SiteOptions site, LegalOptions legal, OrderOptions orders) : PageModel
{
    public static readonly IReadOnlyList<string> Topics =
    [
        "delivery", "payment", "returns", "tracking", "shares", "verification", "terms", "privacy", "accessibility", "selling", "photographs",
    ];

    public string Topic { get; private set; } = "";

    public IReadOnlyList<(string Heading, IReadOnlyList<string> Lines)> Sections { get; private set; } = [];

    public IActionResult OnGet(string topic)
    {
        if (!Topics.Contains(topic))
            return NotFound();
        (Topic, Sections) = (topic, [.. SectionsOf(topic)]);
        return Page();
    }

    private IEnumerable<(string, IReadOnlyList<string>)> SectionsOf(string topic)
    {
        var values = Values();
        for (var number = 1; text[$"{topic}.{number}.Heading"] is { ResourceNotFound: false } heading; number++)
            yield return (heading, text[$"{topic}.{number}.Text", values].Value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>What <c>{0}</c> to <c>{11}</c> stand for, the same in every topic.</summary>
    private object[] Values()
    {
        var language = CurrentLanguage.Value;
        var phone = PhoneNumber.TryParse(site.Phone, out var number) ? Written.Code(number.Display) : "–";
        return
        [
            Days(legal.WithdrawalDays), Days(legal.RefundDays), Days(legal.DeliveryDaysMax), phone, Written.Code(site.Mail),
            Days(orders.TransferDaysMax), NumberFormat.Whole(orders.AcceptHours, language), Written.Amount(orders.CashOnDeliveryMax),
            NumberFormat.Whole(legal.OrderYears, language), NumberFormat.Whole(legal.AccountingYears, language),
            Written.Name(legal.Operator.Length > 0 ? legal.Operator : site.Name),
            string.Join(text["Comma"], new[] { legal.Address, legal.Register, legal.DataDeclaration }.Where(known => known.Length > 0)),
        ];
    }

    private string Days(int days) => text.Counted("Days", days);
}
