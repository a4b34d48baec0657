using Marketplace.Application.Jobs;
using Marketplace.Application.Orders;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Payments;

internal static class PaymentsSetup
{
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddSettings<PaymentOptions>(PaymentOptions.Section)
        .AddScoped<RefundedSales>()
        .AddScoped<RecordTransfer>()
        .AddScoped<PendingTransfers>()
        .AddScoped<RefundOrder>()
        .AddScoped<RefundsToPay>()
        .AddScoped<PayOutRefund>()
        .AddScoped<ReturnPrepayment>()
        .AddSingleton(JobHandler.For<PrepaymentDue>(
            JobKinds.ReturnPrepayment, (host, due, stop) => host.GetRequiredService<ReturnPrepayment>().RunAsync(new(due), stop)));
}
