using Marketplace.Web.Localisation.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Access;

/// <summary>Stands around Identity's page models: their English sentences become ours, and nobody is sent elsewhere (BAD-35).</summary>
internal sealed class IdentityPageFilter(IStringLocalizer<IdentityText> text) : IAsyncPageFilter
{
    private const string ReturnUrl = "returnUrl";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var urls = context.HttpContext.RequestServices
            .GetRequiredService<Microsoft.AspNetCore.Mvc.Routing.IUrlHelperFactory>().GetUrlHelper(context);
        if (context.HandlerArguments.TryGetValue(ReturnUrl, out var address) && !urls.IsLocalUrl(address as string))
            context.HandlerArguments[ReturnUrl] = null;
        var executed = await next();
        // The library tells why in English, and with the account's number.
        if (executed.Result is NotFoundObjectResult)
            executed.Result = new NotFoundResult();
        foreach (var entry in context.ModelState.Values)
            Translate(entry);
    }

    private void Translate(ModelStateEntry entry)
    {
        if (entry.Errors.All(error => text[error.ErrorMessage].ResourceNotFound))
            return;
        var sentences = entry.Errors.Select(error => text[error.ErrorMessage].Value).ToList();
        entry.Errors.Clear();
        sentences.ForEach(entry.Errors.Add);
    }
}
