using Marketplace.Application.Jobs;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Application.Images;

internal static class ImagesSetup
{
    /// <summary>Set by the section <c>Images</c>; a relative folder is relative to the site's own.</summary>
    public static IServiceCollection AddImages(this IServiceCollection services, IConfiguration configuration)
    {
        var root = configuration["contentRoot"] ?? Directory.GetCurrentDirectory();
        services.Configure<ImagesOptions>(configuration.GetSection(ImagesOptions.Section));
        services.PostConfigure<ImagesOptions>(options => options.Folder = Path.GetFullPath(options.Folder, Path.GetFullPath(root)));
        if (configuration.GetSection(ImagesOptions.Section)[$"{nameof(ImagesOptions.S3)}:{nameof(S3Options.Bucket)}"] is { Length: > 0 })
        {
            services.AddSingleton(scope => S3PictureStore.Connect(scope.GetRequiredService<IOptions<ImagesOptions>>().Value.S3));
            services.AddSingleton<IPictureStore, S3PictureStore>();
        }
        else
        {
            services.AddSingleton<IPictureStore, DiskPictureStore>();
        }

        services.AddSingleton<PictureIntake>().AddSingleton<PictureWorkshop>();
        services.AddScoped<PictureUploads>().AddScoped<MakePictureSizes>().AddScoped<DeleteOrphanedPictures>();
        services.AddSingleton(new ScheduledWork(
            nameof(DeleteOrphanedPictures), "0 30 4 * * ?",
            async (host, stop) => (await host.GetRequiredService<DeleteOrphanedPictures>().RunAsync(stop)).Refusal));
        return services.AddSingleton(JobHandler.For<MakePictureSizes.Request>(
            JobKinds.MakePictureSizes,
            (scope, request, stop) => scope.GetRequiredService<MakePictureSizes>().RunAsync(request, stop)));
    }
}
