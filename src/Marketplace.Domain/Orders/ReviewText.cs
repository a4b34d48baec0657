using Marketplace.Domain.Common;

namespace Marketplace.Domain.Orders;

/// <summary>A review as it was read from what a buyer typed.</summary>
/// <param name="Author">Empty for none.</param>
/// <param name="Language">The language it was written in.</param>
public sealed record ReviewText(int Stars, string Text, string Author, Language Language);
