namespace Marketplace.Domain.Cooperatives;

/// <summary>A person's name in both scripts, as on the national card; either script may be empty, not both.</summary>
public sealed record PersonName(string GivenLatin, string FamilyLatin, string GivenArabic, string FamilyArabic)
{
    public string Latin => $"{GivenLatin} {FamilyLatin}".Trim();

    public string Arabic => $"{GivenArabic} {FamilyArabic}".Trim();
}
