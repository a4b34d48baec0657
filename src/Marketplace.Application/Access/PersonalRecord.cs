using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Access;

/// <summary>Everything the shop keeps about the owner of an account, for the person to take away (law 09-08, article 7).</summary>
public sealed class PersonalRecord(MarketplaceDb db)
{
    /// <summary>More than any person will reach; a request for more is answered by staff.</summary>
    private const int RowsMax = 5_000;

    public sealed record View(
        Person Account, IReadOnlyList<string> Roles, IReadOnlyList<Placed> Orders, IReadOnlyList<Written> Messages, IReadOnlyList<Said> Voices,
        IReadOnlyList<Did> Actions);

    public sealed record Person(string DisplayName, string Email, bool EmailConfirmed, string Phone, string Language, DateTimeOffset CreatedAt, bool SecondFactor);

    public sealed record Placed(
        string Number, DateTimeOffset PlacedAt, string Name, string Phone, string Email, string Recipient, string City, string District,
        string Street, string Landmark, string Method, string TotalDirhams, IReadOnlyList<Bought> Lines);

    public sealed record Bought(string Title, int Units, string UnitPriceDirhams);

    public sealed record Written(DateTimeOffset At, string Channel, string Subject);

    /// <summary>A review or a question.</summary>
    public sealed record Said(DateTimeOffset At, string Author, string Text);

    public sealed record Did(DateTimeOffset At, string Action, string Subject);

    public async Task<View?> FindAsync(Id<Account> account, CancellationToken stop)
    {
        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(row => row.Id == account.Value, stop);
        if (user is null)
            return null;
        var roles = await db.UserRoles.Where(link => link.UserId == user.Id)
            .Join(db.Roles, link => link.RoleId, role => role.Id, (_, role) => role.Name!).ToListAsync(stop);
        var messages = await db.OutgoingMessages.Where(message => message.Recipient == user.Email)
            .OrderBy(message => message.Id).Take(RowsMax)
            .Select(message => new Written(message.WrittenAt, message.Channel.ToString(), message.Subject)).ToListAsync(stop);
        var actions = await db.AuditEntries.Where(entry => entry.By == account)
            .OrderBy(entry => entry.Id).Take(RowsMax)
            .Select(entry => new Did(entry.At, entry.Action, entry.Subject)).ToListAsync(stop);
        return new(PersonOf(user), roles, await OrdersAsync(account, stop), messages, await VoicesAsync(account, stop), actions);
    }

    private async Task<IReadOnlyList<Said>> VoicesAsync(Id<Account> account, CancellationToken stop)
    {
        var reviews = await db.Reviews.Where(review => review.AccountId == account)
            .OrderBy(review => review.Id).Take(RowsMax)
            .Select(review => new Said(review.WrittenAt, review.Author, review.Text)).ToListAsync(stop);
        var questions = await db.Questions.Where(question => question.AccountId == account)
            .OrderBy(question => question.Id).Take(RowsMax)
            .Select(question => new Said(question.AskedAt, "", question.Text)).ToListAsync(stop);
        return [.. reviews, .. questions];
    }

    private async Task<IReadOnlyList<Placed>> OrdersAsync(Id<Account> account, CancellationToken stop)
    {
        var orders = await db.Orders.AsNoTracking().Include(order => order.Parts).ThenInclude(part => part.Lines)
            .Where(order => order.AccountId == account).OrderBy(order => order.Id).Take(RowsMax).AsSplitQuery().ToListAsync(stop);
        return [.. orders.Select(order => new Placed(
            order.Number, order.PlacedAt, order.Buyer.Name, order.Buyer.Phone.E164, order.Buyer.Email, order.Address.Recipient,
            order.Address.City, order.Address.District, order.Address.Street, order.Address.Landmark, order.Method.ToString(),
            order.Total.ToString(), [.. order.Parts.SelectMany(part => part.Lines).Select(line => new Bought(
                line.Title.In(order.Buyer.Language), line.Units, line.UnitPrice.ToString()))]))];
    }

    private static Person PersonOf(AppUser user) => new(
        user.DisplayName, user.Email ?? "", user.EmailConfirmed, user.PhoneNumber ?? "", user.Language.ToString(), user.CreatedAt, user.TwoFactorEnabled);
}
