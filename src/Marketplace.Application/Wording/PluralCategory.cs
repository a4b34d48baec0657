namespace Marketplace.Application.Wording;

/// <summary>The plural categories of CLDR.</summary>
public enum PluralCategory
{
    Zero,
    One,
    Two,
    Few,
    Many,
    Other,
}
