using Marketplace.Domain.Common;

namespace Marketplace.Application.Audit;

/// <summary>Who changed or read what that matters, when and why; written in the same save, never changed.</summary>
public sealed class AuditEntry
{
    private AuditEntry() { }

    public Id<AuditEntry> Id { get; private set; }

    public DateTimeOffset At { get; private set; }

    public Id<Account> By { get; private set; }

    /// <summary>What was done, named like the operation: <c>ApproveStatement</c>.</summary>
    public string Action { get; private set; } = "";

    /// <summary>The row it was done to: <c>statement:12</c>.</summary>
    public string Subject { get; private set; } = "";

    public string Detail { get; private set; } = "";

    public static AuditEntry Write(string action, string subject, string detail, DateTimeOffset at, Id<Account> by) =>
        new() { Action = action, Subject = subject, Detail = detail, At = at, By = by };
}
