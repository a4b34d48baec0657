namespace Marketplace.Application.Search;

/// <summary>What a change did to the rows: most only sell out or come back, which leaves all orders as they are.</summary>
internal sealed class WindowMoves
{
    private readonly Dictionary<long, WindowRow> _come = [];
    private readonly HashSet<long> _gone = [];
    private readonly Dictionary<long, bool> _restocked = [];

    public IReadOnlySet<long> Gone => _gone;

    public IReadOnlyList<WindowRow> Come => [.. _come.Values];

    public IEnumerable<(long Rank, bool InStock)> Restocked => _restocked.Select(row => (row.Key, row.Value));

    public bool IsNothing => _come.Count == 0 && _gone.Count == 0;

    /// <summary>Some product is found by other words than before.</summary>
    public bool IsReworded { get; private set; }

    public void Put((WindowRow? Before, WindowRow Now, bool IsReworded) product)
    {
        var (before, now, reworded) = product;
        IsReworded |= reworded;
        if (before == now)
            return;
        if (before is { } old && old with { InStock = now.InStock } == now && !_come.ContainsKey(now.Rank))
        {
            _restocked[now.Rank] = now.InStock;
            return;
        }

        Take(before);
        _come[now.Rank] = now;
    }

    public void Take(WindowRow? product)
    {
        if (product is not { } row)
            return;
        _come.Remove(row.Rank);
        _restocked.Remove(row.Rank);
        _gone.Add(row.Rank);
    }
}
