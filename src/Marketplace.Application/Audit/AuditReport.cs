namespace Marketplace.Application.Audit;

/// <summary>What the auditor found.</summary>
/// <param name="Checks">Codes and names of everything that was asked, in order.</param>
public sealed record AuditReport(
    DateTimeOffset At, IReadOnlyList<(string Code, string Name)> Checks, IReadOnlyList<AuditBreach> Breaches)
{
    public bool IsClean => Breaches.Count == 0;
}
