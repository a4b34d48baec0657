using Marketplace.Domain.Common;

namespace Marketplace.Domain.Catalog;

/// <summary>One lot in a stock take: what the book said when it began, what was counted, what was decided.</summary>
public sealed class StockTakeLine
{
    private readonly List<StockCount> _counts = [];

    internal StockTakeLine(Id<Lot> lot, long book) => (LotId, OpenLotId, BookAtStart) = (lot, lot, book);

    private StockTakeLine() { }

    public Id<StockTakeLine> Id { get; private set; }

    public Id<Lot> LotId { get; private set; }

    /// <summary>The lot while this line is open; unique, so that no two sessions count one lot.</summary>
    public Id<Lot>? OpenLotId { get; private set; }

    public long BookAtStart { get; private set; }

    /// <summary>Units that the decision moved; none before it, and where it was rejected.</summary>
    public long? Adjustment { get; private set; }

    public StockReason? Reason { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public Id<Account>? DecidedBy { get; private set; }

    public IReadOnlyList<StockCount> Counts => _counts;

    /// <summary>The count that holds: the last.</summary>
    public StockCount? FindLastCount() => _counts.MaxBy(count => (count.CountedAt, count.Id));

    public bool IsOpen => OpenLotId is not null;

    /// <summary>A single count that is far off has to be repeated before anything moves.</summary>
    /// <param name="percent">Of the book at the count.</param>
    public bool NeedsRecount(int percent) =>
        _counts is [var only] && Math.Abs(only.Variance) * 100 > percent * Math.Max(only.Book, 1);

    internal Outcome Count(string operation, long units, long book, Recorded recorded)
    {
        if (!IsOpen)
            return new Refusal("StockTake.LineDecided");
        if (units < 0)
            return new Refusal("StockTake.CountNegative").On("Units");
        if (_counts.TrueForAll(count => count.Operation != operation))
            _counts.Add(new StockCount(operation, units, book, recorded));
        return Outcome.Done;
    }

    internal Outcome<long> Approve(StockReason? reason, int percent, Recorded recorded)
    {
        if (!IsOpen)
            return new Refusal("StockTake.LineDecided");
        if (FindLastCount() is not { } count)
            return new Refusal("StockTake.NotCounted");
        if (NeedsRecount(percent))
            return new Refusal("StockTake.CountAgain");
        if (WhyNot(count.Variance, reason) is { } refusal)
            return refusal.On("Reason");
        (Adjustment, Reason) = (count.Variance, count.Variance == 0 ? null : reason);
        End(recorded);
        return count.Variance;
    }

    internal void End(Recorded recorded) => (OpenLotId, DecidedAt, DecidedBy) = (null, recorded.At, recorded.By);

    private static Refusal? WhyNot(long variance, StockReason? reason) => (variance, reason) switch
    {
        (0, _) => null,
        (_, null) => new Refusal("StockTake.ReasonMissing"),
        ( > 0, StockReason.Found or StockReason.UnitMistake) => null,
        ( > 0, _) => new Refusal("StockTake.ReasonIsForLess"),
        (_, StockReason.Found) => new Refusal("StockTake.ReasonIsForMore"),
        _ => null,
    };
}
