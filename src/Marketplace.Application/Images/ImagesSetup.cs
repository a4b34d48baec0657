using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Application.Images;

public static class ImagesSetup
{
    /// <summary>Store, intake and workshop, set by the section <c>Images</c>; a relative folder is relative to
    /// <paramref name="contentRoot"/>.</summary>
    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration, string contentRoot)
    {
        services.Configure<ImagesOptions>(configuration.GetSection(ImagesOptions.Section));
        services.PostConfigure<ImagesOptions>(options => options.Folder = Path.GetFullPath(options.Folder, contentRoot));
        services.AddSingleton<IPictureStore, DiskPictureStore>();
        services.AddSingleton<PictureIntake>();
        services.AddSingleton<PictureWorkshop>();
        return services;
    }
}
