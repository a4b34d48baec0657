using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Marketplace.Web.Access;

/// <summary>Identity's own pages: those we show, under /account; the others have no address.</summary>
internal static partial class IdentityPages
{
    private const string Area = "Identity";

    /// <summary>Each has a view of ours; the page models are the library's unless a .cshtml.cs lies beside the view.</summary>
    public static readonly IReadOnlySet<string> Shown = new HashSet<string>
    {
        "/Account/AccessDenied", "/Account/ConfirmEmail", "/Account/ConfirmEmailChange", "/Account/ForgotPassword",
        "/Account/ForgotPasswordConfirmation", "/Account/Lockout", "/Account/Login", "/Account/LoginWith2fa",
        "/Account/LoginWithRecoveryCode", "/Account/Logout", "/Account/Register", "/Account/RegisterConfirmation",
        "/Account/ResendEmailConfirmation", "/Account/ResetPassword", "/Account/ResetPasswordConfirmation",
        "/Account/Manage/Index", "/Account/Manage/Email", "/Account/Manage/ChangePassword", "/Account/Manage/SetPassword",
        "/Account/Manage/TwoFactorAuthentication", "/Account/Manage/EnableAuthenticator", "/Account/Manage/ShowRecoveryCodes",
        "/Account/Manage/GenerateRecoveryCodes", "/Account/Manage/ResetAuthenticator", "/Account/Manage/Disable2fa",
        "/Account/Manage/PersonalData", "/Account/Manage/DownloadPersonalData", "/Account/Manage/DeletePersonalData",
    };

    public static void PlaceIdentityPages(this PageConventionCollection pages)
    {
        pages.AddAreaFolderRouteModelConvention(Area, "/", PlaceOrClose);
        pages.AddAreaFolderApplicationModelConvention(
            Area, "/", page => page.Filters.Add(new TypeFilterAttribute(typeof(IdentityPageFilter))));
    }

    private static void PlaceOrClose(PageRouteModel page)
    {
        if (!Shown.Contains(page.ViewEnginePath))
        {
            page.Selectors.Clear();
            return;
        }

        foreach (var route in page.Selectors.Select(selector => selector.AttributeRouteModel).OfType<AttributeRouteModel>())
            route.Template = AddressOf(route.Template!);
    }

    /// <summary>Identity/Account/Manage/ChangePassword is /account/manage/change-password.</summary>
    private static string AddressOf(string template) =>
        WordStart().Replace(template[(Area.Length + 1)..], "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])|(?<=[a-z])(?=2)")]
    private static partial Regex WordStart();
}
