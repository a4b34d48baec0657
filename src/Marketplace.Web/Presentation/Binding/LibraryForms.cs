using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Access;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Puts our rules and sentences in place of those that Identity's own forms carry.</summary>
internal sealed class LibraryForms : IValidationMetadataProvider
{
    private const string Library = "Microsoft.AspNetCore.Identity.UI";

    /// <summary>The library's limit for passwords; its other lengths are of codes.</summary>
    private const int PasswordLength = 100;

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.ContainerType?.Namespace?.StartsWith(Library, StringComparison.Ordinal) is not true)
            return;
        var rules = context.ValidationMetadata.ValidatorMetadata;
        for (var position = 0; position < rules.Count; position++)
            rules[position] = OursFor(rules[position]);
    }

    private static object OursFor(object rule) => rule switch
    {
        StringLengthAttribute { MaximumLength: PasswordLength } => new StringLengthAttribute(PasswordRules.LengthMax)
        {
            MinimumLength = PasswordRules.LengthMin,
            ErrorMessage = "Password.Length",
        },
        StringLengthAttribute code => new StringLengthAttribute(code.MaximumLength) { MinimumLength = code.MinimumLength, ErrorMessage = "Code.Length" },
        CompareAttribute same => new CompareAttribute(same.OtherProperty) { ErrorMessage = "Field.Different" },
        _ => rule,
    };
}
