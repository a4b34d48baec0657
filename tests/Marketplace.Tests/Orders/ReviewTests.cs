using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Orders;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Orders;

/// <summary>Only who received and paid reviews, nobody of the cooperative does, and ratings are kept (features.md A10, B25).</summary>
public sealed class ReviewTests
{
    [DatabaseTheory]
    public async Task A_buyer_reviews_once_what_was_delivered_and_paid(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (_, _, _, token, line) = await DeliveredAsync(world);

        Assert.Null((await WriteAsync(world, Trade.Guest, token, line)).Refusal);
        Assert.Equal("Review.WrittenAlready", (await WriteAsync(world, Trade.Guest, token, line)).Refusal?.Key);
        Assert.Equal(Refusal.NotFound, (await WriteAsync(world, Trade.Guest, "' OR 1=1 --", line)).Refusal);
    }

    [DatabaseTheory]
    public async Task Nothing_is_reviewed_before_its_cash_is_collected(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (_, _, product) = await SoldAsync(world);
        var part = (await new Trade(world).OrderAsync(PaymentMethod.CashOnDelivery, (product, 1)))[0];
        var token = await world.ReadAsync(db => db.Orders.Where(order => order.Id == part.OrderId).Select(order => order.Token).SingleAsync());

        Assert.Equal("Review.NotYetPaid", (await WriteAsync(world, Trade.Guest, token, part.Lines[0].Id)).Refusal?.Key);
        var (_, _, _, paid, line) = await DeliveredAsync(world);
        await world.ReadAsync(db => db.CashCollections.ExecuteUpdateAsync(set => set.SetProperty(cash => cash.Status, CollectionStatus.Expected)));
        Assert.Equal("Review.NotYetPaid", (await WriteAsync(world, Trade.Guest, paid, line)).Refusal?.Key);
        await world.ReadAsync(db => db.CashCollections.ExecuteUpdateAsync(set => set.SetProperty(cash => cash.Status, CollectionStatus.Collected)));
    }

