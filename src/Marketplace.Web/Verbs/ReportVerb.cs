using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Reporting;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Verbs;

/// <summary>Prints a report of the programme as it was known at an instant.</summary>
internal sealed class ReportVerb : Verb
{
    private static readonly VerbOption Scope = new("--scope", "Report.Option.Scope");
    private static readonly VerbOption Period = new("--period", "Report.Option.Period");
    private static readonly VerbOption AsOf = new("--as-of", "Report.Option.AsOf");
    private static readonly VerbOption Csv = new("--csv", "Report.Option.Csv");

    public override string Name => "report";

    public override string Words => $"<{string.Join('|', ReportCatalogue.Codes)}>";

    public override IReadOnlyList<VerbOption> Options => [Scope, Period, AsOf, Csv];

    public override async Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        var question = QuestionOf(line, services.GetRequiredService<TimeProvider>());
        if (question.IsRefused)
            return VerbAnswer.Refused(question.Refusal);
        var code = line.Words is [var word] ? word.ToUpperInvariant() : "";
        if (await services.GetRequiredService<ReportCatalogue>().FindAsync(code, question.Value, stop) is not { } table)
            return VerbAnswer.Refused(new Refusal("Report.UnknownCode", string.Join(' ', line.Words), string.Join(", ", ReportCatalogue.Codes)));
        var texts = services.GetRequiredService<IStringLocalizer<ProgrammeText>>();
        var writer = new ReportWriter(CurrentLanguage.Value, key => texts[key]);
        if (line.Value(Csv) is { } file && !await WriteAsync(file, writer.Csv(table), stop))
            return VerbAnswer.Refused(new Refusal("Verb.FileNotWritten", file));
        return VerbAnswer.Done(writer.Document(table), "Report.Done", table.Total) with { Rows = writer.Text(table).ReplaceLineEndings("\n").Split('\n') };
    }

    private static async Task<bool> WriteAsync(string file, byte[] content, CancellationToken stop)
    {
        try
        {
            await File.WriteAllBytesAsync(file, content, stop);
            return true;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Whoever may start the program on this machine reads what an officer does.</summary>
    private static Outcome<ReportQuestion> QuestionOf(VerbLine line, TimeProvider clock)
    {
        if (!ReportScope.TryParse(line.Value(Scope) ?? "all", null, out var scope))
            return new Refusal("Report.BadScope", line.Value(Scope)!);
        var period = ReportPeriod.LastQuarter(clock.Today());
        if (line.Value(Period) is { } typed && !ReportPeriod.TryParse(typed, null, out period))
            return new Refusal("Report.BadPeriod", typed);
        var asOf = clock.Now();
        if (line.Value(AsOf) is { } instant && !TryInstant(instant, out asOf))
            return new Refusal("Report.BadAsOf", instant);
        var reader = new Visitor(Account.System, CurrentLanguage.Value, new HashSet<string> { Roles.Officer }, new Dictionary<Id<Cooperative>, StaffPosition>());
        return new ReportQuestion(reader, scope, period, asOf);
    }

    /// <summary>An instant, or a day, which counts until its end in Morocco.</summary>
    private static bool TryInstant(string typed, out DateTimeOffset instant)
    {
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            instant = MoroccanTime.StartOf(day.AddDays(1));
            return true;
        }

        return DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
    }
}
