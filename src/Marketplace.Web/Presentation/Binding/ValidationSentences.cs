using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Gives every rule of a form without a message of its own the key of a sentence in RefusalText.</summary>
internal sealed class ValidationSentences : IValidationMetadataProvider
{
    /// <summary>Rules of data types show their built-in sentence as if it were the page's.</summary>
    private static readonly string? EnglishEmail = new EmailAddressAttribute().ErrorMessage;

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (rule.ErrorMessageResourceName is null && (rule.ErrorMessage is null || rule.ErrorMessage == EnglishEmail))
                rule.ErrorMessage = KeyOf(rule);
        }
    }

    private static string KeyOf(ValidationAttribute rule) => rule switch
    {
        RequiredAttribute => "Field.Missing",
        StringLengthAttribute or MaxLengthAttribute => "Field.TooLong",
        EmailAddressAttribute => "Email.Unreadable",
        CompareAttribute => "Field.Different",
        RangeAttribute => "Field.OutOfRange",
        _ => "Field.Unreadable",
    };
}
