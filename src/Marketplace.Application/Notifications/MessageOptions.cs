using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>Section <c>Messages</c> of the configuration.</summary>
public sealed class MessageOptions
{
    public const string Section = "Messages";

    /// <summary>Where the shop is reached, without a slash at the end: links in messages begin with it.</summary>
    public string SiteAddress { get; set; } = "http://localhost:5080";

    public string ShopNameFr { get; set; } = "Mida";

    public string ShopNameAr { get; set; } = "ميدة";

    public string ShopNameEn { get; set; } = "Mida";

    public string SupportPhone { get; set; } = "05 35 00 00 00";

    public string From { get; set; } = "bonjour@mida.example";

    /// <summary>The relay; while it is empty mails are written to <see cref="PickupFolder"/>.</summary>
    public string SmtpHost { get; set; } = "";

    public int SmtpPort { get; set; } = 587;

    public bool SmtpUsesTls { get; set; } = true;

    public string SmtpUser { get; set; } = "";

    public string SmtpPassword { get; set; } = "";

    public string PickupFolder { get; set; } = "App_Data/mail";

    public string ShopName(Language language) => language switch
    {
        Language.Fr => ShopNameFr,
        Language.Ar => ShopNameAr,
        Language.En => ShopNameEn,
    };
}
