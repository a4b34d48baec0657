namespace Marketplace.Web.Presentation;

/// <summary>What is asked before an act that is not easily undone.</summary>
/// <param name="Id">The form names it in <c>data-dialog</c>.</param>
/// <param name="Ask">The thing.</param>
/// <param name="Consequence">What follows from it.</param>
/// <param name="Yes">On the button that goes on.</param>
public sealed record Question(string Id, string Ask, string Consequence, string Yes);
