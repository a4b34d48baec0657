using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Distributions;

/// <summary>What a member is paid on a channel for what was brought in, and the quantities it rests on.</summary>
public sealed record MemberPay(Id<Member> Member, Money Pay, long Grams, long Minutes, long Pieces);
