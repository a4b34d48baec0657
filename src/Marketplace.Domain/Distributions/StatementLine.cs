using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>One member of a statement: what is paid for what was brought in, and the part of what is shared.</summary>
public sealed class StatementLine
{
    internal StatementLine(MemberPay pay, long weight, Money share)
    {
        (MemberId, Pay, Weight, Share) = (pay.Member, pay.Pay, weight, share);
        (Grams, Minutes, Pieces) = (pay.Grams, pay.Minutes, pay.Pieces);
    }

    private StatementLine() { }

    public Id<StatementLine> Id { get; private set; }

    public Id<SurplusStatement> StatementId { get; private set; }

    public Id<Member> MemberId { get; private set; }

    public Money Pay { get; private set; }

    public long Grams { get; private set; }

    public long Minutes { get; private set; }

    public long Pieces { get; private set; }

    public long Weight { get; private set; }

    public Money Share { get; private set; }

    /// <summary>The member's income of the month from this channel (I-04).</summary>
    public Money Income => Pay + Share;

    internal (Id<Member> Member, Money Pay, long Weight, Money Share, long Grams, long Minutes, long Pieces) Figures =>
        (MemberId, Pay, Weight, Share, Grams, Minutes, Pieces);
}
