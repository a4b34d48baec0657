using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Programme;

/// <summary>A consent as it was given, with its notice; withdrawing closes it. No consent is a valid state.</summary>
public sealed class Consent
{
    private Consent() { }

    public Id<Consent> Id { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public ConsentPurpose Purpose { get; private set; }

    public string NoticeVersion { get; private set; } = "";

    public Language Language { get; private set; }

    public ConsentMedium Medium { get; private set; }

    public DateTimeOffset GivenAt { get; private set; }

    public Id<Account> RecordedBy { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public static Consent Give(
        Id<Member> member, ConsentPurpose purpose, string noticeVersion, Language language, ConsentMedium medium, Recorded recorded) => new()
        {
            MemberId = member,
            Purpose = purpose,
            NoticeVersion = noticeVersion,
            Language = language,
            Medium = medium,
            GivenAt = recorded.At,
            RecordedBy = recorded.By,
        };

    public void Withdraw(DateTimeOffset now) => WithdrawnAt ??= now;
}
