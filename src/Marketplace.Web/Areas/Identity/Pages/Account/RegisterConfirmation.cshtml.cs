using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Areas.Identity.Pages.Account;

/// <remarks>Ours and not the library's, which answers "not found" for an address without account.</remarks>
[AllowAnonymous]
public sealed class RegisterConfirmationModel : PageModel;
