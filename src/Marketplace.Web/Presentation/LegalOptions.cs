namespace Marketplace.Web.Presentation;

/// <summary>Section <c>Legal</c> of the configuration: what the pages on law say. Facts that counsel has not confirmed are
/// settings with a default (domain-morocco.md 9, 10 and 19).</summary>
public sealed class LegalOptions
{
    public const string Section = "Legal";

    /// <summary>Who runs the shop, as the register knows it.</summary>
    public string Operator { get; set; } = "";

    public string Address { get; set; } = "";

    public string Register { get; set; } = "";

    /// <summary>Number of the declaration to the data-protection authority; empty while it is pending.</summary>
    public string DataDeclaration { get; set; } = "";

    /// <summary>Days a buyer may change his mind, from the day the parcel was received.</summary>
    public int WithdrawalDays { get; set; } = 7;

    /// <summary>Days within which money is given back after a withdrawal.</summary>
    public int RefundDays { get; set; } = 15;

    /// <summary>Latest day of delivery after the order.</summary>
    public int DeliveryDaysMax { get; set; } = 30;

    /// <summary>Years an order keeps its buyer's name.</summary>
    public int OrderYears { get; set; } = 5;

    /// <summary>Years that accounts are kept.</summary>
    public int AccountingYears { get; set; } = 10;
}
