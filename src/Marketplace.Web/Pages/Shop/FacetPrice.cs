using Marketplace.Application.Wording;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Pages.Shop;

/// <summary>The two price fields: what was typed stays, an unreadable amount gets its sentence and narrows nothing.</summary>
/// <param name="Cheapest">Lowest price of the list, shown where nothing was typed.</param>
internal sealed record FacetPrice(string? From, string? To, string? Cheapest, string? Dearest, string? FromError, string? ToError)
{
    public static FacetPrice Of(ListingView view) => new(
        Typed(view, "From", view.Address.Input.From), Typed(view, "To", view.Address.Input.To),
        Short(view.Listing.Facets.Cheapest), Short(view.Listing.Facets.Dearest),
        Error(view, "From"), Error(view, "To"));

    private static string? Typed(ListingView view, string field, Money? read) =>
        Entry(view, field)?.AttemptedValue ?? Short(read);

    private static string? Error(ListingView view, string field) =>
        Entry(view, field)?.Errors.FirstOrDefault()?.ErrorMessage;

    private static ModelStateEntry? Entry(ListingView view, string field) =>
        view.State is { } state && state.TryGetValue(field, out var entry) ? entry : null;

    private static string? Short(Money? amount) => amount is { } value ? TypedForm.Of(value, CurrentLanguage.Value) : null;
}
