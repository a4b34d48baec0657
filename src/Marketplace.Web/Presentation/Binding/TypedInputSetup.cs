using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Runs after the framework has set itself up, so that ours come first and wrap what is left.</summary>
internal sealed class TypedInputSetup(IStringLocalizer<RefusalText> text)
    : IPostConfigureOptions<MvcOptions>, IPostConfigureOptions<MvcDataAnnotationsLocalizationOptions>
{
    public void PostConfigure(string? name, MvcOptions options)
    {
        options.AddTypedInput();
        options.ModelMetadataDetailsProviders.Add(new ValidationSentences());
        SayBindingErrors(options.ModelBindingMessageProvider);
    }

    public void PostConfigure(string? name, MvcDataAnnotationsLocalizationOptions options)
    {
        var others = options.DataAnnotationLocalizerProvider;
        options.DataAnnotationLocalizerProvider = (type, factory) =>
            new RefusalTextFirst(text, others?.Invoke(type, factory));
    }

    private void SayBindingErrors(DefaultModelBindingMessageProvider messages)
    {
        messages.SetMissingBindRequiredValueAccessor(_ => text["Field.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => text["Field.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => text["Field.Missing"]);
        messages.SetValueMustNotBeNullAccessor(_ => text["Field.Missing"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => text["Field.Unreadable"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => text["Field.Unreadable"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => text["Field.Unreadable"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => text["Field.Unreadable"]);
        messages.SetValueIsInvalidAccessor(_ => text["Field.Unreadable"]);
        messages.SetValueMustBeANumberAccessor(_ => text["Quantity.Unreadable"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => text["Quantity.Unreadable"]);
    }
}
