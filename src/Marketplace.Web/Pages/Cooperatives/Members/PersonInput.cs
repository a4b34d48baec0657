using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Pages.Cooperatives.Members;

/// <summary>What is known of a person, as typed; one script of the name is enough.</summary>
public record PersonInput
{
    private const int NameLengthMax = 60;

    [StringLength(NameLengthMax)]
    public string? GivenLatin { get; init; }

    [StringLength(NameLengthMax)]
    public string? FamilyLatin { get; init; }

    [StringLength(NameLengthMax)]
    public string? GivenArabic { get; init; }

    [StringLength(NameLengthMax)]
    public string? FamilyArabic { get; init; }

    [BindRequired]
    public Gender Gender { get; init; }

    public DateOnly? BornOn { get; init; }

    [StringLength(80)]
    public string? VillageFr { get; init; }

    [StringLength(80)]
    public string? VillageAr { get; init; }

    public PhoneNumber? Phone { get; init; }

    /// <summary>Buyers may read her name.</summary>
    public bool AllowsNaming { get; init; }

    public PersonName ToName() => new(GivenLatin ?? "", FamilyLatin ?? "", GivenArabic ?? "", FamilyArabic ?? "");

    public LocalizedText ToVillage() => new(VillageFr ?? "", VillageAr ?? "", VillageFr ?? "");

    public AdmitMember.NewPerson ToPerson() => new(ToName(), Gender, BornOn, ToVillage(), Phone, AllowsNaming);
}
