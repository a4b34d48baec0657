using FsCheck.Fluent;
using Marketplace.Domain.Common;

namespace Marketplace.Tests.Common;

public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(10_000, new long[] { 1, 1, 1 }, new long[] { 3_334, 3_333, 3_333 })]
    [InlineData(2, new long[] { 1, 1, 1 }, new long[] { 1, 1, 0 })]
    [InlineData(100, new long[] { 1, 1, 1, 0 }, new long[] { 34, 33, 33, 0 })]
    [InlineData(1_000, new long[] { 7, 7, 2 }, new long[] { 438, 437, 125 })]
    [InlineData(8_333_333, new long[] { 40, 30, 30 }, new long[] { 3_333_333, 2_500_000, 2_500_000 })]
    [InlineData(10, new long[] { 1, 3, 3 }, new long[] { 2, 4, 4 })]
    [InlineData(11, new long[] { 1, 3, 3 }, new long[] { 1, 5, 5 })]
    public void TV03_splits_as_the_programme_manual_does(long total, long[] weights, long[] expected)
    {
        Assert.Equal(expected, LargestRemainder.Split(total, weights));
        Assert.Equal(expected, Money.FromCentimes(total).SplitBy(weights).Select(part => part.Centimes));
    }

    [Fact]
    public void The_parts_sum_to_the_whole() =>
        Prop.ForAll(Generated.Splits(), split => LargestRemainder.Split(split.Total, split.Weights).Sum() == split.Total).Holds();

    [Fact]
    public void No_part_is_a_centime_or_more_from_its_exact_share() =>
        Prop.ForAll(Generated.Splits(), split =>
        {
            var sum = (Int128)split.Weights.Sum();
            return LargestRemainder.Split(split.Total, split.Weights).Zip(split.Weights).All(part =>
                Int128.Abs(part.First * sum - (Int128)split.Total * part.Second) < sum);
        }).Holds();

    [Fact]
    public void A_weight_of_zero_never_receives() =>
        Prop.ForAll(Generated.Splits(), split =>
            LargestRemainder.Split(split.Total, split.Weights).Zip(split.Weights).All(part => part is (0, 0) or (_, > 0))).Holds();

    [Fact]
    public void A_larger_weight_never_receives_less() =>
        Prop.ForAll(Generated.Splits(), split =>
        {
            var parts = LargestRemainder.Split(split.Total, split.Weights).Zip(split.Weights).OrderBy(part => part.Second)
                .ThenBy(part => part.First).Select(part => part.First).ToArray();
            return parts.SequenceEqual(parts.Order());
        }).Holds();

    [Fact]
    public void The_order_of_the_weights_changes_who_is_named_first_and_nothing_else() =>
        Prop.ForAll(Generated.Splits(), split =>
        {
            var turned = LargestRemainder.Split(split.Total, [.. split.Weights.Reverse()]).Zip(split.Weights.Reverse());
            var straight = LargestRemainder.Split(split.Total, split.Weights).Zip(split.Weights);
            return straight.Order().SequenceEqual(turned.Order());
        }).Holds();

    [Fact]
    public void A_loss_is_shared_as_the_mirror_of_a_gain() =>
        Prop.ForAll(Generated.Splits(), split => LargestRemainder.Split(-split.Total, split.Weights)
            .SequenceEqual(LargestRemainder.Split(split.Total, split.Weights).Select(part => -part))).Holds();

    [Fact]
    public void Nothing_can_be_shared_among_nobody()
    {
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, [0, 0]));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, []));
        Assert.Throws<ArgumentException>(() => LargestRemainder.Split(1, [2, -1]));
        Assert.Equal([0, 0], LargestRemainder.Split(0, [0, 0]));
    }

    [Fact]
    public void The_largest_amounts_do_not_overflow() =>
        Assert.Equal(
            [long.MaxValue / 2 + 1, long.MaxValue / 2], LargestRemainder.Split(long.MaxValue, [long.MaxValue, long.MaxValue]));
}
