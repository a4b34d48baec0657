using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>A session of counting: what is on the shelf against what the book says, while sales go on (features.md D12).</summary>
public sealed class StockTake
{
    /// <summary>Lots one session may count.</summary>
    public const int LotsMax = 500;

    private readonly List<StockTakeLine> _lines = [];

    private StockTake() { }

    public Id<StockTake> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    /// <summary>The products counted; empty for all.</summary>
    public string Family { get; private set; } = "";

    /// <summary>The one rule of the session: whether goods packed but not yet sent are counted with the shelf.</summary>
    public bool CountsPacked { get; private set; }

    /// <summary>A first count further off than so many percent of the book is repeated.</summary>
    public int RecountPercent { get; private set; }

    public StockTakeStatus Status { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Id<Account> StartedBy { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public Id<Account>? EndedBy { get; private set; }

    public IReadOnlyList<StockTakeLine> Lines => _lines;

    /// <param name="lots">What the book says of each at this moment.</param>
    public static Outcome<StockTake> Start(
        Id<Cooperative> cooperative, StockTakeRule rule, IReadOnlyList<(Id<Lot> Lot, long Book)> lots, Recorded recorded)
    {
        if (lots.Count == 0)
            return new Refusal("StockTake.NothingToCount").On("Family");
        if (lots.Count > LotsMax)
            return new Refusal("StockTake.TooManyLots", LotsMax).On("Family");
        if (rule.RecountPercent is < 0 or > 100)
            return new Refusal("StockTake.PercentOutside").On("RecountPercent");
        var take = new StockTake
        {
            CooperativeId = cooperative,
            Family = rule.Family,
            CountsPacked = rule.CountsPacked,
            RecountPercent = rule.RecountPercent,
            StartedAt = recorded.At,
            StartedBy = recorded.By,
        };
        take._lines.AddRange(lots.Select(row => new StockTakeLine(row.Lot, row.Book)));
        return take;
    }

    /// <summary>Somebody counted a lot.</summary>
    public Outcome Count(Id<StockTakeLine> line, string operation, long units, long book, Recorded recorded) =>
        Find(line) is { } found ? found.Count(operation, units, book, recorded) : Refusal.NotFound;

    /// <summary>Accepts what was counted of one lot; answers the units that move.</summary>
    public Outcome<long> Approve(Id<StockTakeLine> line, StockReason? reason, Recorded recorded) =>
        Find(line) is { } found ? found.Approve(reason, RecountPercent, recorded) : Refusal.NotFound;

    /// <summary>Ends the session: lots that nobody counted stay as they are, a difference that nobody decided keeps it open.</summary>
    public Outcome Close(Recorded recorded)
    {
        if (Status is not StockTakeStatus.Open)
            return new Refusal("StockTake.Ended");
        if (_lines.Exists(line => line.IsOpen && line.FindLastCount() is { Variance: not 0 }))
            return new Refusal("StockTake.DifferencesOpen");
        End(StockTakeStatus.Closed, recorded);
        return Outcome.Done;
    }

    /// <summary>Throws the session away; what lines already moved keeps it from being thrown away.</summary>
    public Outcome Reject(Recorded recorded)
    {
        if (Status is not StockTakeStatus.Open)
            return new Refusal("StockTake.Ended");
        if (_lines.Exists(line => line.Adjustment is not null and not 0))
            return new Refusal("StockTake.SomeMoved");
        End(StockTakeStatus.Rejected, recorded);
        return Outcome.Done;
    }

    private StockTakeLine? Find(Id<StockTakeLine> line) =>
        Status is StockTakeStatus.Open ? _lines.Find(row => row.Id == line) : null;

    private void End(StockTakeStatus status, Recorded recorded)
    {
        (Status, EndedAt, EndedBy) = (status, recorded.At, recorded.By);
        foreach (var line in _lines.Where(line => line.IsOpen))
            line.End(recorded);
    }
}
