namespace Marketplace.Domain.Ledger;

/// <summary>What happened in the trade; each has its entries in <see cref="Postings"/>.</summary>
public enum LedgerEvent
{
    PaymentReceived,
    SaleDelivered,
    CashCollected,
    CashRemitted,
    RefundGranted,
    PrepaymentReturned,
    RefundPaid,
    PayoutMade,
    SurplusShared,
    MemberPaid,
    Reversal,
}
