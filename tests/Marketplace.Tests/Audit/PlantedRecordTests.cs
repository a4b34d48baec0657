using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Programme;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Audit;

/// <summary>Breaches of orders under way, transfers, coaching and messages.</summary>
public sealed class PlantedRecordTests
{
    [DatabaseTheory]
    public async Task Breaches_of_orders_under_way_are_found(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var product = await world.Given.ProductAsync(cooperative, Money.OfDirhams(95));
        await world.Given.LotAsync(product, 20);
        var trade = new Trade(world);
        await trade.OrderAsync(PaymentMethod.BankTransfer, (product, 2));
        await trade.OrderAsync(PaymentMethod.CashOnDelivery, (product, 3));
        await world.AuditAsync();

        string[] missed =
        [
            .. await world.MissedAsync("INV-02", "ReservedIsTheSumOfLiveHolds", "UPDATE \"StockHolds\" SET \"Units\" = \"Units\" + 1"),
            .. await world.MissedAsync("INV-03", "UnitsToSendAreHeldForTheirLine", "UPDATE \"StockHolds\" SET \"Status\" = 'Released', \"Units\" = 0"),
            .. await world.MissedAsync("INV-04", "AHoldEndsExactlyOnce", "UPDATE \"StockHolds\" SET \"Status\" = 'Released'"),
            .. await world.MissedAsync("INV-11", "WhatIsPaidByTransferIsPaidBeforeItMoves", "UPDATE \"CooperativeOrders\" SET \"Status\" = 'ToAccept' WHERE \"Method\" = 'BankTransfer'"),
            .. await world.MissedAsync("INV-27", "OrdersFreezeARuleOfTheirCooperative", "UPDATE \"DistributionRules\" SET \"CooperativeId\" = 999"),
            .. await world.MissedAsync("INV-33", "APictureIsNamedByItsHash", "UPDATE \"Pictures\" SET \"Hash\" = '../x'"),
            .. await world.MissedAsync("INV-33", "AReadyPictureHasItsMeasures", "UPDATE \"Pictures\" SET \"WidthPixels\" = 0"),
            .. await world.MissedAsync("INV-34", "APictureThatWasNotMadeAnewHasNothingToShow", "UPDATE \"Pictures\" SET \"Status\" = 'Refused'"),
            .. await world.MissedAsync("INV-36", "ASentMessageWasHandedOver", "UPDATE \"OutgoingMessages\" SET \"Status\" = 'Sent', \"SentAt\" = NULL"),
            .. await world.MissedAsync("INV-36", "AMessageIsWrittenOnce", "DROP INDEX \"IX_OutgoingMessages_Key\"", "UPDATE \"OutgoingMessages\" SET \"Key\" = 'same'"),
        ];

        Assert.Empty(missed);
    }

    [DatabaseTheory]
    public async Task Breaches_of_coaching_are_found(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var cooperative = await world.Given.CooperativeAsync();
        var member = await world.Given.MemberAsync(cooperative);
        var recorded = new Recorded(world.Clock.Now(), await world.Given.AccountAsync());
        var facts = new SessionFacts(new(2026, 5, 30), new(10, 0), 60, SessionMode.OnSite, "Étiquettes", "");
        var session = CoachingSession.Record(cooperative.Id, facts, recorded).Value;
        Assert.Null(session.Attend(member.Id, 45).Refusal);
        await world.WriteAsync(db => db.CoachingSessions.Add(session));
        await world.AskAsync<MarketplaceDb, int>(async db =>
        {
            var first = await db.CoachingSessions.SingleAsync();
            var correction = first.Correct(facts with { Notes = "Corrigé" }, recorded with { Note = "Oubli" }).Value;
            await db.SaveChangesAsync();
            db.CoachingSessions.Add(correction);
            return await db.SaveChangesAsync();
        });
        await new GivenProgramme(world).BaselineAsync(cooperative, member, Money.OfDirhams(500), new(2025, 1, 10), new YearMonth(2024, 12));
        await world.AuditAsync();

        string[] missed =
        [
            .. await world.MissedAsync("PRG-INV-01", "ABaselineIsSupersededAfterItWasRecorded", "UPDATE \"BaselineMonths\" SET \"SupersededAt\" = '2020-01-01 00:00:00'"),
            .. await world.MissedAsync("PRG-INV-06", "ACoachHasTwelveHoursADay", "UPDATE \"CoachingSessions\" SET \"Minutes\" = 721"),
            .. await world.MissedAsync("PRG-INV-07", "NobodyAttendsLongerThanTheSession", "UPDATE \"CoachingSessions\" SET \"Minutes\" = 30"),
            .. await world.MissedAsync("INV-30", "ASessionIsCorrectedOnce", "DROP INDEX IF EXISTS \"IX_CoachingSessions_ReplacesId\"", "UPDATE \"CoachingSessions\" SET \"ReplacesId\" = (SELECT MIN(\"Id\") FROM \"CoachingSessions\")"),
            .. await world.MissedAsync("INV-30", "ACorrectedSessionIsSuperseded", "DROP INDEX \"IX_CoachingSessions_CoachId_HeldOn_StartedAt\"", "UPDATE \"CoachingSessions\" SET \"SupersededAt\" = NULL"),
        ];

        Assert.Empty(missed);
    }
}
