using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>The legal body that sells, and to which members belong.</summary>
public sealed class Cooperative
{
    private Cooperative() { }

    public Id<Cooperative> Id { get; private set; }

    /// <summary>Three or four letters people quote: TAM.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Its address in the shop, the same in every language.</summary>
    public string Slug { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public LocalizedText Place { get; private set; } = LocalizedText.Empty;

    public LocalizedText Craft { get; private set; } = LocalizedText.Empty;

    public LocalizedText Story { get; private set; } = LocalizedText.Empty;

    public Id<Province> ProvinceId { get; private set; }

    public Id<ProductionChain> MainChainId { get; private set; }

    public string RegistryNumber { get; private set; } = "";

    public string Ice { get; private set; } = "";

    public DateOnly RegisteredOn { get; private set; }

    public Money Capital { get; private set; }

    public Money ReserveBrought { get; private set; }

    /// <summary>The language its messages are written in.</summary>
    public Language Language { get; private set; }

    public PhoneNumber Phone { get; private set; }

    public string Email { get; private set; } = "";

    public CooperativeStatus Status { get; private set; }

    /// <summary>First listing live; this is not the start of coaching.</summary>
    public DateTimeOffset? OnboardedAt { get; private set; }

    public Id<Picture>? CoverId { get; private set; }

    /// <summary>Part of the price without delivery that reaches members, shown beside every product.</summary>
    public Rate MembersShare { get; private set; }

    public MembersShareBasis MembersShareBasis { get; private set; }

    /// <summary>The day the share was last computed or declared.</summary>
    public DateOnly? MembersShareOn { get; private set; }

    /// <summary>First day of the holiday announced last; none when none is.</summary>
    public DateOnly? HolidayFrom { get; private set; }

    /// <summary>The day the cooperative is back.</summary>
    public DateOnly? HolidayUntil { get; private set; }

    /// <summary>Invented for the demo story; a report that counts one cannot be published.</summary>
    public bool IsSynthetic { get; private set; }

    public bool CanSell => Status is CooperativeStatus.Active;

    public static Outcome<Cooperative> Register(
        string code, string slug, CooperativeProfile profile, CooperativeRegistration registration, bool isSynthetic)
    {
        if (registration.Capital < Money.OfDirhams(1_000))
            return new Refusal("Cooperative.CapitalTooLow", Money.OfDirhams(1_000)).On("Capital");
        var cooperative = new Cooperative
        {
            Code = code,
            Slug = slug,
            RegistryNumber = registration.RegistryNumber,
            Ice = registration.Ice,
            RegisteredOn = registration.RegisteredOn,
            Capital = registration.Capital,
            ReserveBrought = registration.ReserveBrought,
            IsSynthetic = isSynthetic,
        };
        cooperative.Describe(profile);
        return cooperative;
    }

    public void Describe(CooperativeProfile profile) =>
        (Name, Place, Craft, Story) = (profile.Name, profile.Place, profile.Craft, profile.Story);

    public void Settle(Id<Province> province, Id<ProductionChain> mainChain) =>
        (ProvinceId, MainChainId) = (province, mainChain);

    public void ReachAt(PhoneNumber phone, string email, Language language) =>
        (Phone, Email, Language) = (phone, email, language);

    public void ShowCover(Id<Picture> cover) => CoverId = cover;

    public void Admit(DateTimeOffset now)
    {
        if (Status is not CooperativeStatus.Applying)
            throw new InvalidOperationException($"Cooperative {Code} cannot be admitted from {Status}.");
        (Status, OnboardedAt) = (CooperativeStatus.Active, now);
    }

    public void Suspend()
    {
        if (Status is not CooperativeStatus.Active)
            throw new InvalidOperationException($"Cooperative {Code} cannot be suspended from {Status}.");
        Status = CooperativeStatus.Suspended;
    }

    public void Resume()
    {
        if (Status is not CooperativeStatus.Suspended)
            throw new InvalidOperationException($"Cooperative {Code} cannot resume from {Status}.");
        Status = CooperativeStatus.Active;
    }

    public void Announce(Holiday holiday) => (HolidayFrom, HolidayUntil) = (holiday.From, holiday.Until);

    public void ReturnFromHoliday() => (HolidayFrom, HolidayUntil) = (null, null);

    public void PublishMembersShare(Rate share, MembersShareBasis basis, DateOnly on) =>
        (MembersShare, MembersShareBasis, MembersShareOn) = (share, basis, on);
}
