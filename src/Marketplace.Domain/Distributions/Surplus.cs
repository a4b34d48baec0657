using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>The cascade from net sales to what members may share (programme.md 3.2, I-03).</summary>
public sealed record Surplus(
    SurplusInputs Inputs,
    Money Result,
    Money LegalReserve,
    Money EducationFund,
    Money OtherReserve,
    Money Distributable,
    Money CarryOut)
{
    /// <summary>Zero, or the cascade is wrong (INV-11 of programme.md).</summary>
    public Money Imbalance =>
        Result + Inputs.CarryIn - LegalReserve - EducationFund - OtherReserve - Distributable - CarryOut;

    /// <summary>Result less what is set aside: what the solvency guard counts as earned.</summary>
    public Money AfterReserves => Result - LegalReserve - EducationFund - OtherReserve;

    public static Surplus Of(SurplusInputs inputs)
    {
        var result = inputs.NetSales - inputs.PlatformFee - inputs.PaymentFee - inputs.Shipping - inputs.Materials
            - inputs.Overhead - inputs.MemberPay;
        var balance = result + inputs.CarryIn;
        if (!balance.IsPositive)
            return new(inputs, result, Money.Zero, Money.Zero, Money.Zero, Money.Zero, balance);

        var room = Money.Max(Money.Zero, inputs.Capital - inputs.ReserveBalance);
        var legal = Money.Min(balance.Take(inputs.Rates.LegalReserve), room);
        var education = balance.Take(inputs.Rates.EducationFund);
        var other = (balance - legal - education).Take(inputs.Rates.OtherReserve);
        return new(inputs, result, legal, education, other, balance - legal - education - other, Money.Zero);
    }

    /// <summary>Nobody can be credited: the amount stays with the other reserves until the assembly decides.</summary>
    public Surplus KeepUndistributed() =>
        this with { OtherReserve = OtherReserve + Distributable, Distributable = Money.Zero };
}
