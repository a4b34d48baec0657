using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Pages.Shop.Checkout;

/// <summary>The one form of the checkout.</summary>
public sealed class CheckoutInput
{
    [Required, StringLength(120)]
    public string? Name { get; set; }

    [Required, StringLength(40)]
    public string? Phone { get; set; }

    [StringLength(200)]
    public string? Email { get; set; }

    [Range(1, long.MaxValue)]
    public long City { get; set; }

    [StringLength(200)]
    public string? District { get; set; }

    [StringLength(200)]
    public string? Street { get; set; }

    [StringLength(200)]
    public string? Landmark { get; set; }

    [StringLength(12)]
    public string? Postcode { get; set; }

    [MultiLine, StringLength(500)]
    public string? CarrierNote { get; set; }

    [BindRequired]
    public PaymentMethod Method { get; set; } = PaymentMethod.CashOnDelivery;

    public bool AcceptsConditions { get; set; }

    public string? ConditionsVersion { get; set; }

    public string? CartToken { get; set; }

    public string? CartVersion { get; set; }

    /// <summary>Centimes, as the button said.</summary>
    public long TotalShown { get; set; }

    public PlaceOrder.Contact Contact(Language language) => new(Name, Phone, Email, language);

    public PlaceOrder.Address Address() =>
        new(new Id<City>(City), District, Street, Landmark, Postcode, CarrierNote);

    /// <summary>What an account used last saves typing it again.</summary>
    public void Recall(CheckoutSummary.KnownBuyer known)
    {
        (Name, Phone, Email) = (known.Buyer.Name, known.Buyer.Phone.Display, known.Buyer.Email);
        (District, Street, Landmark) = (known.Address.District, known.Address.Street, known.Address.Landmark);
        Postcode = known.Address.Postcode;
    }

    /// <summary>Carries what is shown now, so that nothing else is confirmed.</summary>
    public void Show(CheckoutSummary.View summary)
    {
        (CartToken, CartVersion, TotalShown) = (summary.Cart.Token, summary.Cart.Version, summary.Cart.Total.Centimes);
        ConditionsVersion = summary.ConditionsVersion;
    }
}
