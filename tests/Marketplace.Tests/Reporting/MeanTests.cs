using Marketplace.Domain.Common;
using Marketplace.Domain.Reporting;

namespace Marketplace.Tests.Reporting;

public sealed class MeanTests
{
    [Fact]
    public void TV01_mean_and_median_of_the_six_members()
    {
        Money[] incomes = [.. new long[] { 206_746, 137_025, 93_760, 52_264, 35_575, 0 }.Select(Money.FromCentimes)];

        Assert.Equal(87_562, Mean.Of(incomes)?.Centimes);
        Assert.Equal(73_012, Mean.Median(incomes)?.Centimes);
    }

    [Fact]
    public void Of_nothing_there_is_no_mean()
    {
        Assert.Null(Mean.Of([]));
        Assert.Null(Mean.Median([]));
    }

    [Fact]
    public void A_group_is_compared_by_the_means_of_its_people_and_rounded_once()
    {
        var change = GroupChange.Of(
        [
            new(Money.FromCentimes(100), 3, Money.FromCentimes(200), 3),
            new(Money.FromCentimes(100), 3, Money.FromCentimes(100), 2),
        ])!;

        Assert.Equal(33, change.Baseline.Centimes);
        Assert.Equal(58, change.Now.Centimes);
    }

    [Fact]
    public void Acknowledged_money_proves_the_oldest_months_first()
    {
        var proofs = ProvenIncome.Of(
            [new(new(2025, 3), Money.OfDirhams(100)), new(new(2025, 1), Money.OfDirhams(100)), new(new(2025, 2), Money.OfDirhams(100))],
            Money.OfDirhams(250));

        Assert.Equal(IncomeProof.Verified, proofs[new(2025, 1)]);
        Assert.Equal(IncomeProof.Verified, proofs[new(2025, 2)]);
        Assert.Equal(IncomeProof.Declared, proofs[new(2025, 3)]);
    }
}
