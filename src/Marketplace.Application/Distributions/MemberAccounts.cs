using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>What a cooperative owes each member by the books, and the latest payments with what members say of them.</summary>
public sealed class MemberAccounts(MarketplaceDb db)
{
    public const int PaymentsMax = 100;

    /// <param name="Attributed">By approved statements, reversals taken off.</param>
    public sealed record Account(Id<Member> Member, string Code, PersonName Name, Money Attributed, Money Paid)
    {
        public Money Owed => Attributed - Paid;
    }

    public sealed record Payment(
        Id<MemberPayment> Id,
        Id<Member> Member,
        string Code,
        PersonName Name,
        Money Amount,
        DateOnly PaidOn,
        MemberPaymentMethod Method,
        AcknowledgementState Acknowledgement,
        DateTimeOffset? AcknowledgedAt);

    public sealed record Sheet(IReadOnlyList<Account> Accounts, IReadOnlyList<Payment> Payments)
    {
        public Money Owed => Money.Sum(Accounts.Select(account => account.Owed));
    }

    public async Task<Sheet> LoadAsync(Id<Cooperative> cooperative, CancellationToken stop) =>
        new(await AccountsAsync(cooperative, stop), await PaymentsAsync(cooperative, stop));

    private async Task<List<Account>> AccountsAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var sums = await db.LedgerEntries
            .Where(entry => entry.Kind == AccountKind.MemberPayable && entry.CooperativeId == cooperative && entry.MemberId != null)
            .Join(db.LedgerTransactions, entry => entry.TransactionId, transaction => transaction.Id, (entry, transaction) => new { entry, transaction })
            .GroupBy(row => new { row.entry.MemberId, IsPayment = row.transaction.Event == LedgerEvent.MemberPaid })
            .Select(group => new { group.Key.MemberId, group.Key.IsPayment, Centimes = group.Sum(row => row.entry.Amount.Centimes) })
            .ToListAsync(stop);
        var members = sums.Select(sum => sum.MemberId!.Value).Distinct().ToList();
        var names = await db.Members.Where(member => members.Contains(member.Id))
            .Select(member => new { member.Id, member.Code, member.Name }).ToListAsync(stop);
        return [.. names.OrderBy(member => member.Code, StringComparer.Ordinal).Select(member => new Account(
            member.Id, member.Code, member.Name, -SumOf(member.Id, isPayment: false), SumOf(member.Id, isPayment: true)))];

        Money SumOf(Id<Member> member, bool isPayment) => Money.FromCentimes(
            sums.Where(sum => sum.MemberId == member && sum.IsPayment == isPayment).Sum(sum => sum.Centimes));
    }

    private Task<List<Payment>> PaymentsAsync(Id<Cooperative> cooperative, CancellationToken stop) =>
        (from payment in db.MemberPayments
         where payment.CooperativeId == cooperative
         join member in db.Members on payment.MemberId equals member.Id
         orderby payment.PaidOn descending, payment.Id descending
         select new Payment(
             payment.Id, member.Id, member.Code, member.Name, payment.Amount, payment.PaidOn, payment.Method,
             payment.Acknowledgement, payment.AcknowledgedAt))
        .Take(PaymentsMax)
        .ToListAsync(stop);
}
