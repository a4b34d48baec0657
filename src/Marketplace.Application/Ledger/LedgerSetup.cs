using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Ledger;

internal static class LedgerSetup
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddScoped<LedgerWriter>()
        .AddScoped<TrialBalance>()
        .AddScoped<AccountStatement>();
}
