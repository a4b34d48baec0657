using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Binds text cleaned by <see cref="TextRules"/>; text of nothing that can be seen is no text.</summary>
internal sealed class TextBinder(Func<string?, Outcome<string>> clean) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = typed.Length > 1 ? new Refusal("Field.Twice") : clean(typed.FirstValue);
        if (text.IsRefused)
            bindingContext.Refuse(text.Refusal);
        else
            bindingContext.Result = ModelBindingResult.Success(OrNull(text.Value, bindingContext.ModelMetadata));
        return Task.CompletedTask;
    }

    private static string? OrNull(string text, ModelMetadata metadata) =>
        text.Length == 0 && metadata.ConvertEmptyStringToNull ? null : text;
}
