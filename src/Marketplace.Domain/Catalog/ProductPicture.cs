using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>A picture of a product, in the order shown, with its text for those who do not see it.</summary>
public sealed class ProductPicture
{
    internal ProductPicture(Id<Picture> pictureId, LocalizedText alternative, int position) =>
        (PictureId, Alternative, Position) = (pictureId, alternative, position);

    private ProductPicture() { }

    public Id<ProductPicture> Id { get; private set; }

    public Id<Picture> PictureId { get; private set; }

    public LocalizedText Alternative { get; private set; } = LocalizedText.Empty;

    public int Position { get; private set; }

    /// <summary>Percent from the left edge that stays in sight when the picture is cut.</summary>
    public int FocusAcross { get; private set; } = PictureFocus.Middle.Across;

    /// <summary>Percent from the upper edge.</summary>
    public int FocusDown { get; private set; } = PictureFocus.Middle.Down;

    public PictureFocus Focus => new(FocusAcross, FocusDown);

    internal void Say(LocalizedText alternative) => Alternative = alternative;

    internal void KeepInSight(PictureFocus focus) => (FocusAcross, FocusDown) = (focus.Across, focus.Down);

    internal void MoveTo(int position) => Position = position;
}
