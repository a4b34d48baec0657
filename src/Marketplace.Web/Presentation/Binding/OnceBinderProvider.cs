using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

/// <summary>Puts <see cref="OnceBinder"/> around what another provider makes for single values.</summary>
/// <remarks>Check boxes are spared: their hidden companion sends a second value by design.</remarks>
internal sealed class OnceBinderProvider(IModelBinderProvider inner) : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        var binder = inner.GetBinder(context);
        if (binder is null)
            return null;
        return context.Metadata.UnderlyingOrModelType == typeof(bool) ? new CheckBoxBinder(binder) : new OnceBinder(binder);
    }
}
