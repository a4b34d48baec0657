namespace Marketplace.Tests.Images;

/// <summary>A fact whose stand-in worker is a shell script.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = File.Exists("/bin/sh") ? null : "Not run: there is no /bin/sh here.";
}
