using System.Globalization;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>A lot as it was read from a row, ready to be received.</summary>
internal sealed record LotSheet(string Code, long Units, DateOnly MadeOn, DateOnly? BestBefore, Money Cost, LocalizedText Place)
{
    private const long UnitsMax = 1_000_000;
    private const int PlaceLengthMax = 120;
    private const int CodeLengthMax = 40;

    /// <returns>Nothing where the row tells of no lot, or once its refusals are kept.</returns>
    public static LotSheet? Read(TypedLot? typed, int? shelfLifeDays, DateOnly today, TypedFields fields)
    {
        if (typed is null || typed.IsEmpty)
            return null;
        var before = fields.Refusals.Count;
        var code = (fields.Take(TextRules.Code(typed.Code, CodeLengthMax), "LotCode") ?? "").ToUpperInvariant();
        if (code.Length == 0)
            fields.Refuse(new Refusal("Lot.CodeMissing").On("LotCode"));
        var units = fields.Take(TypedQuantity.ReadWhole(typed.Units, 1, UnitsMax), "LotUnits");
        var made = fields.Take(Day(typed.MadeOn), "LotMadeOn");
        var best = string.IsNullOrWhiteSpace(typed.BestBefore)
            ? (shelfLifeDays is { } days && made > TypedDate.Min ? made.AddDays(days) : (DateOnly?)null)
            : fields.Take(Day(typed.BestBefore), "LotBestBefore");
        var cost = string.IsNullOrWhiteSpace(typed.Cost) ? Money.Zero : fields.Take(TypedMoney.Read(typed.Cost), "LotCost");
        var place = fields.Lines(typed.Place, PlaceLengthMax, "LotPlace");
        if (fields.Refusals.Count == before && Against(made, best, today) is { } refusal)
            fields.Refuse(refusal);
        return fields.Refusals.Count == before ? new(code, units, made, best, cost, place) : null;
    }

    public Outcome<Lot> Receive(Product product, DateTimeOffset now) =>
        Lot.Receive(product, new(Code, Place, MadeOn, BestBefore, Cost), Units, now);

    private static Refusal? Against(DateOnly made, DateOnly? best, DateOnly today)
    {
        if (made > today)
            return new Refusal("Lot.MadeInTheFuture").On("LotMadeOn");
        if (best <= made)
            return new Refusal("Lot.BestBeforeTooEarly", made).On("LotBestBefore");
        return best <= today ? new Refusal("Import.LotExpired", best.Value).On("LotBestBefore") : null;
    }

    /// <summary>A day as typed, or as a spreadsheet counts days since 1900.</summary>
    private static Outcome<DateOnly> Day(string? typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) && serial is > 20_000 and < 80_000
            ? new DateOnly(1899, 12, 30).AddDays(serial)
            : TypedDate.Read(typed);
}
