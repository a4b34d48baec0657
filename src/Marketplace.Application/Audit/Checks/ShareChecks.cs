using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;

namespace Marketplace.Application.Audit.Checks;

/// <summary>What members are attributed and paid (reliability.md 5.3, programme.md 2.9 and 2.13).</summary>
internal static class ShareChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("INV-25", "SharesSumExactly", db => db.SurplusStatements
            .Where(statement => statement.Distributable.Centimes != statement.Lines.Sum(line => line.Share.Centimes)
                || statement.MemberPay.Centimes != statement.Lines.Sum(line => line.Pay.Centimes))
            .Select(statement => $"statement:{statement.Id}")),
        // A share is never a whole centime from the exact one: |share × W − D × w| < W.
        new("INV-25", "NoShareIsOffByACentime", db =>
            from line in db.StatementLines
            join statement in db.SurplusStatements on line.StatementId equals statement.Id
            let weights = db.StatementLines.Where(other => other.StatementId == statement.Id).Sum(other => other.Weight)
            let distance = line.Share.Centimes * weights - statement.Distributable.Centimes * line.Weight
            where statement.Distributable.Centimes > 0 && (distance >= weights || distance <= -weights)
            select $"statement-line:{line.Id}"),
        new("PRG-INV-12", "NoShareIsNegative", db => db.StatementLines
            .Where(line => line.Share.Centimes < 0 || line.Pay.Centimes < 0 || (line.Weight == 0 && line.Share.Centimes != 0))
            .Select(line => $"statement-line:{line.Id}")),
        new("PRG-INV-13", "MoreWeightNeverGetsLess", db =>
            from line in db.StatementLines
            where db.StatementLines.Any(other => other.StatementId == line.StatementId
                && other.Weight < line.Weight && other.Share.Centimes > line.Share.Centimes)
            select $"statement-line:{line.Id}"),
        new("INV-25", "AttributedIsWhatTheBooksOwe", db => db.Memberships
            .Select(membership => new { membership.CooperativeId, membership.MemberId })
            .Distinct()
            .Where(pair => db.StatementLines
                    .Where(line => line.MemberId == pair.MemberId && db.SurplusStatements.Any(statement => statement.Id == line.StatementId
                        && statement.CooperativeId == pair.CooperativeId && statement.Status == StatementStatus.Approved
                        && statement.Channel == Channel.Marketplace))
                    .Sum(line => line.Pay.Centimes + line.Share.Centimes)
                != -db.LedgerEntries
                    .Where(entry => entry.Kind == AccountKind.MemberPayable && entry.CooperativeId == pair.CooperativeId && entry.MemberId == pair.MemberId
                        && db.LedgerTransactions.Any(transaction => transaction.Id == entry.TransactionId && transaction.Event == LedgerEvent.SurplusShared))
                    .Sum(entry => entry.Amount.Centimes))
            .Select(pair => $"member:{pair.MemberId} cooperative:{pair.CooperativeId}")),
        new("PRG-2.9", "PaidIsWhatTheBooksPaid", db => db.Memberships
            .Select(membership => new { membership.CooperativeId, membership.MemberId })
            .Distinct()
            .Where(pair => db.MemberPayments
                    .Where(payment => payment.MemberId == pair.MemberId && payment.CooperativeId == pair.CooperativeId)
                    .Sum(payment => payment.Amount.Centimes)
                != db.LedgerEntries
                    .Where(entry => entry.Kind == AccountKind.MemberPayable && entry.CooperativeId == pair.CooperativeId && entry.MemberId == pair.MemberId
                        && db.LedgerTransactions.Any(transaction => transaction.Id == entry.TransactionId && transaction.Event == LedgerEvent.MemberPaid))
                    .Sum(entry => entry.Amount.Centimes))
            .Select(pair => $"member:{pair.MemberId} cooperative:{pair.CooperativeId}")),
        new("PRG-2.9", "PaidNeverExceedsAttributed", db => db.LedgerEntries
            .Where(entry => entry.Kind == AccountKind.MemberPayable)
            .GroupBy(entry => new { entry.CooperativeId, entry.MemberId })
            .Where(account => account.Sum(entry => entry.Amount.Centimes) > 0)
            .Select(account => $"member:{account.Key.MemberId} cooperative:{account.Key.CooperativeId}")),
        new("PRG-2.9", "AnAcknowledgementHasItsTime", db => db.MemberPayments
            .Where(payment => payment.Acknowledgement == AcknowledgementState.None ? payment.AcknowledgedAt != null : payment.AcknowledgedAt == null)
            .Select(payment => $"member-payment:{payment.Id}")),
    ];
}
