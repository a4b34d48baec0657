namespace Marketplace.Domain.Catalog;

/// <summary>The point of a picture that stays in sight when a page cuts it to another shape.</summary>
/// <param name="Across">Percent from the left edge, whatever the direction of writing.</param>
/// <param name="Down">Percent from the upper edge.</param>
public readonly record struct PictureFocus(int Across, int Down)
{
    /// <summary>Where nobody chose.</summary>
    public static readonly PictureFocus Middle = new(50, 50);

    public bool IsInside => Across is >= 0 and <= 100 && Down is >= 0 and <= 100;
}
