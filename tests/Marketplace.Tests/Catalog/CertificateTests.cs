using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Catalog;
using Marketplace.Application.Database;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Catalog;

/// <summary>Labels with their proof, the alarms before they end (issue 3, items 1 and 15), and prices with their trail (12).</summary>
public sealed class CertificateTests
{
    private static readonly DateOnly End = new(2026, 9, 1);

    [DatabaseTheory]
    public async Task A_cooperative_is_told_60_30_and_7_days_before_the_end_once_each(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        Assert.Null((await CertifyAsync(world, cooperative, product)).Refusal);

        var told = new List<int>();
        foreach (var days in (int[])[61, 60, 59, 30, 29, 7, 7, 1, 0])
        {
            world.Clock.MoveTo(End.AddDays(-days));
            Assert.Null((await world.AskAsync<SendCertificateAlarms, Outcome>(send => send.RunAsync(default))).Refusal);
            told.Add(await world.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.Key.StartsWith("certificate:"))));
        }

        Assert.Equal([0, 1, 1, 2, 2, 3, 3, 3, 3], told);
    }

    [DatabaseTheory]
    public async Task The_badge_is_gone_on_the_day_the_certificate_ends(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        await world.Given.LotAsync(product, 5);
        await CertifyAsync(world, cooperative, product);

        world.Clock.MoveTo(End.AddDays(-1));
        var before = await LabelsAsync(world, product);
        world.Clock.MoveTo(End);
        var jobs = await world.ReadAsync(db => db.Jobs.CountAsync());
        Assert.Null((await world.AskAsync<AnnounceNewDay, Outcome>(day => day.RunAsync(default))).Refusal);

        Assert.Equal((1, 0), (before, await LabelsAsync(world, product)));
        Assert.Equal(jobs + 1, await world.ReadAsync(db => db.Jobs.CountAsync()));
    }

    [DatabaseTheory]
    public async Task A_label_needs_number_issuer_and_an_end_ahead(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));

        Assert.Equal("Label.NumberMissing", (await CertifyAsync(world, cooperative, product, number: " ")).Refusal?.Key);
        Assert.Equal("Label.IssuerMissing", (await CertifyAsync(world, cooperative, product, issuer: "")).Refusal?.Key);
        Assert.Equal("Label.Ended", (await CertifyAsync(world, cooperative, product, until: new(2026, 6, 1))).Refusal?.Key);
    }

    [DatabaseTheory]
    public async Task Staff_see_the_certificates_of_all_and_a_cooperative_its_own(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var (one, other) = (await world.Given.CooperativeAsync(), await world.Given.CooperativeAsync());
        await CertifyAsync(world, one, await world.Given.ProductAsync(one, Money.OfDirhams(95)));
        await CertifyAsync(world, other, await world.Given.ProductAsync(other, Money.OfDirhams(95)), until: new(2026, 7, 1));

        var all = await LoadAsync(world, new(await world.Given.VisitorAsync(Roles.Admin)));
        var soon = await LoadAsync(world, new(await world.Given.VisitorAsync(Roles.Admin), Within: 60));
        var own = await LoadAsync(world, new(await world.Given.StaffAsync(one), one.Id));
        var foreign = await LoadAsync(world, new(await world.Given.StaffAsync(one), other.Id));

        Assert.Equal([other.Id, one.Id], all.Select(row => row.Cooperative));
        Assert.Equal((other.Id, 30), (Assert.Single(soon).Cooperative, soon[0].DaysLeft));
        Assert.Equal(one.Id, Assert.Single(own).Cooperative);
        Assert.Empty(foreign);
    }

    [DatabaseTheory]
    public async Task Every_change_of_a_price_keeps_before_after_author_and_cause(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        var staff = await world.Given.StaffAsync(cooperative);

        await world.AskAsync<MarketplaceDb, int>(async db =>
        {
            var known = await db.Products.SingleAsync(row => row.Id == product.Id);
            Assert.Null(known.Offer(new(known.Unit, known.NetQuantity, Money.OfDirhams(99), known.Vat, known.IsUniquePiece)).Refusal);
            db.AuditEntries.Add(AuditEntry.Write("ReviseProduct", $"product:{product.Id}", "", world.Clock.Now(), staff.Account!.Value));
            return await db.SaveChangesAsync();
        });

        var change = await world.ReadAsync(db => db.PriceChanges.SingleAsync());
        Assert.Equal((Money.OfDirhams(95), Money.OfDirhams(99), "ReviseProduct"), (change.Before, change.After, change.Cause));
        Assert.Equal(staff.Account, change.RecordedBy);
        var history = await world.AskAsync<PriceHistory, PriceHistory.View?>(prices => prices.FindAsync(staff, cooperative.Id, product.Id, default));
        Assert.Equal(Money.OfDirhams(95), Assert.Single(history!.Rows).Before);
        await world.AuditAsync();
    }

    private static async Task<Outcome> CertifyAsync(
        TestWorld world, Cooperative cooperative, Product product, string number = "IGP-12", string issuer = "Ministère", DateOnly? until = null)
    {
        var staff = await world.Given.StaffAsync(cooperative);
        return await world.AskAsync<CertifyProduct, Outcome>(certify => certify.RunAsync(
            new(staff, cooperative.Id, product.Id, LabelKind.GeographicalIndication, number, issuer, until ?? End), default));
    }

    private static Task<IReadOnlyList<CertificateRegister.Row>> LoadAsync(TestWorld world, CertificateRegister.Request request) =>
        world.AskAsync<CertificateRegister, IReadOnlyList<CertificateRegister.Row>>(register => register.LoadAsync(request, default));

    private static async Task<int> LabelsAsync(TestWorld world, Product product) =>
        (await world.AskAsync<ProductDetails, ProductDetails.Details?>(details => details.FindAsync(product.Id, default)))!.Labels.Count;
}
