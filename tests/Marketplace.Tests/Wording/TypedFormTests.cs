using FsCheck.Fluent;
using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Tests.Common;

namespace Marketplace.Tests.Wording;

/// <summary>What we print is what we read, whatever the value.</summary>
public sealed class TypedFormTests
{
    public static TheoryData<Language> Languages => [.. Enum.GetValues<Language>()];

    [Theory]
    [MemberData(nameof(Languages))]
    public void BAD18_reads_back_every_amount_it_prints(Language language) =>
        Prop.ForAll(Generated.Whole(0, TypedMoney.Max.Centimes), centimes =>
        {
            var amount = Money.FromCentimes(centimes);
            return TypedMoney.Read(MoneyFormat.Full(amount, language)).Value == amount
                && TypedMoney.Read(MoneyFormat.Amount(amount, language)).Value == amount
                && TypedMoney.Read(TypedForm.Of(amount, language)).Value == amount;
        }).Holds();

    [Theory]
    [MemberData(nameof(Languages))]
    public void BAD21_refuses_every_negative_amount_it_prints(Language language) =>
        Prop.ForAll(Generated.Whole(1, long.MaxValue), centimes =>
            TypedMoney.Read(MoneyFormat.Full(Money.FromCentimes(-centimes), language)).Refusal?.Key == "Money.Negative")
            .Holds();

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reads_back_every_rate_weight_and_count_it_prints(Language language) =>
        Prop.ForAll(Generated.Whole(0, Rate.Whole), Generated.Whole(1000, 999_999), (points, grams) =>
        {
            var rate = Rate.FromBasisPoints((int)points);
            return TypedPercent.Read(TypedForm.Of(rate, language)).Value == rate
                && TypedWeight.Read(TypedForm.Kilograms(grams, language)).Value == grams
                && TypedWeight.Read(QuantityFormat.Weight(grams, language)).Value == grams;
        }).Holds();

    [Fact]
    public void Reads_back_every_day_month_and_duration_it_prints() =>
        Prop.ForAll(Generated.Whole(0, 73_000), Generated.Whole(0, TypedDuration.MaxMinutes), (days, minutes) =>
        {
            var day = TypedDate.Min.AddDays((int)days);
            return TypedDate.Read(TypedForm.Of(day)).Value == day
                && TypedDate.ReadMonth(TypedForm.Of(YearMonth.Of(day))).Value == YearMonth.Of(day)
                && TypedDuration.Read(TypedForm.Hours((int)minutes)).Value == minutes
                && TypedDuration.Read(QuantityFormat.Duration((int)minutes, Language.Fr)).Value == minutes;
        }).Holds();
}
