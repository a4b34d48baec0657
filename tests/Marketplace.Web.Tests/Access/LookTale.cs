using Marketplace.Application.Access;
using Marketplace.Application.Jobs;
using Marketplace.Application.Notifications;
using Marketplace.Application.Search;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Web.Tests.Access;

/// <summary>Something on every page of accounts and administration.</summary>
internal sealed record LookTale(Visitor Buyer, Visitor NewBuyer, Visitor Admin, Id<Cooperative> Cooperative, Id<Lot> Lot)
{
    public static async Task<LookTale> TellAsync(AccountSite site)
    {
        var (world, trade) = (site.World, site.Trade);
        var cooperative = await world.Given.CooperativeAsync("TAM");
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(145));
        var lot = await world.Given.LotAsync(product, 40);
        var buyer = await world.Given.VisitorAsync();
        for (var order = 0; order < 3; order++)
            await trade.PlaceAsync(await trade.CartAsync((product, 2)), visitor: buyer);
        await site.HoldAsync(buyer, Roles.Coach);
        var (admin, other) = (await site.StaffAsync(Roles.Admin), await site.StaffAsync(Roles.Admin));
        var now = world.Clock.Now();
        await world.WriteAsync(db =>
        {
            db.CooperativeStaff.Add(CooperativeStaff.Appoint(buyer.Account!.Value, cooperative.Id, StaffPosition.Treasurer));
            db.RoleRequests.Add(RoleRequest.Ask(buyer.Account!.Value, Roles.Finance, new(now, other.Account!.Value, "Remplace Salma pendant son congé")));
            db.RoleRequests.Add(RoleRequest.Ask(buyer.Account!.Value, Roles.Admin, new(now, admin.Account!.Value, "Remplace Salma")));
            db.Jobs.Add(Job.Queue("test.nothing", "{}", "test:a-rather-long-key-of-a-job-that-waits-for-tomorrow", now.AddDays(1)));
            var failed = OutgoingMessage.Write("test:1", MessageChannel.Email, "nadia.el-fassi@mida.example", new(Language.Fr, "Votre commande est en route", "…", "…"), now);
            failed.Fail();
            db.SynonymGroups.Add(SynonymGroup.Of("tfaya, تفاية", now).Value);
            db.SearchMisses.Add(SearchMiss.Of(MoroccanTime.DayOf(now), "huile de pepins de figue de barbarie", 7));
            db.OutgoingMessages.Add(failed);
        });
        return new(buyer, await world.Given.VisitorAsync(), admin, cooperative.Id, lot.Id);
    }
}
