namespace Marketplace.Domain.Ledger;

/// <summary>The accounts of the books. A debit is positive, a credit negative.</summary>
public enum AccountKind
{
    /// <summary>Owed by buyers for what was delivered.</summary>
    BuyerReceivable,

    /// <summary>Paid by buyers for what is not delivered yet.</summary>
    BuyerPrepayment,

    /// <summary>Refunds granted and not paid out yet.</summary>
    RefundPayable,

    /// <summary>The marketplace's bank account.</summary>
    PlatformBank,

    /// <summary>Cash taken at doors and held by a carrier for a cooperative's parcels.</summary>
    CashWithCarrier,

    /// <summary>Cash taken at doors and held by the cooperative itself.</summary>
    CashWithCooperative,

    /// <summary>Goods sold, less what is kept: owed to the cooperative.</summary>
    CooperativePayable,

    /// <summary>Delivery charges, owed to the cooperative that pays its carrier.</summary>
    DeliveryPayable,
    PlatformCommission,
    PaymentFees,

    /// <summary>What the cooperative gave out of its earnings by its approved statements.</summary>
    CooperativeSharedOut,

    /// <summary>Attributed to a member and not paid yet.</summary>
    MemberPayable,
    LegalReserve,
    EducationFund,
    OtherReserve,

    /// <summary>The cooperative's own till, from which members are paid.</summary>
    CooperativeTill,
}
