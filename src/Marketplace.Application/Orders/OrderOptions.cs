using Marketplace.Domain.Common;

namespace Marketplace.Application.Orders;

/// <summary>Section <c>Orders</c> of the configuration.</summary>
public sealed class OrderOptions
{
    public const string Section = "Orders";

    /// <summary>Days a bank transfer is waited for before the units go back to sale.</summary>
    public int TransferDaysMax { get; set; } = 5;

    /// <summary>Hours a cooperative has to accept an order.</summary>
    public int AcceptHours { get; set; } = 24;

    /// <summary>Hours it then has until the parcel leaves.</summary>
    public int SendHours { get; set; } = 48;

    /// <summary>Dearest order that may be paid in cash at the door.</summary>
    public int CashOnDeliveryMaxDirhams { get; set; } = 20_000;

    /// <summary>The conditions of sale in force; a buyer accepts exactly these.</summary>
    public string ConditionsVersion { get; set; } = "2026-11";

    /// <summary>Where transfers go; the default is a number of the invented bank 999.</summary>
    public string TransferHolder { get; set; } = "Mida";

    public string TransferBank { get; set; } = "Banque 999";

    public string TransferRib { get; set; } = "999780000000000000000105";

    public Money CashOnDeliveryMax => Money.OfDirhams(CashOnDeliveryMaxDirhams);
}
