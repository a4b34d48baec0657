using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>Where a parcel goes. No postcode and no house number is needed: a landmark often says more.</summary>
/// <remarks>Source: domain-morocco.md 4.</remarks>
public sealed record DeliveryAddress(
    string Recipient,
    PhoneNumber Phone,
    string City,
    string District,
    string Street,
    string Landmark,
    string Postcode,
    string CarrierNote);
