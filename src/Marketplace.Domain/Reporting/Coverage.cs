namespace Marketplace.Domain.Reporting;

/// <summary>How many of those in scope a figure rests on; printed beside it, always (I-13).</summary>
public readonly record struct Coverage(int Observed, int All)
{
    /// <summary>Below it a figure is not published; from it on "partial" (programme.md 3.10).</summary>
    public const int PercentForPartial = 50;

    /// <summary>From it on a figure may be a headline.</summary>
    public const int PercentForFull = 80;

    /// <summary>Below it the figure stays inside the programme (DESIGN.md 12).</summary>
    public const int PercentToLeaveTheTeam = 60;

    public bool IsPartial => IsAtLeast(PercentForPartial) && !IsFull;

    public bool IsFull => IsAtLeast(PercentForFull);

    /// <summary>Decided on whole numbers, so that 79.96 % is not full because it prints as 80,0.</summary>
    public bool IsAtLeast(int percent) => All > 0 && (long)Observed * 100 >= (long)All * percent;
}
