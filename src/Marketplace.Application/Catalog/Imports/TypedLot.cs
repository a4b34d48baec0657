namespace Marketplace.Application.Catalog.Imports;

/// <summary>A lot as a row of a file tells it; nothing is read yet.</summary>
public sealed record TypedLot(string? Code, string? Units, string? MadeOn, string? BestBefore, string? Cost, TypedText Place)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Code) && string.IsNullOrWhiteSpace(Units) && string.IsNullOrWhiteSpace(MadeOn);
}
