using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Ledger;

/// <summary>An account of the books: its kind and whose it is.</summary>
public readonly record struct LedgerAccount(AccountKind Kind, Id<Cooperative>? Cooperative = null, Id<Member>? Member = null)
{
    public static readonly LedgerAccount BuyerReceivable = new(AccountKind.BuyerReceivable);
    public static readonly LedgerAccount BuyerPrepayment = new(AccountKind.BuyerPrepayment);
    public static readonly LedgerAccount RefundPayable = new(AccountKind.RefundPayable);
    public static readonly LedgerAccount PlatformBank = new(AccountKind.PlatformBank);
}
