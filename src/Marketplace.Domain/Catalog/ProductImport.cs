using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Catalog;

/// <summary>A file of products on its way into a catalogue, step by step, so that a closed browser loses nothing (features.md D10).</summary>
public sealed class ProductImport
{
    /// <summary>An import may be taken back so long after it was done.</summary>
    public static readonly TimeSpan UndoWithin = TimeSpan.FromHours(24);

    private ProductImport() { }

    public Id<ProductImport> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>Name of the encoding its bytes were read in.</summary>
    public string Encoding { get; private set; } = "";

    /// <summary>Cells of the first line, as JSON.</summary>
    public string Header { get; private set; } = "";

    /// <summary>For each column the name of what it holds, as JSON; empty where it is left alone.</summary>
    public string Mapping { get; private set; } = "";

    /// <summary>One bad row keeps all others out.</summary>
    public bool AllOrNothing { get; private set; }

    public int Rows { get; private set; }

    public ImportState State { get; private set; }

    /// <summary>Counts the starts of work in the background, so that each start has a key of its own.</summary>
    public int Round { get; private set; }

    /// <summary>The import this one takes back; none for a file.</summary>
    public Id<ProductImport>? TakesBackId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public Id<Account> StartedBy { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public static ProductImport Open(Id<Cooperative> cooperative, string fileName, string encoding, Recorded recorded) => new()
    {
        CooperativeId = cooperative,
        FileName = fileName,
        Encoding = encoding,
        StartedAt = recorded.At,
        StartedBy = recorded.By,
    };

    /// <summary>The import that takes this one back.</summary>
    public ProductImport TakeBack(int rows, Recorded recorded)
    {
        if (!MayBeTakenBack(recorded.At))
            throw new InvalidOperationException($"Import {Id} can no longer be taken back.");
        TakenBackAt = recorded.At;
        return new()
        {
            CooperativeId = CooperativeId,
            FileName = FileName,
            Encoding = Encoding,
            Header = Header,
            Mapping = Mapping,
            Rows = rows,
            State = ImportState.Applying,
            Round = 1,
            TakesBackId = Id,
            StartedAt = recorded.At,
            StartedBy = recorded.By,
        };
    }

    public bool MayBeTakenBack(DateTimeOffset now) =>
        State is ImportState.Done && TakesBackId is null && TakenBackAt is null && DoneAt is { } done && now < done + UndoWithin;

    /// <summary>Its rows lie in the database.</summary>
    public void Fill(string header, string mapping, int rows) => (Header, Mapping, Rows) = (header, mapping, rows);

    /// <summary>A person said which column holds what; the rows are compared anew.</summary>
    public void Check(string mapping, string encoding, bool allOrNothing)
    {
        if (State is not (ImportState.Mapping or ImportState.Checked or ImportState.Stopped))
            throw new InvalidOperationException($"Import {Id} cannot be checked from {State}.");
        (Mapping, Encoding, AllOrNothing, State, Round) = (mapping, encoding, allOrNothing, ImportState.Checking, Round + 1);
    }

    /// <summary>Rows that failed are looked at once more.</summary>
    public void CheckAgain()
    {
        if (State is not (ImportState.Done or ImportState.Checked))
            throw new InvalidOperationException($"Import {Id} cannot be tried again from {State}.");
        (State, Round) = (ImportState.Checking, Round + 1);
    }

    public void Show() => State = ImportState.Checked;

    public void Apply(Recorded recorded)
    {
        if (State is not ImportState.Checked)
            throw new InvalidOperationException($"Import {Id} cannot be applied from {State}.");
        (State, Round, StartedBy) = (ImportState.Applying, Round + 1, recorded.By);
    }

    public void Finish(DateTimeOffset now) => (State, DoneAt) = (ImportState.Done, now);

    public void Stop(DateTimeOffset now) => (State, DoneAt) = (ImportState.Stopped, now);
}
