using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Lets go of what cannot be read as yes or no once it is refused: shown again, the framework's check box would read it
/// once more and fail (BAD-18).</summary>
internal sealed class CheckBoxBinder(IModelBinder inner) : IModelBinder
{
    public async Task BindModelAsync(ModelBindingContext bindingContext)
    {
        await inner.BindModelAsync(bindingContext);
        if (bindingContext.ModelState.GetFieldValidationState(bindingContext.ModelName) is ModelValidationState.Invalid)
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, ValueProviderResult.None);
    }
}
