using Marketplace.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Orders;

internal static class OrdersSetup
{
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddSettings<OrderOptions>(OrderOptions.Section)
        .AddScoped<StockReservation>()
        .AddScoped<ParcelStock>()
        .AddScoped<PartClosing>()
        .AddScoped<OrderNotices>()
        .AddScoped<DeliveryCities>()
        .AddSingleton<TermsOfSale>()
        .AddScoped<PriceSplit>()
        .AddScoped<CheckoutSummary>()
        .AddScoped<PlaceOrder>()
        .AddScoped<CancelOrder>()
        .AddScoped<ReleaseUnpaidOrders>()
        .AddSingleton(new ScheduledWork(
            nameof(ReleaseUnpaidOrders), "0 15 4 * * ?",
            async (host, stop) => (await host.GetRequiredService<ReleaseUnpaidOrders>().RunAsync(stop)).Refusal))
        .AddScoped<OrderTracking>()
        .AddScoped<BuyerOrders>()
        .AddScoped<ReorderItems>()
        .AddFulfilment();

    private static IServiceCollection AddFulfilment(this IServiceCollection services) => services
        .AddScoped<AcceptOrder>()
        .AddScoped<DeclineOrder>()
        .AddScoped<PrepareOrder>()
        .AddScoped<DispatchShipment>()
        .AddScoped<ShortenOrder>()
        .AddScoped<ConfirmDelivery>()
        .AddScoped<RecordDoorRefusal>()
        .AddScoped<TakeBackParcel>()
        .AddScoped<RemitCash>()
        .AddScoped<CashToRemit>()
        .AddScoped<OrderBoard>()
        .AddScoped<CooperativeOrderTable>()
        .AddScoped<CooperativeOrderDetails>()
        .AddScoped<PackingSlip>()
        .AddScoped<CooperativeDashboard>()
        .AddScoped<CooperativeFrame>()
        .AddScoped<LotBuyers>()
        .AddScoped<LotRecalls>()
        .AddScoped<StartStockTake>()
        .AddScoped<CountLot>()
        .AddScoped<ApproveCount>()
        .AddScoped<EndStockTake>()
        .AddScoped<StockTakes>()
        .AddScoped<StockTakeSheet>()
        .AddScoped<RecallLot>()
        .AddScoped<WriteRecallMessages>()
        .AddSingleton(JobHandler.For<WriteRecallMessages.Request>(
            JobKinds.WriteRecallMessages, (host, request, stop) => host.GetRequiredService<WriteRecallMessages>().RunAsync(request, stop)))
        .AddScoped<CarriersUsed>()
        .AddVoices();

    private static IServiceCollection AddVoices(this IServiceCollection services) => services
        .AddScoped<WriteReview>()
        .AddScoped<ModerateReview>()
        .AddScoped<AnswerReview>()
        .AddScoped<AskQuestion>()
        .AddScoped<ModerateQuestion>()
        .AddScoped<AnswerQuestion>()
        .AddScoped<ReviewableLine>()
        .AddScoped<ProductVoices>()
        .AddScoped<VoicesToRead>();
}