    [DatabaseTheory]
    public async Task People_of_the_cooperative_do_not_review_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, staff, _, token, line) = await DeliveredAsync(world);
        var helper = await world.Given.StaffAsync(cooperative, StaffPosition.Helper);

        Assert.Equal("Review.OwnCooperative", (await WriteAsync(world, staff, token, line)).Refusal?.Key);
        Assert.Equal("Review.OwnCooperative", (await WriteAsync(world, helper, token, line)).Refusal?.Key);
        var member = await world.Given.MemberAsync(cooperative);
        var phone = await world.ReadAsync(db => db.Orders.Where(order => order.Token == token).Select(order => order.Buyer.Phone).SingleAsync());
        await world.ReadAsync(db => db.Members.Where(row => row.Id == member.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Phone, phone)));
        Assert.Equal("Review.OwnCooperative", (await WriteAsync(world, Trade.Guest, token, line)).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task INV40_an_erased_account_leaves_its_review_by_nobody(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (_, _, _, token, line) = await DeliveredAsync(world);
        var buyer = await world.Given.VisitorAsync();
        await world.ReadAsync(db => db.Orders.ExecuteUpdateAsync(set => set.SetProperty(order => order.AccountId, buyer.Account)));
        Assert.Null((await WriteAsync(world, buyer, token, line)).Refusal);
        var kept = await world.AskAsync<PersonalRecord, PersonalRecord.View?>(record => record.FindAsync(buyer.Account!.Value, default));

        Assert.Null((await world.AskAsync<EraseAccount, Outcome>(erase => erase.RunAsync(new(buyer.Account!.Value), default))).Refusal);

        Assert.Single(kept!.Voices);
        var review = await world.ReadAsync(db => db.Reviews.SingleAsync());
        Assert.Equal((null, ""), (review.AccountId, review.Author));
    }

    [DatabaseTheory]
    public async Task A_rating_is_kept_with_every_decision_and_audited(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (_, _, product, token, line) = await DeliveredAsync(world);
        await WriteAsync(world, Trade.Guest, token, line, stars: 4);
        var admin = await world.Given.VisitorAsync(Roles.Admin);
        var review = await world.ReadAsync(db => db.Reviews.Select(row => row.Id).SingleAsync());

        Assert.Empty((await VoicesAsync(world, product)).Said);
        Assert.Equal(Refusal.NotFound, (await DecideAsync(world, Trade.Guest, review, true)).Refusal);
        Assert.Equal("Field.Missing", (await DecideAsync(world, admin, review, false)).Refusal?.Key);
        Assert.Null((await DecideAsync(world, admin, review, true)).Refusal);
        var shown = await VoicesAsync(world, product);
        Assert.Equal((1, 400, "Très bon miel"), (shown.Reviews, shown.Rating, shown.Said.Single().Text));
        Assert.Null((await DecideAsync(world, admin, review, false, "Hors sujet")).Refusal);
        Assert.Equal(0, (await VoicesAsync(world, product)).Reviews);
        await world.ReadAsync(db => db.ProductRatings.ExecuteUpdateAsync(set => set.SetProperty(row => row.Reviews, 2).SetProperty(row => row.Stars, 9)));
        var report = await world.AskAsync<Auditor, AuditReport>(auditor => auditor.LoadAsync(default));
        Assert.Contains(report.Breaches, breach => breach.Name == "ARatingIsTheSumOfItsReviews");
        await world.ReadAsync(db => db.ProductRatings.ExecuteUpdateAsync(set => set.SetProperty(row => row.Reviews, 0).SetProperty(row => row.Stars, 0)));
    }

    [DatabaseTheory]
    public async Task The_cooperative_answers_once_what_is_published(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, staff, product, token, line) = await DeliveredAsync(world);
        await WriteAsync(world, Trade.Guest, token, line);
        var admin = await world.Given.VisitorAsync(Roles.Admin);
        var review = await world.ReadAsync(db => db.Reviews.Select(row => row.Id).SingleAsync());

        Assert.Equal("Review.NotPublished", (await AnswerAsync(world, staff, cooperative, review)).Refusal?.Key);
        await DecideAsync(world, admin, review, true);
        var stranger = await world.Given.StaffAsync(await world.Given.CooperativeAsync());
        Assert.Equal(Refusal.NotFound, (await AnswerAsync(world, stranger, cooperative, review)).Refusal);
        Assert.Null((await AnswerAsync(world, staff, cooperative, review)).Refusal);
        Assert.Equal("Review.RepliedAlready", (await AnswerAsync(world, staff, cooperative, review)).Refusal?.Key);
        Assert.Equal("Merci !", (await VoicesAsync(world, product)).Said.Single().Reply);
    }

    [DatabaseTheory]
    public async Task A_question_is_read_answered_and_then_public(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (cooperative, staff, product) = await SoldAsync(world);
        var admin = await world.Given.VisitorAsync(Roles.Admin);

        await world.AskAsync<AskQuestion, Outcome>(ask => ask.RunAsync(new(Trade.Guest, product.Id, "<script>alert(1)</script> Est-il cru ?"), default));
        Assert.Empty((await VoicesAsync(world, product)).Asked);
        var question = await world.ReadAsync(db => db.Questions.Select(row => row.Id).SingleAsync());
        await world.AskAsync<ModerateQuestion, Outcome>(moderate => moderate.RunAsync(new(admin, question, true, null), default));
        Assert.Null((await world.AskAsync<AnswerQuestion, Outcome>(answer => answer.RunAsync(new(staff, cooperative.Id, question, "Oui."), default))).Refusal);

        Assert.Equal("Oui.", (await VoicesAsync(world, product)).Asked.Single().Reply);
    }

    private static async Task<(Cooperative Cooperative, Visitor Staff, Product Product)> SoldAsync(TestWorld world)
    {
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        await world.Given.LotAsync(product, 9);
        return (cooperative, await world.Given.StaffAsync(cooperative), product);
    }

    private static async Task<(Cooperative Cooperative, Visitor Staff, Product Product, string Token, Id<OrderLine> Line)> DeliveredAsync(TestWorld world)
    {
        var (cooperative, staff, product) = await SoldAsync(world);
        var part = await new GivenTrades(world).DeliveredAsync(cooperative, world.Clock.Today(), (product, 2));
        var line = await world.ReadAsync(db => db.OrderLines.Where(row => row.CooperativeOrderId == part).Select(row => row.Id).SingleAsync());
        var token = await world.ReadAsync(db => db.Orders.Where(order => order.Parts.Any(row => row.Id == part)).Select(order => order.Token).SingleAsync());
        return (cooperative, staff, product, token, line);
    }

    private static Task<Outcome> WriteAsync(TestWorld world, Visitor visitor, string token, Id<OrderLine> line, int stars = 5) =>
        world.AskAsync<WriteReview, Outcome>(write => write.RunAsync(new(visitor, token, line, stars, "Très bon miel", "Nadia"), default));

    private static Task<Outcome> DecideAsync(TestWorld world, Visitor visitor, Id<Review> review, bool isShown, string? reason = null) =>
        world.AskAsync<ModerateReview, Outcome>(moderate => moderate.RunAsync(new(visitor, review, isShown, reason), default));

    private static Task<Outcome> AnswerAsync(TestWorld world, Visitor staff, Cooperative cooperative, Id<Review> review) =>
        world.AskAsync<AnswerReview, Outcome>(answer => answer.RunAsync(new(staff, cooperative.Id, review, "Merci !"), default));

    private static Task<ProductVoices.View> VoicesAsync(TestWorld world, Product product) =>
        world.AskAsync<ProductVoices, ProductVoices.View>(voices => voices.LoadAsync(product.Id, default));
}
