using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Search;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Pages.Shop.Search;

/// <summary>The inside of the list under the search field while somebody types.</summary>
[ResponseCache(Duration = 60)]
public sealed class SuggestModel(SearchSuggestions suggestions) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "q"), StringLength(200)]
    public string? Words { get; set; }

    public SearchSuggestions.Result Found { get; private set; } = SearchSuggestions.Result.Nothing;

    public void OnGet() => Found = suggestions.Load(CurrentLanguage.Value, Words);
}
