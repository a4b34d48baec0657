using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Marketplace.Web.Presentation;

/// <summary>Writes a value in an element of its own, so that its direction cannot turn the sentence around it.</summary>
internal static class IsolatedOutput
{
    /// <summary>Direction by content: names, amounts with their currency.</summary>
    /// <param name="output">The tag being written.</param>
    /// <param name="text">What people read.</param>
    /// <param name="cssClass">Used unless the page gave a class of its own.</param>
    public static void Isolate(this TagHelperOutput output, string text, string? cssClass = null)
    {
        output.TagName = "bdi";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (cssClass is not null && !output.Attributes.ContainsName("class"))
            output.Attributes.SetAttribute("class", cssClass);
        output.Content.SetContent(text);
    }

    /// <summary>Left to right in every language: numbers with a sign, phones, codes, dates in digits.</summary>
    /// <inheritdoc cref="Isolate"/>
    public static void IsolateLeftToRight(this TagHelperOutput output, string text, string cssClass = "num")
    {
        output.Isolate(text, cssClass);
        output.Attributes.SetAttribute("dir", "ltr");
    }

    /// <summary>Puts the machine form of a moment around the text that people read.</summary>
    public static void WrapInTime(this TagHelperOutput output, string machine)
    {
        output.PreContent.SetHtmlContent($"<time datetime=\"{machine}\">");
        output.PostContent.SetHtmlContent("</time>");
    }
}
