using Marketplace.Domain.Common;

namespace Marketplace.Application.Payments;

/// <summary>Section <c>Payments</c> of the configuration.</summary>
public sealed class PaymentOptions
{
    public const string Section = "Payments";

    /// <summary>Above this a cooperative's refund is finance's to grant, and one person grants it and another pays it out (ACC-C).</summary>
    public int RefundMaxDirhams { get; set; } = 1_000;

    public Money RefundMax => Money.OfDirhams(RefundMaxDirhams);
}
