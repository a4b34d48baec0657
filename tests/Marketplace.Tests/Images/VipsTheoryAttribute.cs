namespace Marketplace.Tests.Images;

/// <summary>As <see cref="VipsFactAttribute"/>, with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class VipsTheoryAttribute : TheoryAttribute
{
    public VipsTheoryAttribute() => Skip = PictureTools.Missing;
}
