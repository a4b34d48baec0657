using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Distributions;

/// <summary>What a member sees of herself in one cooperative: month by month what was brought in, paid for and shared.</summary>
public sealed class MemberShareDetails(MarketplaceDb db)
{
    public const int MonthsMax = 36;

    /// <param name="Weight">Of this member, out of <paramref name="WeightOfAll"/>: how the share was computed.</param>
    public sealed record Month(
        YearMonth Of, Channel Channel, long Grams, long Minutes, long Pieces, Money Pay, Money Share, long Weight, long WeightOfAll, Money Shared)
    {
        public Money Income => Pay + Share;
    }

    public sealed record Payment(
        Id<MemberPayment> Id, Money Amount, DateOnly PaidOn, MemberPaymentMethod Method, AcknowledgementState Acknowledgement, DateTimeOffset? AcknowledgedAt);

    public sealed record Sheet(
        Id<Member> Member, string Code, PersonName Name, IReadOnlyList<Month> Months, IReadOnlyList<Payment> Payments)
    {
        /// <summary>Owed by the books: what the marketplace brought.</summary>
        public Money Attributed => Money.Sum(Months.Where(month => month.Channel is Channel.Marketplace).Select(month => month.Income));

        public Money Paid => Money.Sum(Payments.Select(payment => payment.Amount));
    }

    /// <returns>None outside what the visitor may see: herself, or a member of a cooperative she runs.</returns>
    public async Task<Sheet?> FindAsync(Visitor visitor, Id<Cooperative> cooperative, Id<Member> id, CancellationToken stop)
    {
        var member = await db.Members.Where(row => row.Id == id)
            .Where(row => db.Memberships.Any(membership => membership.MemberId == row.Id && membership.CooperativeId == cooperative))
            .Select(row => new { row.Id, row.Code, row.Name, row.AccountId }).SingleOrDefaultAsync(stop);
        var isHerself = visitor.Account is { } account && member?.AccountId == account;
        if (member is null || !(isHerself || visitor.Manages(cooperative)))
            return null;
        return new(id, member.Code, member.Name, await MonthsAsync(cooperative, id, stop), await PaymentsAsync(cooperative, id, stop));
    }

    private Task<List<Month>> MonthsAsync(Id<Cooperative> cooperative, Id<Member> member, CancellationToken stop) =>
        (from statement in db.SurplusStatements.Approved()
         where statement.CooperativeId == cooperative
         join line in db.StatementLines on statement.Id equals line.StatementId
         where line.MemberId == member
         orderby statement.Month descending, statement.Id
         select new Month(
             statement.Month, statement.Channel, line.Grams, line.Minutes, line.Pieces, line.Pay, line.Share, line.Weight,
             db.StatementLines.Where(other => other.StatementId == statement.Id).Sum(other => other.Weight), statement.Distributable))
        .Take(MonthsMax * 2)
        .ToListAsync(stop);

    private Task<List<Payment>> PaymentsAsync(Id<Cooperative> cooperative, Id<Member> member, CancellationToken stop) =>
        db.MemberPayments.Where(payment => payment.CooperativeId == cooperative && payment.MemberId == member)
            .OrderByDescending(payment => payment.PaidOn).ThenByDescending(payment => payment.Id)
            .Take(MemberAccounts.PaymentsMax)
            .Select(payment => new Payment(
                payment.Id, payment.Amount, payment.PaidOn, payment.Method, payment.Acknowledgement, payment.AcknowledgedAt))
            .ToListAsync(stop);
}
