using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>Who ordered: the phone is needed to deliver, the e-mail may be empty.</summary>
public sealed record Buyer(string Name, PhoneNumber Phone, string Email, Language Language);
