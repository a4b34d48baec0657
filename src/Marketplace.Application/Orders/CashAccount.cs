using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

internal static class CashAccount
{
    /// <summary>The account of whoever holds cash taken at a door.</summary>
    public static AccountKind Of(CashHolder holder) => holder switch
    {
        CashHolder.Carrier => AccountKind.CashWithCarrier,
        CashHolder.Cooperative => AccountKind.CashWithCooperative,
    };
}
