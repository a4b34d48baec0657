using Marketplace.Domain.Programme;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>Whether each person's baseline came before its deadline.</summary>
internal sealed class BaselineQuality
{
    private readonly Dictionary<Pair, BaselineValidity> _validities;

    public BaselineQuality(ProgrammeFacts facts)
    {
        var starts = facts.Cooperatives.ToDictionary(cooperative => cooperative.Id, cooperative => cooperative.CoachingStart);
        _validities = facts.Baselines
            .GroupBy(row => new Pair(row.Cooperative, row.Member))
            .ToDictionary(
                group => group.Key,
                group => CoachingStart.Judge(
                    group.Max(row => row.CollectedOn),
                    starts.GetValueOrDefault(group.Key.Cooperative),
                    facts.FirstPayouts.TryGetValue(group.Key, out var payout) ? payout : null));
    }

    /// <summary>The latest reading decides: a ledger completed after the deadline is late as a whole.</summary>
    public BaselineValidity Of(Pair pair) => _validities.GetValueOrDefault(pair, BaselineValidity.None);
}
