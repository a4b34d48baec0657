using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>A person who belongs, or belonged, to one or more cooperatives; counted once in programme figures (INV-29).</summary>
public sealed class Member
{
    private Member() { }

    public Id<Member> Id { get; private set; }

    /// <summary>Human code, never reused; also the last tie-breaker when money is shared (R2).</summary>
    public string Code { get; private set; } = "";

    public PersonName Name { get; private set; } = new("", "", "", "");

    public Gender Gender { get; private set; }

    public DateOnly? BornOn { get; private set; }

    public LocalizedText Village { get; private set; } = LocalizedText.Empty;

    public PhoneNumber? Phone { get; private set; }

    /// <summary>Agreed to be named to buyers; withdrawn consent hides the name at once (INV-41).</summary>
    public bool AllowsNaming { get; private set; }

    /// <summary>The sign-in account of this person, if any.</summary>
    public Id<Account>? AccountId { get; private set; }

    public bool IsSynthetic { get; private set; }

    public static Outcome<Member> Register(string code, PersonName name, Gender gender, bool isSynthetic = false)
    {
        if (name.Latin.Length == 0 && name.Arabic.Length == 0)
            return new Refusal("Member.NameMissing").On("Name");
        return new Member { Code = code, Name = name, Gender = gender, IsSynthetic = isSynthetic };
    }

    public void Describe(DateOnly? bornOn, LocalizedText village, PhoneNumber? phone) =>
        (BornOn, Village, Phone) = (bornOn, village, phone);

    public void Rename(PersonName name, Gender gender) => (Name, Gender) = (name, gender);

    public void AllowNaming() => AllowsNaming = true;

    public void WithdrawNaming() => AllowsNaming = false;

    public void SignInAs(Id<Account> account) => AccountId = account;
}
