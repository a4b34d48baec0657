using Marketplace.Application.Database;
using Marketplace.Application.Ledger;
using Marketplace.Domain.Ledger;
using Marketplace.Tests.Database;
using Marketplace.Tests.Distributions;

namespace Marketplace.Tests.Ledger;

public sealed class TrialBalanceTests
{
    [DatabaseTheory]
    public async Task Every_day_of_the_story_sums_to_zero(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();

        foreach (var day in new DateOnly[] { new(2025, 5, 1), new(2025, 5, 3), new(2025, 5, 20), new(2025, 6, 3) })
        {
            var sheet = await world.AskAsync<TrialBalance, TrialBalance.Sheet>(query => query.LoadAsync(day, default));
            Assert.True(sheet.Sum.IsZero, $"{day:O}");
        }
    }

    [DatabaseTheory]
    public async Task Accounts_show_their_turnover_on_both_sides(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();

        var sheet = await world.AskAsync<TrialBalance, TrialBalance.Sheet>(query => query.LoadAsync(new(2025, 6, 3), default));

        Assert.Equal(-5_253_70, sheet.Rows.Single(row => row.Kind is AccountKind.MemberPayable).Balance.Centimes);
        Assert.Equal(-200_00, sheet.Rows.Single(row => row.Kind is AccountKind.LegalReserve).Balance.Centimes);
        var payable = sheet.Rows.Single(row => row.Kind is AccountKind.CooperativePayable);
        // 4.2 % is kept of what was sold, and given back with the refund.
        Assert.Equal((182_02, 8_526_20), (payable.Debits.Centimes, payable.Credits.Centimes));
    }

    [DatabaseTheory]
    public async Task A_members_account_opens_and_closes_with_what_she_is_owed(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var honey = await HoneyCooperative.OpenAsync(world);
        await honey.ApprovedMayAsync();
        var account = new LedgerAccount(AccountKind.MemberPayable, honey.Cooperative.Id, honey.Members[0].Id);

        var may = await world.AskAsync<AccountStatement, AccountStatement.Sheet>(query => query.LoadAsync(account, HoneyCooperative.May.Days, default));
        var june = await world.AskAsync<AccountStatement, AccountStatement.Sheet>(query => query.LoadAsync(account, HoneyCooperative.June.Days, default));

        Assert.Equal((0, 0), (may.Opening.Centimes, may.Closing.Centimes));
        Assert.Equal((0, -2_067_46), (june.Opening.Centimes, june.Closing.Centimes));
        Assert.Equal(LedgerEvent.SurplusShared, Assert.Single(june.Entries).Event);
    }
}
