namespace Marketplace.Domain.Orders;

/// <summary>Who carries a parcel and under which number; the number may be empty where the cooperative brings it itself.</summary>
public sealed record Carriage(string Carrier, string TrackingNumber);
