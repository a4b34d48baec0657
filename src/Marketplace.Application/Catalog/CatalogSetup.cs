using Marketplace.Application.Catalog.Imports;
using Marketplace.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Catalog;

internal static class CatalogSetup
{
    public static IServiceCollection AddCatalog(this IServiceCollection services) => services
        .AddScoped<CatalogTerms>()
        .AddScoped<ReviseProduct>()
        .AddScoped<ImportProducts>()
        .AddScoped<PublishProduct>()
        .AddScoped<WithdrawProduct>()
        .AddScoped<WithdrawnProduct>()
        .AddScoped<AttachProductPicture>()
        .AddScoped<RemoveProductPicture>()
        .AddScoped<CaptionProductPicture>()
        .AddScoped<ArrangeProductPicture>()
        .AddScoped<ReceiveLot>()
        .AddScoped<CorrectLot>()
        .AddScoped<QuarantineLot>()
        .AddScoped<PriceHistory>()
        .AddScoped<CertificateRegister>()
        .AddScoped<CertifyProduct>()
        .AddScoped<SendCertificateAlarms>()
        .AddSingleton(new ScheduledWork(
            nameof(SendCertificateAlarms), "0 0 7 * * ?",
            async (host, stop) => (await host.GetRequiredService<SendCertificateAlarms>().RunAsync(stop)).Refusal))
        .AddScoped<AnnounceNewDay>()
        .AddSingleton(new ScheduledWork(
            nameof(AnnounceNewDay), "0 1 0 * * ?",
            async (host, stop) => (await host.GetRequiredService<AnnounceNewDay>().RunAsync(stop)).Refusal))
        .AddScoped<ProductDetails>()
        .AddScoped<ProductEditor>()
        .AddScoped<ProductsOfCooperative>()
        .AddScoped<LotsOfCooperative>()
        .AddScoped<LotDetails>()
        .AddScoped<ProductsToStock>()
        .AddScoped<ImportWriting>()
        .AddScoped<ImportSteps>()
        .AddScoped<StartImport>()
        .AddScoped<CheckImport>()
        .AddScoped<ConfirmImport>()
        .AddScoped<RetryImport>()
        .AddScoped<UndoImport>()
        .AddScoped<RunImport>()
        .AddScoped<ImportDetails>()
        .AddScoped<ImportsOfCooperative>()
        .AddScoped<ImportTables>()
        .AddScoped<CatalogTables>()
        .AddScoped<CatalogPictures>()
        .AddSingleton(JobHandler.For<RunImport.Request>(
            JobKinds.RunImport, (host, request, stop) => host.GetRequiredService<RunImport>().RunAsync(request, stop)))
        .AddScoped<AnnounceHoliday>()
        .AddScoped<EndHoliday>()
        .AddScoped<HolidayOfCooperative>()
        .AddScoped<SuspendCooperative>()
        .AddScoped<ReinstateCooperative>()
        .AddScoped<CooperativesInShop>();
}
