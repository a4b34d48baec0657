using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Refuses a single value that was sent twice, where the framework would take the first (BAD-29).</summary>
internal sealed class OnceBinder(IModelBinder inner) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed.Length < 2)
            return inner.BindModelAsync(bindingContext);

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        bindingContext.Refuse(new Refusal("Field.Twice"));
        return Task.CompletedTask;
    }
}
