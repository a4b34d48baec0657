namespace Marketplace.Web.Presentation;

/// <summary>The text may hold line breaks and tabs: notes and stories, never names or titles.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MultiLineAttribute : Attribute;
