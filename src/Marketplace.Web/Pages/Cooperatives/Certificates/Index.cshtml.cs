using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Certificates;

/// <summary>The cooperative's certificates, by the day they end, and writing a new one down.</summary>
public sealed class IndexModel(
    CertificateRegister register, ProductsToStock products, CertifyProduct certify, CurrentVisitor current, IStringLocalizer<StockText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public IReadOnlyList<CertificateRegister.Row> Rows { get; private set; } = [];

    public IReadOnlyList<ProductsToStock.Row> Products { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        var visitor = await current.GetAsync();
        MayWrite = visitor.Manages(cooperative);
        Rows = await register.LoadAsync(new(visitor, cooperative), stop);
        Products = await products.LoadAsync(visitor, cooperative, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, CancellationToken stop)
    {
        if (!ModelState.IsValid)
            return await OnGetAsync(cooperative, stop);
        var certified = await certify.RunAsync(
            new(await current.GetAsync(), cooperative, Input.Product!.Value, Input.Kind!.Value, Input.Number, Input.Issuer, Input.ValidUntil!.Value), stop);
        if (certified.IsRefused)
        {
            this.Say(certified.Refusal);
            return await OnGetAsync(cooperative, stop);
        }

        this.Tell(text["Certificates.Saved"]);
        return RedirectToPage(new { cooperative });
    }

    public sealed record InputModel
    {
        [Required]
        public Id<Product>? Product { get; init; }

        [Required]
        public LabelKind? Kind { get; init; }

        [Code, Required, StringLength(80)]
        public string? Number { get; init; }

        [Required, StringLength(120)]
        public string? Issuer { get; init; }

        [Required]
        public DateOnly? ValidUntil { get; init; }
    }
}
