namespace Marketplace.Application.Audit;

/// <summary>An invariant that does not hold, and where.</summary>
/// <param name="Subjects">The first offending rows, at most <see cref="Auditor.SubjectsMax"/>.</param>
public sealed record AuditBreach(string Code, string Name, IReadOnlyList<string> Subjects);
