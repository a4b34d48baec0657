namespace Marketplace.Domain.Distributions;

/// <summary>How a member was paid.</summary>
public enum MemberPaymentMethod
{
    Cash,
    BankTransfer,
    MobileMoney,
}
