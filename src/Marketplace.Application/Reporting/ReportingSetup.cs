using Marketplace.Application.Reporting.Facts;
using Marketplace.Application.Reporting.Replication;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Reporting;

internal static class ReportingSetup
{
    public static IServiceCollection AddReporting(this IServiceCollection services) => services
        .AddSingleton<ShopFront>()
        .AddScoped<SalesReader>()
        .AddScoped<FactReader>()
        .AddScoped<SalesLines>()
        .AddScoped<MemberIncome>()
        .AddScoped<CooperativeNetSales>()
        .AddScoped<IncomeGain>()
        .AddScoped<ProgrammeOverview>()
        .AddScoped<FigureRows>()
        .AddScoped<ReportCatalogue>()
        .AddScoped<ReportScopes>()
        .AddScoped<MemberIncomeCourse>()
        .AddScoped<MemberCoaching>()
        .AddScoped<MemberRecord>()
        .AddScoped<MonthlySales>()
        .AddScoped<CooperativeRecord>()
        .AddScoped<ExportStatementPackage>();
}
