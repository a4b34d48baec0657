using Marketplace.Application.Database;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Audit;

/// <summary>Writes who did what into the save at hand.</summary>
public sealed class AuditTrail(MarketplaceDb db)
{
    public void Write(string action, string subject, Recorded recorded) =>
        db.AuditEntries.Add(AuditEntry.Write(action, subject, recorded.Note, recorded.At, recorded.By));
}
