using Marketplace.Application.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Notifications;

internal static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services
        .AddSettings<MessageOptions>(MessageOptions.Section)
        .AddSingleton<MessageComposer>()
        .AddSingleton<CooperativeMessages>()
        .AddSingleton<RecallMessage>()
        .AddSingleton<CertificateMessage>()
        .AddSingleton<IMailTransport>(host => host.GetRequiredService<MessageOptions>() is { SmtpHost.Length: > 0 } smtp
            ? new SmtpMailTransport(smtp)
            : new PickupFolderTransport(host.GetRequiredService<MessageOptions>()))
        .AddScoped<Outbox>()
        .AddScoped<IdentityMail>()
        .AddScoped<SendAccountMail>()
        .AddScoped<MessageLog>()
        .AddScoped<ResendMessage>()
        .AddScoped<DeliverMessage>()
        .AddScoped<TextsToPassOn>()
        .AddScoped<PassTextOn>()
        .AddSingleton(JobHandler.For<DeliverMessage.Request>(
            JobKinds.DeliverMessage, (host, request, stop) => host.GetRequiredService<DeliverMessage>().RunAsync(request, stop)));
}
