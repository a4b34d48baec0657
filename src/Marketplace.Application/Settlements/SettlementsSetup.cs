using Marketplace.Application.Access;
using Marketplace.Application.Jobs;
using Marketplace.Domain.Common;
using Marketplace.Domain.Settlements;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Settlements;

internal static class SettlementsSetup
{
    public static IServiceCollection AddSettlements(this IServiceCollection services) => services
        .AddScoped<MonthlySales>()
        .AddScoped<CloseSettlement>()
        .AddScoped<CloseMonth>()
        .AddScoped<PreparePayout>()
        .AddScoped<ConfirmPayout>()
        .AddScoped<CooperativeStatement>()
        .AddScoped<CooperativePayouts>()
        .AddScoped<SettlementBoard>()
        .AddScoped<PayoutList>()
        .AddSingleton(new ScheduledWork(nameof(CloseMonth), "0 0 5 2 * ?", CloseMonthAsync))
        .AddSingleton(JobHandler.For<CloseMonth.Payload>(JobKinds.CloseSettlement, CloseAsync));

    /// <summary>On the second of the month, the month before.</summary>
    private static async Task<Refusal?> CloseMonthAsync(IServiceProvider services, CancellationToken stop)
    {
        var month = YearMonth.Of(services.GetRequiredService<TimeProvider>().Today()).Previous;
        return (await services.GetRequiredService<CloseMonth>().RunAsync(new(Visitor.System, month), stop)).Refusal;
    }

    private static async Task<Outcome> CloseAsync(IServiceProvider services, CloseMonth.Payload payload, CancellationToken stop)
    {
        var closed = await services.GetRequiredService<CloseSettlement>()
            .RunAsync(new(Visitor.System, new(payload.Cooperative), YearMonth.FromValue(payload.Month)), stop);
        return AnswerOf(closed);
    }

    /// <summary>A job may run twice: a month that is closed already is a job done.</summary>
    private static Outcome AnswerOf(Outcome<Id<Settlement>> closed) => closed switch
    {
        { Refusal.Key: "Settlement.AlreadyClosed" } => Outcome.Done,
        { Refusal: { } refusal } => refusal,
        _ => Outcome.Done,
    };
}
