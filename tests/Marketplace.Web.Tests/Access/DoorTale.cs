extern alias kit;

using kit::Marketplace.Tests.Builders;
using Marketplace.Application.Access;
using Marketplace.Application.Catalog.Imports;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Tests.Access;

/// <summary>A cooperative with rows behind every door, another one, and a person of every kind.</summary>
internal sealed class DoorTale
{
    private readonly AccountSite _site;
    private readonly Dictionary<string, string> _words = [];

    private DoorTale(AccountSite site) => _site = site;

    /// <summary>By the column of the table; null is a guest.</summary>
    public IReadOnlyDictionary<string, Visitor?> People { get; private set; } = new Dictionary<string, Visitor?>();

    public Cooperative Other { get; private set; } = null!;

    public static async Task<DoorTale> TellAsync(AccountSite site)
    {
        var tale = new DoorTale(site);
        var cooperative = await tale.CooperativesAsync();
        await tale.PeopleAsync(cooperative);
        await tale.TradeAsync(cooperative);
        await tale.RecordsAsync(cooperative);
        return tale;
    }

    /// <summary>An address of the table with the tale's own rows.</summary>
    public string Filled(string address) => _words.Aggregate(address, (told, word) => told.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    private async Task<Cooperative> CooperativesAsync()
    {
        var given = new GivenProgramme(_site.World);
        var cooperative = await given.CooperativeAsync("TAM");
        Other = await given.CooperativeAsync("AZR");
        var union = CooperativeUnion.Register("union", new("Union", "اتحاد", "Union"), new("Histoire", "حكاية", "Story"), cooperative.ProvinceId, new(2020, 1, 1));
        union.Welcome(cooperative.Id, new(2021, 1, 1));
        await _site.World.WriteAsync(db => db.Unions.Add(union));
        (_words["cooperative"], _words["slug"], _words["union"]) = ($"{cooperative.Id}", cooperative.Slug, union.Slug);
        return cooperative;
    }

    private async Task PeopleAsync(Cooperative cooperative)
    {
        var given = _site.World.Given;
        var coach = await new GivenProgramme(_site.World).CoachAsync(cooperative);
        await _site.HoldAsync(coach, Roles.Coach);
        People = new Dictionary<string, Visitor?>
        {
            ["guest"] = null,
            ["customer"] = await given.VisitorAsync(),
            ["helper"] = await given.StaffAsync(cooperative, StaffPosition.Helper),
            ["manager"] = await given.StaffAsync(cooperative),
            ["stranger"] = await given.StaffAsync(Other),
            ["coach"] = coach,
            ["officer"] = await _site.StaffAsync(Roles.Officer),
            ["finance"] = await _site.StaffAsync(Roles.Finance),
            ["admin"] = await _site.StaffAsync(Roles.Admin),
        };
        _words["account"] = $"{People["customer"]!.Account}";
    }

    private async Task TradeAsync(Cooperative cooperative)
    {
        var (given, trade, manager) = (_site.World.Given, _site.Trade, People["manager"]!);
        var product = await given.ProductAsync(cooperative, Money.OfDirhams(145));
        var lot = await given.LotAsync(product, 50);
        var (waiting, packed, moving) = (await OrderAsync(product), await OrderAsync(product), await OrderAsync(product));
        var (refused, delivered) = (await OrderAsync(product), await OrderAsync(product));
        await trade.PackAsync(manager, packed);
        await trade.PackAsync(manager, moving);
        var shipment = (await trade.DispatchAsync(manager, moving)).Value.Shipment;
        await trade.PackAsync(manager, refused);
        var back = (await trade.DispatchAsync(manager, refused)).Value.Shipment;
        await trade.RefuseAsync(manager, refused, back);
        await trade.FulfilAsync(manager, delivered);
        (_words["product"], _words["lot"], _words["shipment"], _words["back"]) = ($"{product.Id}", $"{lot.Id}", $"{shipment}", $"{back}");
        (_words["waiting"], _words["packed"], _words["moving"]) = ($"{waiting.Id}", $"{packed.Id}", $"{moving.Id}");
        (_words["refused"], _words["delivered"]) = ($"{refused.Id}", $"{delivered.Id}");
        using var guest = _site.Visit();
        using var answer = await guest.GetAsync(new Uri($"/fr/products/{product.Id}", UriKind.Relative));
        _words["product-page"] = answer.Headers.Location!.ToString()[3..];
        _words["token"] = await _site.World.ReadAsync(db => db.Orders.Select(order => order.Token).FirstAsync());
    }

    private async Task RecordsAsync(Cooperative cooperative)
    {
        var given = new GivenProgramme(_site.World);
        var month = YearMonth.Of(MoroccanTime.DayOf(_site.World.Clock.GetUtcNow())).Previous;
        var member = await given.MemberAsync(cooperative, "TAM-001");
        await given.MonthAsync(cooperative, month, (member, Money.OfDirhams(900)));
        var session = await given.SessionAsync(People["coach"]!, cooperative, month.FirstDay.AddDays(8), 90, member);
        var planned = PlannedSession.Plan(
            cooperative.Id, People["coach"]!.Account!.Value, month.Next.FirstDay, new(10, 30), "Iqaddar", "Prix");
        var goal = CoachingGoal.Plan(cooperative.Id, member.Id, "Trois produits", 3, month.Next.Next.FirstDay).Value;
        await _site.World.WriteAsync(db =>
        {
            db.PlannedSessions.Add(planned);
            db.CoachingGoals.Add(goal);
        });
        var lot = Id<Lot>.TryParse(_words["lot"], null, out var known) ? known : default;
        var take = StockTake.Start(cooperative.Id, new("", false, 10), [(lot, 45)], new(_site.World.Clock.Now(), Account.System)).Value;
        await _site.World.WriteAsync(db => db.StockTakes.Add(take));
        _words["take"] = $"{take.Id}";
        (_words["member"], _words["month"], _words["session"]) = ($"{member.Id}", $"{month}", $"{session.Id}");
        var import = await _site.World.AskAsync<StartImport, Outcome<Id<ProductImport>>>(start => start.RunAsync(
            new(People["manager"]!, cooperative.Id, "x.csv", new MemoryStream("sku;price\nA;1"u8.ToArray())), default));
        _words["import"] = $"{import.Value}";
        (_words["planned"], _words["goal"]) = ($"{planned.Id}", $"{goal.Id}");
        _words["membership"] = $"{await _site.World.ReadAsync(db => db.Memberships.Where(row => row.MemberId == member.Id).Select(row => row.Id).SingleAsync())}";
        _words["contribution"] = $"{await _site.World.ReadAsync(db => db.Contributions.Where(row => row.CooperativeId == cooperative.Id).Select(row => row.Id).FirstAsync())}";
    }

    private async Task<CooperativeOrder> OrderAsync(Product product) => (await _site.Trade.OrderAsync(PaymentMethod.CashOnDelivery, (product, 1)))[0];
}
