using Marketplace.Domain.Common;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>A person's income of the period against her baseline, added over her cooperatives (INV-29).</summary>
internal sealed record PersonGain(MemberFact Member, IReadOnlyList<CooperativeFact> Cooperatives, GainStatus Status, SeasonMatch? Match)
{
    /// <summary>Months a comparison spans at most; of a longer period, its last year.</summary>
    private const int MonthsMax = 12;

    /// <summary>One for every person active in the period.</summary>
    public static IReadOnlyList<PersonGain> Of(ProgrammeFacts facts, MemberMonths months)
    {
        var baselines = facts.Baselines.ToLookup(row => new Pair(row.Cooperative, row.Member));
        var first = facts.Question.Period.Last.AddMonths(1 - MonthsMax);
        return [.. months.InPeriod.Where(row => row.Month >= first)
            .GroupBy(row => row.Member)
            .OrderBy(person => person.Key.Code, StringComparer.Ordinal)
            .Select(person => Of(person.Key, [.. person], baselines, months))];
    }

    private static PersonGain Of(
        MemberFact member, IReadOnlyList<MemberMonth> active, ILookup<Pair, BaselineFact> baselines, MemberMonths months)
    {
        var cooperatives = active.Select(row => row.Cooperative).Distinct().ToList();
        var byMonth = active.GroupBy(row => row.Month).ToList();
        // A month counts where every cooperative of the person is documented in it.
        var now = byMonth.Where(month => month.All(row => row.EarnedInAll is not null && row.Grade >= Grade.C))
            .Select(month => new MonthAmount(month.Key, Money.Sum(month.Select(row => row.EarnedInAll!.Value)))).ToList();
        var pairs = cooperatives.Select(cooperative => new Pair(cooperative.Id, member.Id)).ToList();
        var before = pairs.SelectMany(pair => baselines[pair]).GroupBy(row => row.Month)
            .Where(month => month.Count() == pairs.Count)
            .Select(month => new MonthAmount(month.Key, Money.Sum(month.Select(row => row.Paid)))).ToList();
        var isDocumented = now.Count * 3 >= byMonth.Count * 2;
        var match = isDocumented ? SeasonMatch.Of(before, now) : null;
        return new(member, cooperatives, StatusOf(member, isDocumented, match, pairs.Select(months.ValidityOf).ToList()), match);
    }

    private static GainStatus StatusOf(
        MemberFact member, bool isDocumented, SeasonMatch? match, IReadOnlyList<BaselineValidity> validities)
    {
        if (!member.MayBeMeasured)
            return GainStatus.NoConsent;
        if (validities.Contains(BaselineValidity.None) || (isDocumented && match is null))
            return GainStatus.NoBaseline;
        if (!isDocumented)
            return GainStatus.IncomeMissing;
        if (validities.Contains(BaselineValidity.Retrospective))
            return GainStatus.Retrospective;
        if (!match!.IsSameSeason)
            return GainStatus.OtherSeason;
        return validities.Contains(BaselineValidity.Late) ? GainStatus.Late : GainStatus.OnTime;
    }
}
