using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Binds a value through a reader of the domain and says its refusal at the field.</summary>
/// <remarks>What was typed stays in the model state, so that the form shows it again.</remarks>
internal sealed class TypedBinder(Func<string, TypedReading> read) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
            return Task.CompletedTask;

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        if (typed.Length > 1)
            bindingContext.Refuse(new Refusal("Field.Twice"));
        else if (TextRules.SingleLine(typed.FirstValue) is { IsRefused: false, Value: "" })
            BindNothing(bindingContext);
        else
            Bind(bindingContext, read(typed.FirstValue!));
        return Task.CompletedTask;
    }

    private static void BindNothing(ModelBindingContext binding)
    {
        if (binding.ModelMetadata.IsReferenceOrNullableType)
            binding.Result = ModelBindingResult.Success(null);
        else
            binding.Refuse(new Refusal("Field.Missing"));
    }

    private static void Bind(ModelBindingContext binding, TypedReading read)
    {
        if (read.Refusal is { } refusal)
            binding.Refuse(refusal);
        else
            binding.Result = ModelBindingResult.Success(read.Value);
    }
}
