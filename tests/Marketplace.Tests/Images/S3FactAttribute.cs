namespace Marketplace.Tests.Images;

/// <summary>A fact that needs an S3 server; shown as not run, with the reason, where tests/tools is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class S3FactAttribute : FactAttribute
{
    public S3FactAttribute() => Skip = WhyNot;

    public static string Server { get; } = Path.Combine(PictureTools.Root, "tests", "tools", "node_modules", "s3rver", "bin", "s3rver.js");

    public static string? WhyNot { get; } = File.Exists(Server) ? null : "Not run: s3rver is not installed. Run npm ci in tests/tools.";
}
