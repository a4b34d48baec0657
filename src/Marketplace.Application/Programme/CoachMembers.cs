using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Programme;

/// <summary>People a coach follows, or an officer all: found by name, code or village in either script.</summary>
public sealed class CoachMembers(MarketplaceDb db, ProgrammeScope scope, TimeProvider clock)
{
    public const int PageSize = 50;

    /// <summary>Members looked through at most: a province has hundreds.</summary>
    private const int ScopeMax = 5_000;

    /// <param name="Found">How many match.</param>
    /// <param name="Next">Code to go on after; null on the last page.</param>
    public sealed record View(IReadOnlyList<Row> Rows, int Found, string? Next);

    public sealed record Row(
        Id<Member> Id, string Code, PersonName Name, LocalizedText Village, bool HasConsent, bool HasBaseline, DateOnly? LastSession)
    {
        public IReadOnlyList<Belonging> Cooperatives { get; init; } = [];
    }

    public sealed record Belonging(Id<Cooperative> Id, LocalizedText Name, bool IsCurrent);

    public sealed record Question(Visitor Visitor, string Search, Id<Cooperative>? Cooperative, string After);

    public async Task<View> LoadAsync(Question question, CancellationToken stop)
    {
        var found = await FoundAsync(question, stop);
        var page = found.Where(code => string.CompareOrdinal(code.Code, question.After) > 0).Take(PageSize + 1).ToList();
        var shown = page.Take(PageSize).Select(row => row.Id).ToList();
        var belongings = await BelongingsAsync(question.Visitor, shown, stop);
        var rows = await RowsAsync(shown, stop);
        return new(
            [.. rows.Select(row => row with { Cooperatives = [.. belongings[row.Id]] })],
            found.Count,
            page.Count > PageSize ? page[PageSize - 1].Code : null);
    }

    /// <summary>Names fold to one spelling in both scripts, which no engine does alike: they are compared here.</summary>
    private async Task<List<(Id<Member> Id, string Code)>> FoundAsync(Question question, CancellationToken stop)
    {
        var members = scope.Members(question.Visitor);
        if (question.Cooperative is { } cooperative)
            members = members.Where(member => db.Memberships.Any(row => row.MemberId == member.Id && row.CooperativeId == cooperative));
        var names = await members.OrderBy(member => member.Code).Take(ScopeMax)
            .Select(member => new { member.Id, member.Code, member.Name, member.Village })
            .ToListAsync(stop);
        var words = SearchText.Fold(question.Search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return [.. names
            .Where(row => words.Length == 0 || Matches(words, $"{row.Code} {row.Name.Latin} {row.Name.Arabic} {row.Village.Fr} {row.Village.Ar}"))
            .OrderBy(row => row.Code, StringComparer.Ordinal)
            .Select(row => (row.Id, row.Code))];
    }

    private static bool Matches(string[] words, string text)
    {
        var folded = SearchText.Fold(text).Split(' ');
        return words.All(word => folded.Any(part => part.StartsWith(word, StringComparison.Ordinal)));
    }

    private async Task<List<Row>> RowsAsync(List<Id<Member>> shown, CancellationToken stop)
    {
        var rows = await db.Members.Where(member => shown.Contains(member.Id))
            .Select(member => new Row(
                member.Id,
                member.Code,
                member.Name,
                member.Village,
                db.Consents.Any(consent => consent.MemberId == member.Id && consent.Purpose == ConsentPurpose.IncomeMeasurement && consent.WithdrawnAt == null),
                db.BaselineMonths.Any(baseline => baseline.MemberId == member.Id && baseline.SupersededAt == null),
                db.CoachingSessions.Where(session => session.SupersededAt == null && session.Attendances.Any(attendance => attendance.MemberId == member.Id))
                    .Max(session => (DateOnly?)session.HeldOn)))
            .ToListAsync(stop);
        return [.. rows.OrderBy(row => row.Code, StringComparer.Ordinal)];
    }

    private async Task<ILookup<Id<Member>, Belonging>> BelongingsAsync(Visitor visitor, List<Id<Member>> shown, CancellationToken stop)
    {
        var today = clock.Today();
        var rows = await db.Memberships.Where(row => shown.Contains(row.MemberId))
            .Join(scope.Cooperatives(visitor), row => row.CooperativeId, cooperative => cooperative.Id,
                (row, cooperative) => new { row.MemberId, cooperative.Id, cooperative.Name, row.From, row.Until })
            .ToListAsync(stop);
        return rows.GroupBy(row => (row.MemberId, row.Id))
            .Select(group => (group.Key.MemberId, Belonging: new Belonging(
                group.Key.Id, group.First().Name, group.Any(row => new Period(row.From, row.Until).Contains(today)))))
            .ToLookup(item => item.MemberId, item => item.Belonging);
    }
}
