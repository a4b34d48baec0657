namespace Marketplace.Web.Presentation;

/// <summary>People type hours or hours and minutes, the <see cref="int"/> holds minutes.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class InHoursAttribute : Attribute;
