using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>Accounts of the demo story: staff of every role, officers of each cooperative, buyers. They share one password
/// that is written in src/README.md and exists only where the story is told.</summary>
internal sealed class DemoAccounts(DemoWorld world)
{
    public const string Password = "Mida-2026-demo";

    private static readonly (string Name, string Role, string DisplayName, Language Language)[] Staff =
    [
        ("admin", Roles.Admin, "Hind Raissouni", Language.Fr),
        ("admin2", Roles.Admin, "Tarik Bensouda", Language.Fr),
        ("finance", Roles.Finance, "Nawal Chraibi", Language.Fr),
        ("finance2", Roles.Finance, "Anas Lahlou", Language.Fr),
        ("officer", Roles.Officer, "Hind Rami", Language.Fr),
        ("coach", Roles.Coach, "سعاد بنعلي", Language.Ar),
        ("coach2", Roles.Coach, "Jamal Ouardi", Language.Fr),
    ];

    private static readonly (string Name, string DisplayName, Language Language)[] BuyersOfOwn =
    [
        ("salma", "Salma Bennis", Language.Fr),
        ("youssef", "يوسف العلوي", Language.Ar),
        ("nadia", "Nadia Carter", Language.En),
    ];

    private readonly Dictionary<string, Id<Account>> _byName = [];
    private string? _passwordHash;

    public Id<Account> Coach => _byName["coach"];

    public Id<Account> SecondCoach => _byName["coach2"];

    public Id<Account> Officer => _byName["officer"];

    public Id<Account> Finance => _byName["finance"];

    public Id<Account> SecondFinance => _byName["finance2"];

    public IReadOnlyList<(Id<Account> Account, string DisplayName, Language Language)> Buyers =>
        [.. BuyersOfOwn.Select(buyer => (_byName[buyer.Name], buyer.DisplayName, buyer.Language))];

    public async Task OpenAsync(CancellationToken stop)
    {
        var known = await world.Db.Roles.Select(role => role.Name).ToListAsync(stop);
        world.Db.Roles.AddRange(Roles.All.Except(known).Select(role => new IdentityRole<long>(role!) { NormalizedName = role!.ToUpperInvariant() }));
        await world.Db.SaveChangesAsync(stop);
        var roles = await world.Db.Roles.ToDictionaryAsync(role => role.Name!, role => role.Id, stop);
        foreach (var (name, role, display, language) in Staff)
        {
            var account = await OpenAsync(name, display, language, stop);
            world.Db.UserRoles.Add(new IdentityUserRole<long> { UserId = account.Value, RoleId = roles[role] });
        }

        foreach (var (name, display, language) in BuyersOfOwn)
            await OpenAsync(name, display, language, stop);
        await world.Db.SaveChangesAsync(stop);
    }

    /// <summary>President, treasurer and helper of a cooperative: <c>tamment-president@mida.example</c>.</summary>
    public async Task<IReadOnlyDictionary<StaffPosition, Id<Account>>> AppointAsync(Cooperative cooperative, CancellationToken stop)
    {
        var staff = new Dictionary<StaffPosition, Id<Account>>();
        foreach (var position in Enum.GetValues<StaffPosition>())
        {
            var name = $"{cooperative.Slug}-{position.ToString().ToLowerInvariant()}";
            staff[position] = await OpenAsync(name, cooperative.Name.In(cooperative.Language), cooperative.Language, stop);
            world.Db.CooperativeStaff.Add(CooperativeStaff.Appoint(staff[position], cooperative.Id, position));
        }

        await world.Db.SaveChangesAsync(stop);
        return staff;
    }

    private async Task<Id<Account>> OpenAsync(string name, string displayName, Language language, CancellationToken stop)
    {
        var email = $"{name}@mida.example";
        var user = new AppUser
        {
            UserName = email,
            NormalizedUserName = email.ToUpperInvariant(),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            EmailConfirmed = true,
            LockoutEnabled = true,
            DisplayName = displayName,
            Language = language,
            CreatedAt = world.Clock.Now(),
            SecurityStamp = Stamp(),
            ConcurrencyStamp = Stamp(),
        };
        // Hashing is slow on purpose: once for all of them.
        user.PasswordHash = _passwordHash ??= new PasswordHasher<AppUser>().HashPassword(user, Password);
        world.Db.Users.Add(user);
        await world.Db.SaveChangesAsync(stop);
        _byName[name] = user.AccountId;
        return user.AccountId;
    }

    private string Stamp() => string.Concat(Enumerable.Range(0, 32).Select(_ => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"[world.Random.Next(32)]));
}
