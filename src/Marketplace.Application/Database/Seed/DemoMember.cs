using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Database.Seed;

/// <summary>A member of a cooperative of the story.</summary>
/// <param name="Skill">How much she brings in compared with the others, in percent.</param>
internal sealed record DemoMember(Id<Member> Id, Id<Membership> MembershipId, string Code, PersonName Name, Period Period, int Skill);
