using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Ledger;

/// <summary>What an approved statement attributes: reserves, and each member's pay and share together.</summary>
public sealed record SurplusAmounts(
    Id<Cooperative> Cooperative,
    Money LegalReserve,
    Money EducationFund,
    Money OtherReserve,
    IReadOnlyList<(Id<Member> Member, Money Amount)> Members);
