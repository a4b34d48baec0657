using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Marketplace.Application.Audit;

/// <summary>Asks every invariant and writes down the answer; the health page shows the last one.</summary>
public sealed partial class RunAudit(
    MarketplaceDb db, WriteLane lane, Auditor auditor, AuditTrail audit, TimeProvider clock, ILogger<RunAudit> log)
{
    public async Task<Outcome> RunAsync(CancellationToken stop)
    {
        var report = await auditor.LoadAsync(stop);
        foreach (var breach in report.Breaches)
            LogBreach(log, breach.Code, breach.Name, string.Join(' ', breach.Subjects));
        var codes = string.Join(' ', report.Breaches.Select(breach => $"{breach.Code}/{breach.Name}"));
        var recorded = new Recorded(clock.Now(), Account.System, TextRules.Shorten(codes, 1_000));
        return await lane.RunAsync(db, () => WriteAsync(recorded, stop), stop);
    }

    private async Task<Outcome> WriteAsync(Recorded recorded, CancellationToken stop)
    {
        audit.Write(nameof(RunAudit), $"night:{MoroccanTime.DayOf(recorded.At):O}", recorded);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Code} does not hold ({Name}): {Subjects}")]
    private static partial void LogBreach(ILogger log, string code, string name, string subjects);
}
