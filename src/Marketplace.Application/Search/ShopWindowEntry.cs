using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <summary>A published product with all that cards, facets and search need of it; what the feeding query delivers.</summary>
public sealed record ShopWindowEntry
{
    /// <summary>From so few units on, a card says that few are left.</summary>
    public const long FewUnits = 5;

    public required long ProductId { get; init; }

    /// <summary>The sku people quote.</summary>
    public required string Code { get; init; }

    public required LocalizedText Name { get; init; }

    public required LocalizedText Slug { get; init; }

    /// <summary>Further words to be found by: botanical origin, other spellings, synonyms; any separator.</summary>
    public string Keywords { get; init; } = "";

    public required long CategoryId { get; init; }

    /// <summary>Equal to <see cref="CategoryId"/> when the category has no parent.</summary>
    public required long TopCategoryId { get; init; }

    public required long ChainId { get; init; }

    public required long RegionId { get; init; }

    public LocalizedText Province { get; init; } = LocalizedText.Empty;

    public required long CooperativeId { get; init; }

    public required LocalizedText CooperativeName { get; init; }

    public required LocalizedText CooperativeSlug { get; init; }

    /// <summary>Town or commune, as a card shows it.</summary>
    public LocalizedText Place { get; init; } = LocalizedText.Empty;

    public required Money Price { get; init; }

    public MeasureKind Measure { get; init; }

    /// <summary>Grams, millilitres or pieces.</summary>
    public long NetQuantity { get; init; } = 1;

    /// <summary>Units that may still be ordered, holds taken off.</summary>
    public required long UnitsAvailable { get; init; }

    public bool IsUniquePiece { get; init; }

    /// <summary>Why it may not be ordered although it is shown (holiday, out of season); empty when it may.</summary>
    public string WithheldReason { get; init; } = "";

    /// <summary>Content hash of the first picture; empty without one.</summary>
    public string PictureHash { get; init; } = "";

    /// <summary>Dominant colour, <c>#rrggbb</c>.</summary>
    public string PictureColour { get; init; } = "";

    public LocalizedText PictureAlt { get; init; } = LocalizedText.Empty;

    /// <summary>What of the picture stays in sight when it is cut.</summary>
    public PictureFocus PictureFocus { get; init; } = PictureFocus.Middle;

    public Rate MembersShare { get; init; }

    public ShareBasis MembersShareBasis { get; init; }

    /// <summary>Labels valid today, by code.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The one tag a picture may carry, for example the harvest year.</summary>
    public string Tag { get; init; } = "";

    /// <summary>Months (1 to 12) in which it is in season; none means all year.</summary>
    public IReadOnlyList<int> SeasonMonths { get; init; } = [];

    public required DateTimeOffset Published { get; init; }

    /// <summary>Day on which its page changed last, for search engines.</summary>
    public DateOnly ChangedOn { get; init; }

    /// <summary>Any figure that grows with demand; orders lists, never shown.</summary>
    public int Popularity { get; init; }

    /// <summary>Average in hundredths of a star; zero without reviews.</summary>
    public int Rating { get; init; }

    public int Reviews { get; init; }

    internal bool CanBeOrdered => UnitsAvailable > 0 && WithheldReason.Length == 0;
}
