using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using static Marketplace.Domain.Ledger.LedgerAccount;

namespace Marketplace.Domain.Ledger;

/// <summary>Which entries each event makes, on one page: debit positive, credit negative, every list sums to zero.</summary>
public static class Postings
{
    /// <summary>A bank transfer pays an order before it is delivered.</summary>
    public static IReadOnlyList<Posting> PaymentReceived(Money amount) =>
        [new(PlatformBank, amount), new(BuyerPrepayment, -amount)];

    /// <summary>A parcel has arrived: the buyer owes, or had paid, and the cooperative has earned.</summary>
    public static IReadOnlyList<Posting> SaleDelivered(SaleAmounts sale) =>
    [
        new(sale.IsPrepaid ? BuyerPrepayment : BuyerReceivable, sale.Total),
        new(Of(AccountKind.CooperativePayable, sale.Cooperative), -(sale.Goods - sale.Commission - sale.PaymentFee)),
        new(Of(AccountKind.DeliveryPayable, sale.Cooperative), -sale.Delivery),
        new(Of(AccountKind.PlatformCommission, sale.Cooperative), -sale.Commission),
        new(Of(AccountKind.PaymentFees, sale.Cooperative), -sale.PaymentFee),
    ];

    /// <summary>Cash was taken at the door.</summary>
    /// <param name="holder">Who holds it since: the carrier's or the cooperative's cash account.</param>
    public static IReadOnlyList<Posting> CashCollected(AccountKind holder, Id<Cooperative> cooperative, Money amount) =>
        [new(Of(holder, cooperative), amount), new(BuyerReceivable, -amount)];

    /// <summary>The holder handed cash over to the marketplace.</summary>
    public static IReadOnlyList<Posting> CashRemitted(AccountKind holder, Id<Cooperative> cooperative, Money amount) =>
        [new(PlatformBank, amount), new(Of(holder, cooperative), -amount)];

    /// <summary>Units are to be paid back: the mirror of their sale (INV-26), owed to the buyer until paid out.</summary>
    public static IReadOnlyList<Posting> RefundGranted(SaleAmounts sale) =>
    [
        new(RefundPayable, -sale.Total),
        new(Of(AccountKind.CooperativePayable, sale.Cooperative), sale.Goods - sale.Commission - sale.PaymentFee),
        new(Of(AccountKind.DeliveryPayable, sale.Cooperative), sale.Delivery),
        new(Of(AccountKind.PlatformCommission, sale.Cooperative), sale.Commission),
        new(Of(AccountKind.PaymentFees, sale.Cooperative), sale.PaymentFee),
    ];

    /// <summary>What was paid beforehand and not delivered is owed back; nothing had been sold.</summary>
    public static IReadOnlyList<Posting> PrepaymentReturned(Money amount) =>
        [new(BuyerPrepayment, amount), new(RefundPayable, -amount)];

    /// <summary>The refund left the bank, or the cooperative paid it from the cash it holds.</summary>
    public static IReadOnlyList<Posting> RefundPaid(LedgerAccount paidFrom, Money amount) =>
        [new(RefundPayable, amount), new(paidFrom, -amount)];

    /// <summary>A settlement is paid: what is owed for goods and delivery, less the cash the cooperative holds already.</summary>
    public static IReadOnlyList<Posting> PayoutMade(Id<Cooperative> cooperative, Money goods, Money delivery, Money cashHeld) =>
    [
        new(Of(AccountKind.CooperativePayable, cooperative), goods),
        new(Of(AccountKind.DeliveryPayable, cooperative), delivery),
        new(Of(AccountKind.CashWithCooperative, cooperative), -cashHeld),
        new(PlatformBank, -(goods + delivery - cashHeld)),
    ];

    /// <summary>A statement is approved: reserves are set aside and members are owed their pay and share.</summary>
    public static IReadOnlyList<Posting> SurplusShared(SurplusAmounts surplus) =>
    [
        new(Of(AccountKind.CooperativeSharedOut, surplus.Cooperative),
            surplus.LegalReserve + surplus.EducationFund + surplus.OtherReserve + Money.Sum(surplus.Members.Select(member => member.Amount))),
        new(Of(AccountKind.LegalReserve, surplus.Cooperative), -surplus.LegalReserve),
        new(Of(AccountKind.EducationFund, surplus.Cooperative), -surplus.EducationFund),
        new(Of(AccountKind.OtherReserve, surplus.Cooperative), -surplus.OtherReserve),
        .. surplus.Members.Select(member => new Posting(
            new LedgerAccount(AccountKind.MemberPayable, surplus.Cooperative, member.Member), -member.Amount)),
    ];

    /// <summary>The cooperative paid a member from its till.</summary>
    public static IReadOnlyList<Posting> MemberPaid(Id<Cooperative> cooperative, Id<Member> member, Money amount) =>
    [
        new(new LedgerAccount(AccountKind.MemberPayable, cooperative, member), amount),
        new(Of(AccountKind.CooperativeTill, cooperative), -amount),
    ];

    private static LedgerAccount Of(AccountKind kind, Id<Cooperative> cooperative) => new(kind, cooperative);
}
