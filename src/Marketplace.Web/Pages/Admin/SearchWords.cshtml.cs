using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Admin;

/// <summary>Which words mean the same for a search, and what was looked for in vain.</summary>
public sealed class SearchWordsModel(
    SynonymTable synonyms, SearchMissTable misses, WriteSynonyms write, RemoveSynonyms remove, CurrentVisitor current,
    IStringLocalizer<AdminText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Words of a question, to begin a group with.</summary>
    [BindProperty(SupportsGet = true), StringLength(SearchMiss.LengthMax)]
    public string? With { get; set; }

    public IReadOnlyList<SynonymTable.Row> Groups { get; private set; } = [];

    public IReadOnlyList<SearchMissTable.Row> Misses { get; private set; } = [];

    /// <param name="Group">None for a new one.</param>
    public sealed record InputModel(Id<SynonymGroup>? Group = null, long Version = 0)
    {
        [StringLength(SynonymGroup.LengthMax)]
        public string? Words { get; init; }
    }

    /// <summary>What stands in the field of a group, or of the new one: what was just typed and refused, before what is kept.</summary>
    public string? WordsOf(SynonymTable.Row? row) =>
        !ModelState.IsValid && Input.Group == row?.Group ? Input.Words : row?.Words ?? With;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        (Groups, Misses) = (await synonyms.LoadAsync(visitor, stop), await misses.LoadAsync(visitor, stop));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await write.RunAsync(new(await current.GetAsync(), Input.Group, Input.Version, Input.Words), stop), "Search.Saved", stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(Id<SynonymGroup> group, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(stop);
        return await AnswerAsync(await remove.RunAsync(new(await current.GetAsync(), group), stop), "Search.Removed", stop);
    }

    private async Task<IActionResult> AnswerAsync(Outcome outcome, string done, CancellationToken stop)
    {
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return await OnGetAsync(stop);
        }

        this.Tell(text[done]);
        return RedirectToPage();
    }
}
