namespace Marketplace.Application.Orders;

/// <summary>What a cooperative narrows its orders by.</summary>
/// <param name="Search">A part of the number or of the buyer's name, or a whole phone number.</param>
public sealed record PartFilters(bool CashOnly = false, bool PickupOnly = false, bool WithNoteOnly = false, string? Search = null);
