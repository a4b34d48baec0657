using Marketplace.Web.Tests.Browsing;

namespace Marketplace.Web.Tests.Cooperatives;

/// <summary>The pages of money in a real browser, in French and Arabic, on a phone and on a desk.</summary>
public sealed class MoneyLooksTests
{
    [BrowserFact]
    public async Task Pages_are_accessible_and_never_wider_than_their_screen()
    {
        await using var site = await OfficeSite.OpenAsync();
        var address = site.Listen();
        var tale = await MoneyPagesTests.SharedMayAsync(site);
        var finance = await MoneyPagesTests.FinanceAsync(site);

        Assert.Empty(await PageWalk.WrongAsync(address, tale.President, MoneyPagesTests.OfCooperative(tale)));
        Assert.Empty(await PageWalk.WrongAsync(address, finance, MoneyPagesTests.OfFinance));
    }
}
