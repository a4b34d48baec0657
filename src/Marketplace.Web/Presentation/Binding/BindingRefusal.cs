using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Presentation.Binding;

internal static class BindingRefusal
{
    /// <summary>Leaves the model as it is and says why at the field, in the language of the request.</summary>
    public static void Refuse(this ModelBindingContext binding, Refusal refusal)
    {
        var sentences = binding.HttpContext.RequestServices.GetRequiredService<RefusalSentences>();
        binding.ModelState.TryAddModelError(binding.ModelName, sentences.Say(refusal));
        binding.Result = ModelBindingResult.Failed();
    }
}
