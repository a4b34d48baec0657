using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Distributions;
using Marketplace.Application.Reporting.Replication;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Distributions.Statements;

/// <summary>A month from sales to each member: prepared by the treasurer, approved by the president.</summary>
public sealed class DetailsModel(
    StatementDetails details, PrepareStatement prepare, ApproveStatement approve, ExportStatementPackage export,
    CurrentVisitor current, IStringLocalizer<MoneyText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public StatementDetails.Sheet Sheet { get; private set; } = null!;

    /// <summary>There was a surplus and nobody to credit: the treasurer may keep it back.</summary>
    public bool OffersToKeep { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        if (month == default || await details.FindAsync(await current.GetAsync(), cooperative, month, stop) is not { } sheet)
            return NotFound();
        Sheet = sheet;
        return Page();
    }

    public async Task<IActionResult> OnPostPrepareAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, month, stop);
        var outcome = await prepare.RunAsync(new(await current.GetAsync(), cooperative, month, Input.KeepUndistributed), stop);
        if (!outcome.IsRefused)
            return Done("Statement.Prepared", cooperative, month);
        OffersToKeep = outcome.Refusal.Key == "Distribution.NoWeights";
        this.Say(outcome.Refusal);
        return await OnGetAsync(cooperative, month, stop);
    }

    public async Task<IActionResult> OnPostApproveAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, month, stop);
        var outcome = await approve.RunAsync(
            new(await current.GetAsync(), cooperative, Input.Statement, Input.Override, Input.Note ?? ""), stop);
        if (!outcome.IsRefused)
            return Done("Statement.Approved", cooperative, month);
        this.Say(outcome.Refusal);
        return await OnGetAsync(cooperative, month, stop);
    }

    public async Task<IActionResult> OnPostExportAsync(Id<Cooperative> cooperative, YearMonth month, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, month, stop);
        var outcome = await export.RunAsync(new(await current.GetAsync(), cooperative, month), stop);
        if (!outcome.IsRefused)
            return File(outcome.Value.Json, "application/json", outcome.Value.FileName);
        this.Say(outcome.Refusal);
        return await OnGetAsync(cooperative, month, stop);
    }

    private RedirectToPageResult Done(string key, Id<Cooperative> cooperative, YearMonth month)
    {
        this.Tell(text[key]);
        return RedirectToPage(new { cooperative, month });
    }

    public sealed record InputModel
    {
        /// <summary>The draft the president has read; another one in its place is not approved.</summary>
        public Id<SurplusStatement> Statement { get; init; }

        public bool KeepUndistributed { get; init; }

        public bool Override { get; init; }

        [StringLength(500), MultiLine]
        public string? Note { get; init; }
    }
}
