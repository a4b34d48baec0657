namespace Marketplace.Web.Presentation.Charts;

/// <summary>An axis from zero whose steps people can read: 1, 2 or 5 times a power of ten, three to six of them.</summary>
internal sealed record ChartAxis(long Step, long Top)
{
    private const int StepsWanted = 5;

    /// <param name="largest">The largest value drawn; at least one step is drawn for nothing.</param>
    public static ChartAxis Of(long largest)
    {
        var step = 1L;
        while (largest > step * StepsWanted)
            step = Next(step);
        var steps = Math.Max(1, (largest + step - 1) / step);
        return new(step, steps * step);
    }

    public IEnumerable<long> Ticks
    {
        get
        {
            for (var tick = 0L; tick <= Top; tick += Step)
                yield return tick;
        }
    }

    private static long Next(long step)
    {
        var power = 1L;
        while (power * 10 <= step)
            power *= 10;
        return (step / power) switch
        {
            1 => 2 * power,
            2 => 5 * power,
            _ => 10 * power,
        };
    }
}
