using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Access;

/// <summary>Who is asking: the account if signed in, its roles, the cooperatives it works for, and the language it reads.</summary>
public sealed record Visitor(
    Id<Account>? Account,
    Language Language,
    IReadOnlySet<string> Roles,
    IReadOnlyDictionary<Id<Cooperative>, StaffPosition> Cooperatives)
{
    /// <summary>The program itself: jobs that recur.</summary>
    public static readonly Visitor System = new(
        Domain.Common.Account.System, Language.Fr, new HashSet<string>(Access.Roles.All), new Dictionary<Id<Cooperative>, StaffPosition>());

    public static Visitor Guest(Language language) =>
        new(null, language, new HashSet<string>(), new Dictionary<Id<Cooperative>, StaffPosition>());

    public bool Is(string role) => Roles.Contains(role);

    public bool WorksFor(Id<Cooperative> cooperative) => Cooperatives.ContainsKey(cooperative);

    /// <summary>Runs the cooperative's catalogue, members and money: its treasurer or president.</summary>
    public bool Manages(Id<Cooperative> cooperative) =>
        Cooperatives.TryGetValue(cooperative, out var position) && position is StaffPosition.Treasurer or StaffPosition.President;

    /// <summary>Approves what members share.</summary>
    public bool Presides(Id<Cooperative> cooperative) =>
        Cooperatives.TryGetValue(cooperative, out var position) && position is StaffPosition.President;
}
