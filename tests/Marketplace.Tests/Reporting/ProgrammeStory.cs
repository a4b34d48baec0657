using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Application.Reporting;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Reporting;
using Marketplace.Tests.Builders;
using Marketplace.Tests.Database;

namespace Marketplace.Tests.Reporting;

/// <summary>A cooperative with as many members as asked, and the second quarter of 2025 to report on.</summary>
internal sealed class ProgrammeStory(TestWorld world, Cooperative cooperative, IReadOnlyList<Member> members, Visitor officer) : IAsyncDisposable
{
    public static readonly ReportPeriod Quarter = new(new(2025, 4), new(2025, 6));

    public TestWorld World => world;

    public GivenProgramme Given { get; } = new(world);

    public Cooperative Cooperative => cooperative;

    public IReadOnlyList<Member> Members => members;

    public Visitor Officer => officer;

    public static async Task<ProgrammeStory> OpenAsync(DatabaseEngine engine, int members)
    {
        var world = await TestWorld.OpenAsync(engine, new(2026, 6, 1));
        var given = new GivenProgramme(world);
        var cooperative = await given.CooperativeAsync("TAM");
        var people = new List<Member>();
        for (var number = 1; number <= members; number++)
            people.Add(await given.MemberAsync(cooperative, $"M{number:00}"));
        return new(world, cooperative, people, await given.OfficerAsync());
    }

    /// <summary>Every month of the quarter documented, each member earning the amount that month.</summary>
    public async Task EarnAsync(params Money[] perMonth)
    {
        foreach (var (month, amount) in Quarter.Months.Zip(perMonth))
            await Given.MonthAsync(cooperative, month, [.. members.Select(member => (member, amount))]);
    }

    public ReportQuestion Question(DateTimeOffset? asOf = null) => new(officer, ReportScope.All, Quarter, asOf ?? world.Clock.Now());

    public Task<IncomeGain.View> GainAsync(DateTimeOffset? asOf = null) =>
        world.AskAsync<IncomeGain, IncomeGain.View>(query => query.LoadAsync(Question(asOf), default));

    public Task<MemberIncome.View> IncomeAsync(DateTimeOffset? asOf = null) =>
        world.AskAsync<MemberIncome, MemberIncome.View>(query => query.LoadAsync(Question(asOf), default));

    public Task<ProgrammeOverview.View> OverviewAsync() =>
        world.AskAsync<ProgrammeOverview, ProgrammeOverview.View>(query => query.LoadAsync(Question(), default));

    public Task<ReportTable> RowsAsync(FigureCode code) =>
        world.AskAsync<FigureRows, ReportTable>(query => query.LoadAsync(code, Question(), int.MaxValue, default));

    public ValueTask DisposeAsync() => world.DisposeAsync();
}
