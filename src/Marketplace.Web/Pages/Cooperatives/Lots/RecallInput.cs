using System.ComponentModel.DataAnnotations;

namespace Marketplace.Web.Pages.Cooperatives.Lots;

/// <summary>Why a lot is called back, and that it is meant.</summary>
public sealed record RecallInput
{
    [Required, StringLength(300)]
    public string? Reason { get; init; }

    public bool IsSure { get; init; }
}
