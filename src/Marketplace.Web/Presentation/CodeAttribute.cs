namespace Marketplace.Web.Presentation;

/// <summary>The text is a code, an address of mail or words to search: no zero-width character survives in it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class CodeAttribute : Attribute;
