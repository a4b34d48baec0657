namespace Marketplace.Web.Presentation;

/// <summary>People type kilograms, the <see cref="long"/> holds grams.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class InKilogramsAttribute : Attribute;
