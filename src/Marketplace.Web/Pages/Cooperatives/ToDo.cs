namespace Marketplace.Web.Pages.Cooperatives;

/// <summary>A line of today's work: how many orders wait at a step of the board.</summary>
/// <param name="Key">Of the counted sentence.</param>
/// <param name="Late">Of those, past the promise.</param>
public sealed record ToDo(string Icon, int Count, string Key, string Step, int Late = 0);
