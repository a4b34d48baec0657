extern alias kit;

using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using kit::Marketplace.Tests.Builders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Programme;

/// <summary>A cooperative with seven members, fourteen months of income, a baseline, sessions, sales; and another one, out of the coach's sight.</summary>
internal sealed record ProgrammeTale(Cooperative Cooperative, Cooperative Other, IReadOnlyList<Member> Members, Visitor Coach, Visitor Officer)
{
    private static readonly YearMonth First = new(2025, 4);
    private static readonly YearMonth Last = new(2026, 5);

    public static async Task<ProgrammeTale> TellAsync(ProgrammeSite site)
    {
        var given = site.Given;
        var cooperative = await given.CooperativeAsync("AZR");
        var other = await given.CooperativeAsync("TMT");
        var members = new List<Member>();
        for (var number = 1; number <= 7; number++)
            members.Add(await given.MemberAsync(cooperative, $"AZR-{number:00}"));
        await given.MemberAsync(other, "TMT-01");
        var coach = await given.CoachAsync(cooperative);
        await IncomesAsync(given, cooperative, members);
        await SalesAsync(site, cooperative);
        await CoachingAsync(site, cooperative, members, coach);
        return new(cooperative, other, members, coach, await given.OfficerAsync());
    }

    private static async Task IncomesAsync(GivenProgramme given, Cooperative cooperative, List<Member> members)
    {
        foreach (var month in YearMonth.Between(First, Last).Where(month => month != new YearMonth(2025, 12)))
        {
            await given.MonthAsync(cooperative, month, [.. members.Select((member, index) =>
                (member, Money.OfDirhams(900 + 60 * index + 40 * (month.Value % 7))))]);
            if (month.Value % 2 == 0)
                await given.PaymentAsync(cooperative, members[0], Money.OfDirhams(900), month.Next.FirstDay.AddDays(6));
        }

        var before = YearMonth.Between(new(2024, 3), new(2025, 2)).ToArray();
        foreach (var member in members.Take(6))
            await given.BaselineAsync(cooperative, member, Money.OfDirhams(640), new(2025, 3, 2), before);
    }

    private static async Task SalesAsync(ProgrammeSite site, Cooperative cooperative)
    {
        var sales = new GivenSales(site.World);
        site.World.Clock.MoveTo(new(2026, 1, 5));
        var product = await site.World.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        var lot = await site.World.Given.LotAsync(product, units: 500);
        foreach (var month in YearMonth.Between(new(2026, 1), Last))
        {
            site.World.Clock.MoveTo(month.FirstDay.AddDays(10));
            await sales.SaleAsync(cooperative, product, lot, units: 20 + month.Month);
        }

        site.World.Clock.MoveTo(new(2026, 6, 1));
    }

    private static async Task CoachingAsync(ProgrammeSite site, Cooperative cooperative, List<Member> members, Visitor coach)
    {
        await site.Given.SessionAsync(coach, cooperative, new(2025, 4, 9), 120, [.. members]);
        var session = await site.Given.SessionAsync(coach, cooperative, new(2026, 5, 28), 75, members[0], members[1]);
        await site.World.AskAsync<Application.Database.MarketplaceDb, int>(async db =>
        {
            var kept = await db.CoachingSessions.Include(row => row.Actions).SingleAsync(row => row.Id == session.Id);
            kept.Agree(members[0].Id, "تسعير عبوة 50 غ", new(2026, 6, 20));
            kept.Agree(null, "Photos du produit", new(2026, 5, 29));
            db.PlannedSessions.Add(PlannedSession.Plan(cooperative.Id, coach.Account!.Value, new(2026, 6, 1), new(10, 30), "مقر التعاونية", "تسعير العبوات الجديدة"));
            db.CoachingGoals.Add(CoachingGoal.Plan(cooperative.Id, members[0].Id, "ثلاثة منتجات في المتجر", 3, new(2026, 12, 31)).Value);
            return await db.SaveChangesAsync();
        });
    }
}
