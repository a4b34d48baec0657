namespace Marketplace.Web.Presentation;

/// <summary>People type a percentage, the <see cref="int"/> holds basis points.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class InPercentAttribute : Attribute;
