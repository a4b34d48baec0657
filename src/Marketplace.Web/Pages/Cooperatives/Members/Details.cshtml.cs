using Marketplace.Application.Cooperatives;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Web.Access;
using Marketplace.Web.Localisation.Text;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Pages.Cooperatives.Members;

/// <summary>One membership: what is known of the person.</summary>
public sealed class DetailsModel(MemberRoll roll, ReviseMember revise, CurrentVisitor current, IStringLocalizer<OfficeText> text) : PageModel
{
    [BindProperty]
    public InputModel Input { get; set; } = new();

    public MemberRoll.Row Member { get; private set; } = null!;

    public Id<Cooperative> Cooperative { get; private set; }

    public async Task<IActionResult> OnGetAsync(Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, membership, stop))
            return NotFound();
        Input = InputModel.Of(Member);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop)
    {
        if (!await LoadAsync(cooperative, membership, stop))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var outcome = await revise.RunAsync(
            new(
                await current.GetAsync(), cooperative, Member.Member, Input.Version, Input.ToName(), Input.Gender, Input.BornOn, Input.ToVillage(),
                Input.Phone, Input.AllowsNaming), stop);
        if (outcome.IsRefused)
        {
            this.Say(outcome.Refusal);
            return Page();
        }

        this.Tell(text["Done.MemberSaved"]);
        return RedirectToPage(new { cooperative, membership });
    }

    private async Task<bool> LoadAsync(Id<Cooperative> cooperative, Id<Membership> membership, CancellationToken stop)
    {
        if (await roll.FindAsync(await current.GetAsync(), cooperative, membership, stop) is not { } found)
            return false;
        (Cooperative, Member) = (cooperative, found);
        return true;
    }

    public sealed record InputModel : PersonInput
    {
        public long Version { get; init; }

        public static InputModel Of(MemberRoll.Row row) => new()
        {
            Version = row.Version,
            GivenLatin = row.Name.GivenLatin,
            FamilyLatin = row.Name.FamilyLatin,
            GivenArabic = row.Name.GivenArabic,
            FamilyArabic = row.Name.FamilyArabic,
            Gender = row.Gender,
            BornOn = row.BornOn,
            VillageFr = row.Village.Fr,
            VillageAr = row.Village.Ar,
            Phone = row.Phone,
            AllowsNaming = row.AllowsNaming,
        };
    }
}
