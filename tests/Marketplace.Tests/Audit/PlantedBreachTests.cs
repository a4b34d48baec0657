using Marketplace.Application.Database;
using Marketplace.Tests.Database;
using Marketplace.Tests.Distributions;

namespace Marketplace.Tests.Audit;

/// <summary>The auditor is tested by what it must find: each breach is written behind the product's back.</summary>
public sealed class PlantedBreachTests
{
    /// <summary>Code of the invariant, name of the check, and the statement that breaks it.</summary>
    private static readonly (string Code, string Name, string Sql)[] Breaches =
    [
        ("INV-01", "AvailableStockIsNeverNegative", "UPDATE \"Lots\" SET \"UnitsReserved\" = \"UnitsOnHand\" + 1"),
        ("INV-02", "OnHandIsTheSumOfMovements", "UPDATE \"Lots\" SET \"UnitsOnHand\" = \"UnitsOnHand\" + 1"),
        ("INV-02", "ReservedIsTheSumOfLiveHolds", "UPDATE \"Lots\" SET \"UnitsReserved\" = 3"),
        ("INV-03", "UnitsToSendAreHeldForTheirLine", "UPDATE \"OrderLines\" SET \"UnitsSent\" = \"UnitsSent\" - 1"),
        ("INV-03", "WhatWasSentHasLeftItsLot", "UPDATE \"StockMovements\" SET \"Units\" = \"Units\" - 1 WHERE \"Kind\" = 'Dispatched'"),
        ("INV-05", "NeverMoreComesBackThanLeft", "UPDATE \"StockMovements\" SET \"Units\" = 5 WHERE \"Kind\" = 'Dispatched'"),
        ("INV-06", "APublishedProductIsComplete", "UPDATE \"Products\" SET \"PriceCentimes\" = 0"),
        ("INV-07", "AUniquePieceIsSoldOnce", "UPDATE \"Products\" SET \"IsUniquePiece\" = (1 = 1)"),
        ("INV-09", "PartsSumToTheirOrder", "UPDATE \"Orders\" SET \"GoodsCentimes\" = \"GoodsCentimes\" + 1"),
        ("INV-09", "LinesSumToTheirPart", "UPDATE \"OrderLines\" SET \"GoodsCentimes\" = \"GoodsCentimes\" - 1"),
        ("INV-10", "EveryTransactionSumsToZero", "UPDATE \"LedgerEntries\" SET \"AmountCentimes\" = \"AmountCentimes\" + 1 WHERE \"Id\" = 1"),
        ("INV-10", "NoTransactionIsEmpty", "DELETE FROM \"LedgerEntries\" WHERE \"TransactionId\" = 1"),
        ("INV-10", "EntriesAreBookedWithTheirTransaction", "UPDATE \"LedgerEntries\" SET \"BookedOn\" = '2025-01-01' WHERE \"Id\" = 1"),
        ("INV-10", "SalesAreBooked", "UPDATE \"CooperativeOrders\" SET \"GoodsDeliveredCentimes\" = \"GoodsDeliveredCentimes\" - 1"),
        ("INV-12", "RefundsStayWithinTheirPart", "UPDATE \"Refunds\" SET \"AmountCentimes\" = 100000000"),
        ("INV-12", "RefundsStayWithinWhatArrived", "UPDATE \"OrderLines\" SET \"UnitsRefunded\" = \"UnitsDelivered\" + 1"),
        ("INV-12", "RefundsAreWhatTheirPartGaveBack", "UPDATE \"CooperativeOrders\" SET \"GoodsRefundedCentimes\" = \"GoodsRefundedCentimes\" + 1"),
        ("INV-12", "RefundsOwedAreInTheBooks", "UPDATE \"Refunds\" SET \"Status\" = 'Granted'"),
        ("INV-14", "AcceptedPricesStayInTheOrder", "UPDATE \"OrderLines\" SET \"UnitPriceCentimes\" = 1"),
        ("INV-16", "PartsAreWhereTheirFactsSay", "UPDATE \"CooperativeOrders\" SET \"ClosedAt\" = NULL"),
        ("INV-16", "ParcelsAreWhereTheirFactsSay", "UPDATE \"Shipments\" SET \"ClosedAt\" = NULL"),
        ("INV-16", "RefundsAreWhereTheirFactsSay", "UPDATE \"Refunds\" SET \"PaidAt\" = NULL"),
        ("INV-18", "CashAtADoorIsExpectedOnce", "DELETE FROM \"CashCollections\" WHERE \"Id\" = 1"),
        ("INV-18", "CashIsTakenWhereAParcelArrived", "UPDATE \"CashCollections\" SET \"Status\" = 'Expected'"),
        ("INV-18", "CashWithCarriersIsInTheBooks", "UPDATE \"CashCollections\" SET \"Holder\" = 'Cooperative'"),
        ("INV-25", "SharesSumExactly", "UPDATE \"StatementLines\" SET \"ShareCentimes\" = \"ShareCentimes\" + 1 WHERE \"Id\" = 1"),
        ("INV-25", "NoShareIsOffByACentime", "UPDATE \"StatementLines\" SET \"ShareCentimes\" = \"ShareCentimes\" + 100 WHERE \"Id\" = 1"),
        ("INV-25", "AttributedIsWhatTheBooksOwe", "UPDATE \"StatementLines\" SET \"PayCentimes\" = \"PayCentimes\" + 1 WHERE \"Id\" = 1"),
        ("INV-26", "RefundsMirrorTheirSales", "UPDATE \"CooperativeOrders\" SET \"GoodsRefundedCentimes\" = 0"),
        ("INV-27", "TheRuleInForceIsApplied", "UPDATE \"DistributionRules\" SET \"ValidFrom\" = '2026-01-01' WHERE \"ValidFrom\" = '2025-01-01'"),
        ("INV-28", "CommissionFollowsTheFrozenRate", "UPDATE \"CooperativeOrders\" SET \"CommissionCentimes\" = \"CommissionCentimes\" + 1"),
        ("INV-28", "SalesKeepTheRatesOfTheirOrder", "UPDATE \"SalesFacts\" SET \"CommissionRateBasisPoints\" = 500"),
        ("INV-32", "AnOverriddenGuardHasAReason", "UPDATE \"SurplusStatements\" SET \"IsGuardOverridden\" = (1 = 1)"),
        ("PRG-INV-01", "ACostIsSupersededAfterItWasRecorded", "UPDATE \"CooperativeCosts\" SET \"SupersededAt\" = '2020-01-01 00:00:00'"),
        ("PRG-INV-01", "AContributionIsSupersededAfterItWasRecorded", "UPDATE \"Contributions\" SET \"SupersededAt\" = '2020-01-01 00:00:00'"),
        ("PRG-INV-01", "ADeclarationIsSupersededAfterItWasRecorded", "UPDATE \"OffPlatformSales\" SET \"SupersededAt\" = '2020-01-01 00:00:00'"),
        ("PRG-INV-02", "MembershipsNeverOverlap", "UPDATE \"Memberships\" SET \"MemberId\" = 1, \"From\" = '2020-01-02' WHERE \"Id\" = 2"),
        ("PRG-INV-10", "RefundsStayWithinTheirSale", "UPDATE \"RefundFacts\" SET \"AmountCentimes\" = 100000000"),
        ("PRG-INV-11", "TheCascadeBalances", "UPDATE \"SurplusStatements\" SET \"ResultCentimes\" = \"ResultCentimes\" + 1"),
        ("PRG-INV-11", "ADeficitIsCarriedToTheNextMonth", "UPDATE \"SurplusStatements\" SET \"CarryInCentimes\" = -1 WHERE \"Id\" = 1"),
        ("PRG-INV-12", "NoShareIsNegative", "UPDATE \"StatementLines\" SET \"ShareCentimes\" = -1 WHERE \"Id\" = 1"),
        ("PRG-INV-13", "MoreWeightNeverGetsLess", "UPDATE \"StatementLines\" SET \"Weight\" = 1 WHERE \"Id\" = 1"),
        ("PRG-INV-20", "TheLegalReserveStaysWithinTheCapital", "UPDATE \"Cooperatives\" SET \"CapitalCentimes\" = 990000"),
        ("PRG-INV-21", "AStatementTakesTwoPersons", "UPDATE \"SurplusStatements\" SET \"ApprovedBy\" = \"PreparedBy\""),
        ("PRG-2.9", "DeliveredUnitsAreSalesFacts", "UPDATE \"SalesFacts\" SET \"Units\" = \"Units\" + 1"),
        ("PRG-2.9", "RefundedUnitsAreRefundFacts", "UPDATE \"RefundFacts\" SET \"Units\" = \"Units\" + 1"),
        ("PRG-2.9", "PaidNeverExceedsAttributed", "UPDATE \"LedgerEntries\" SET \"AmountCentimes\" = -\"AmountCentimes\" WHERE \"Kind\" = 'MemberPayable'"),
    ];

    /// <summary>Breaches that a unique index keeps out: it is dropped first.</summary>
    private static readonly (string Code, string Name, string Index, string Sql)[] Doubles =
    [
        ("INV-13", "ACartBecomesOneOrder", "IX_Orders_CartId", "UPDATE \"Orders\" SET \"CartId\" = 1"),
        ("INV-35", "AnEffectIsQueuedOnce", "IX_Jobs_Key", "INSERT INTO \"Jobs\" (\"Kind\", \"Payload\", \"Key\", \"DueAt\", \"Attempts\", \"LockedBy\", \"LastError\") SELECT \"Kind\", \"Payload\", \"Key\", \"DueAt\", 0, '', '' FROM \"Jobs\""),
    ];

    [DatabaseTheory]
    public async Task Each_breach_is_found_under_its_code(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        await (await HoneyCooperative.OpenAsync(world)).ApprovedMayAsync();
        var missed = new List<string>();

        foreach (var (code, name, sql) in Breaches)
            missed.AddRange(await world.MissedAsync(code, name, sql));
        foreach (var (code, name, index, sql) in Doubles)
            missed.AddRange(await world.MissedAsync(code, name, $"DROP INDEX \"{index}\"", sql));

        Assert.Empty(missed);
    }
}
