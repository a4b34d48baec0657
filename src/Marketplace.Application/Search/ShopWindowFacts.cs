namespace Marketplace.Application.Search;

/// <summary>The state of the side file, for the health page and for whoever rebuilds it.</summary>
/// <param name="NeedsRebuild">There is no file to answer from: it is missing, of another version, or damaged.</param>
/// <param name="Why">Missing, Outdated or Damaged, with what the database said.</param>
/// <param name="AppliedAt">Until when the file follows the main database.</param>
public sealed record ShopWindowFacts(
    bool NeedsRebuild, string Why, bool IsRebuilding, int Products, DateTimeOffset? BuiltAt, DateTimeOffset? AppliedAt, long Bytes);
