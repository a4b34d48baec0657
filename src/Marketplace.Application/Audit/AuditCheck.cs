using Marketplace.Application.Database;

namespace Marketplace.Application.Audit;

/// <summary>Something that is always true, and the query that finds where it is not.</summary>
/// <param name="Code">INV-nn of reliability.md part 5, or PRG-INV-nn of programme.md 2.13.</param>
/// <param name="Name">What is true, in one word for logs and operators.</param>
/// <param name="Offending">The rows that break it, as people look them up: <c>lot:12</c>.</param>
internal sealed record AuditCheck(string Code, string Name, Func<MarketplaceDb, IQueryable<string>> Offending);
