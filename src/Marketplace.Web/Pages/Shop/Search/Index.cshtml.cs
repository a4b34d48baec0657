using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Search;

/// <summary>What was found, or what comes nearest; never an empty page.</summary>
public sealed class IndexModel(ProductSearch search, SearchNotes notes) : PageModel
{
    /// <summary>What was typed; anything.</summary>
    [BindProperty(SupportsGet = true, Name = "q"), StringLength(400)]
    public string? Words { get; set; }

    public ProductSearch.Result Found { get; private set; } = null!;

    public ListingView View { get; private set; } = null!;

    public void OnGet([FromQuery] ListingInput input)
    {
        Found = search.Load(new(CurrentLanguage.Value, Words, input.Filters, input.Order, input.Page));
        if (input is { IsEmpty: true, Page: <= 1 })
            notes.Note(Found);
        View = new(Found.Listing, new(Request.PathBase + Request.Path, Words, input)) { State = ModelState };
    }
}
