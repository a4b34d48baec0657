namespace Marketplace.Web.Presentation;

/// <summary>A field of the partial <c>_PasswordField</c>.</summary>
/// <param name="Name">As the form sends it: <c>Input.Password</c>.</param>
/// <param name="Autocomplete"><c>current-password</c> or <c>new-password</c>.</param>
/// <param name="Hint">What makes a good one, under the label.</param>
public sealed record PasswordField(string Name, string Label, string Autocomplete, string? Hint = null);
