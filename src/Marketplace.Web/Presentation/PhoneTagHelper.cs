using Marketplace.Domain.Common;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>A phone number, with <c>link</c> as a link that dials it.</summary>
public sealed class PhoneTagHelper : TagHelper
{
    public PhoneNumber? Value { get; set; }

    public bool Link { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { IsEmpty: false } number)
        {
            output.SuppressOutput();
            return;
        }

        output.IsolateLeftToRight(number.Display);
        if (!Link)
            return;
        output.PreElement.SetHtmlContent($"<a href=\"tel:{number.E164}\">");
        output.PostElement.SetHtmlContent("</a>");
    }
}
