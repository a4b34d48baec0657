namespace Marketplace.Tests.Images;

/// <summary>A fact that decodes pictures; reported as not run, with the reason, where that cannot be done.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VipsFactAttribute : FactAttribute
{
    public VipsFactAttribute() => Skip = PictureTools.Missing;
}
