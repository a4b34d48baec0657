using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Pages.Programme;

/// <summary>Goals of a plan, and whose plan it is.</summary>
/// <param name="Member">None for the cooperative's own plan.</param>
public sealed record GoalList(IReadOnlyList<MemberCoaching.Goal> Goals, bool IsCoach, Id<Cooperative> Cooperative, Id<Member>? Member = null);
