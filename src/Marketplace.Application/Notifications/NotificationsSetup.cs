using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Notifications;

internal static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services) => services;
}
