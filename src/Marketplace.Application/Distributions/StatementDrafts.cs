using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;

namespace Marketplace.Application.Distributions;

/// <summary>A month's statements as they would read now: the marketplace's, then the one of sales outside it.</summary>
public sealed class StatementDrafts(StatementInputs inputs)
{
    /// <param name="OffPlatform">None where the month's sales outside the marketplace are not declared.</param>
    public sealed record Pair(SurplusStatement Marketplace, SurplusStatement? OffPlatform);

    /// <param name="keepUndistributed">Where nobody can be credited, the surplus is kept back instead of refused.</param>
    public async Task<Outcome<Pair>> LoadAsync(
        Id<Cooperative> cooperative, YearMonth month, bool keepUndistributed, Recorded recorded, CancellationToken stop)
    {
        var loaded = await inputs.LoadAsync(cooperative, month, recorded.At, stop);
        if (loaded.IsRefused)
            return loaded.Refusal;
        var (facts, rule) = (loaded.Value.Inputs, loaded.Value.Rule);
        var subject = new StatementSubject(
            cooperative, month, Channel.Marketplace, rule, facts.Rule.Basis, IsShareUnknown: facts.OffPlatform is null);
        var here = Kept(MonthComputation.OfMarketplace(facts));
        var marketplace = SurplusStatement.Draw(subject, here.Surplus, here.Members, recorded);
        if (marketplace.IsRefused)
            return marketplace.Refusal;
        if (MonthComputation.OfOffPlatform(facts, here.Surplus) is not { } elsewhere)
            return new Pair(marketplace.Value, null);
        var kept = Kept(elsewhere);
        var offPlatform = SurplusStatement.Draw(subject with { Channel = Channel.OffPlatform }, kept.Surplus, kept.Members, recorded);
        return offPlatform.IsRefused ? offPlatform.Refusal : new Pair(marketplace.Value, offPlatform.Value);

        ChannelMonth Kept(ChannelMonth channel) =>
            keepUndistributed && channel.LacksWeights(facts.Rule.Basis) ? channel.KeepUndistributed() : channel;
    }
}
