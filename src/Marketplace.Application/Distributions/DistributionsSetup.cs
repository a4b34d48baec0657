using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Distributions;

internal static class DistributionsSetup
{
    public static IServiceCollection AddDistributions(this IServiceCollection services) => services
        .AddScoped<OpenMonths>()
        .AddScoped<StatementInputs>()
        .AddScoped<StatementDrafts>()
        .AddScoped<SolvencyFacts>()
        .AddScoped<ContributionRules>()
        .AddScoped<RecordCosts>()
        .AddScoped<DeclareOffPlatformSales>()
        .AddScoped<RecordContribution>()
        .AddScoped<CorrectContribution>()
        .AddScoped<PrepareStatement>()
        .AddScoped<ApproveStatement>()
        .AddScoped<PayMember>()
        .AddScoped<AcknowledgePayment>()
        .AddScoped<CostSheet>()
        .AddScoped<ContributionList>()
        .AddScoped<StatementList>()
        .AddScoped<StatementDetails>()
        .AddScoped<MemberShareDetails>()
        .AddScoped<MemberAccounts>()
        .AddScoped<YearEnd>();
}
