using Marketplace.Application.Audit;

namespace Marketplace.Web.Verbs;

/// <summary>Asks of every invariant where it does not hold; exit code 1 when one does not.</summary>
internal sealed class AuditVerb : Verb
{
    public override string Name => "audit";

    public override async Task<VerbAnswer> RunAsync(VerbLine line, IServiceProvider services, CancellationToken stop)
    {
        var report = await services.GetRequiredService<Auditor>().LoadAsync(stop);
        var facts = new
        {
            at = report.At,
            @checked = report.Checks.Select(check => check.Code).Distinct(),
            breaches = report.Breaches.Select(breach => new { code = breach.Code, name = breach.Name, subjects = breach.Subjects }),
        };
        var sentence = report.IsClean ? "Audit.Clean" : "Audit.Breached";
        return new(report.IsClean, facts, new(sentence, report.Checks.Count, report.Breaches.Count),
            [.. report.Breaches.Select(breach => $"{breach.Code} {breach.Name}: {string.Join(", ", breach.Subjects)}")]);
    }
}
