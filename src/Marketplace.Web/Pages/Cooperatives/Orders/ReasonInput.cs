namespace Marketplace.Web.Pages.Cooperatives.Orders;

/// <summary>Why; whether it may be left out and how long it may be is the operation's to say.</summary>
public sealed record ReasonInput
{
    public string? Reason { get; init; }
}
