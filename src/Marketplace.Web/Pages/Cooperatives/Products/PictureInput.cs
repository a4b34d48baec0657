using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Catalog;
using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace Marketplace.Web.Pages.Cooperatives.Products;

/// <summary>What a picture shows, for those who do not see it.</summary>
public sealed record PictureInput
{
    [StringLength(200)]
    public string? AlternativeFr { get; init; }

    [StringLength(200)]
    public string? AlternativeAr { get; init; }

    [StringLength(200)]
    public string? AlternativeEn { get; init; }

    /// <summary>The picture that lists show.</summary>
    public bool IsFirst { get; init; }

    [BindNever, ValidateNever]
    public TypedText Typed => new(AlternativeFr, AlternativeAr, AlternativeEn);

    [BindNever, ValidateNever]
    public LocalizedText Alternative => new(AlternativeFr ?? "", AlternativeAr ?? "", AlternativeEn ?? "");
}
