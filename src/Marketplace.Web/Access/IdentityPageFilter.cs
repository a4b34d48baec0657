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

    /// <summary>Where who comes too early, or too late, goes on.</summary>
    private static readonly Dictionary<string, string> StepBefore = new()
    {
        ["/Account/LoginWith2fa"] = "/Account/Login",
        ["/Account/LoginWithRecoveryCode"] = "/Account/Login",
        ["/Account/Manage/Disable2fa"] = "/Account/Manage/TwoFactorAuthentication",
        ["/Account/Manage/GenerateRecoveryCodes"] = "/Account/Manage/TwoFactorAuthentication",
    };

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var urls = context.HttpContext.RequestServices
            .GetRequiredService<Microsoft.AspNetCore.Mvc.Routing.IUrlHelperFactory>().GetUrlHelper(context);
        if (context.HandlerArguments.TryGetValue(ReturnUrl, out var address) && !urls.IsLocalUrl(address as string))
            context.HandlerArguments[ReturnUrl] = null;
        var executed = await next();
        Answer(executed);
        foreach (var entry in context.ModelState.Values)
            Translate(entry);
    }

    /// <summary>The library tells in English what is wrong, and leads to a page we do not have; a page that needs an earlier
    /// step fails without it, as after a wait of some minutes; and a mutilated link cannot be read.</summary>
    private static void Answer(PageHandlerExecutedContext executed)
    {
        if (executed.Exception is InvalidOperationException && StepBefore.TryGetValue(executed.ActionDescriptor.ViewEnginePath, out var step))
            (executed.ExceptionHandled, executed.Result) = (true, new RedirectToPageResult(step, new { area = "Identity" }));
        else if (executed.Exception is FormatException)
            (executed.ExceptionHandled, executed.Result) = (true, new BadRequestResult());
        else if (executed.Result is NotFoundObjectResult)
            executed.Result = new NotFoundResult();
        else if (executed.Result is BadRequestObjectResult)
            executed.Result = new BadRequestResult();
        else if (executed.Result is RedirectToPageResult { PageName: "/Index" })
            executed.Result = new LocalRedirectResult("~/");
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
