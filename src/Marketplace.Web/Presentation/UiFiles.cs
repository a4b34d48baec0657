using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Presentation;

/// <summary>Addresses of styles, scripts and marks: with the fingerprint of the build, so that browsers keep them for good.</summary>
public sealed class UiFiles(IWebHostEnvironment site)
{
    /// <summary>False after a build without Node: pages then wear the fallback sheet and need no script.</summary>
    public bool IsBuilt { get; } = site.WebRootFileProvider.GetFileInfo("ui/site.css").Exists;

    /// <param name="http">The request of a page mapped with its static assets.</param>
    /// <param name="path">Below the web root, for example <c>ui/site.css</c>.</param>
    public string Of(HttpContext http, string path) =>
        $"/{http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>()?[path] ?? path}";
}
