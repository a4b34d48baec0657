using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Marketplace.Web.Tests.Wholesome;

/// <summary>Bind, ask, answer: in few lines, on few files, and never on an invalid form.</summary>
public sealed class PageModelTests
{
    private static readonly Type[] Models =
        [.. typeof(Program).Assembly.GetTypes().Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract)];

    [Fact]
    public void Pages_and_their_models_stay_within_their_sizes()
    {
        var tooLong = WebSource.Files("*.cshtml").Concat(WebSource.Files("*.cshtml.cs"))
            .Where(file => File.ReadLines(file).Count() > 150)
            .Select(WebSource.Relative);

        Assert.Empty(tooLong);
    }

    [Fact]
    public void BAD30_every_post_handler_looks_at_the_model_state_first()
    {
        var careless =
            from file in WebSource.Files("*.cshtml.cs")
            let text = File.ReadAllText(file)
            from handler in text.Split("public ").Skip(1).Where(part => part.Contains(" OnPost", StringComparison.Ordinal) && part.IndexOf(" OnPost", StringComparison.Ordinal) < part.IndexOf('(', StringComparison.Ordinal))
            where !handler.Contains("ModelState.IsValid", StringComparison.Ordinal)
            select $"{WebSource.Relative(file)}: {handler[..Math.Min(60, handler.Length)].Split('\n')[0]}";

        Assert.Empty(careless);
    }

    [Fact]
    public void Handlers_stay_within_twenty_lines()
    {
        var long20 =
            from file in WebSource.Files("*.cshtml.cs")
            from handler in HandlersOf(File.ReadAllLines(file))
            where handler.Lines > 20
            select $"{WebSource.Relative(file)} {handler.Name}: {handler.Lines}";

        Assert.Empty(long20);
    }

    [Fact]
    public void No_entity_is_ever_bound()
    {
        var bound =
            from model in Models
            from property in model.GetProperties()
            where property.GetCustomAttribute<Microsoft.AspNetCore.Mvc.BindPropertyAttribute>() is not null
            from type in new[] { property.PropertyType }.Concat(property.PropertyType.GetProperties().Select(inner => inner.PropertyType))
            where type.Namespace?.StartsWith("Marketplace.Domain", StringComparison.Ordinal) is true && type.IsClass && type.GetProperty("Id") is not null
            select $"{model.Name}.{property.Name}";

        Assert.Empty(bound);
    }

    [Fact]
    public void Nothing_is_written_as_raw_html()
    {
        var raw = WebSource.Files("*.cshtml")
            .Where(file => File.ReadAllText(file).Contains("Html.Raw(", StringComparison.Ordinal))
            .Select(WebSource.Relative);

        Assert.Empty(raw);
    }

    private static IEnumerable<(string Name, int Lines)> HandlersOf(string[] lines)
    {
        for (var start = 0; start < lines.Length; start++)
        {
            if (!lines[start].Contains(" OnGet", StringComparison.Ordinal) && !lines[start].Contains(" OnPost", StringComparison.Ordinal))
                continue;
            if (!lines[start].TrimStart().StartsWith("public ", StringComparison.Ordinal) || lines[start].EndsWith(';'))
                continue;
            var end = Array.FindIndex(lines, start + 1, line => line is "    }" || line.EndsWith(';') && lines[start].TrimEnd().EndsWith("=>", StringComparison.Ordinal));
            yield return (lines[start].Trim(), Math.Max(0, end - start - 2));
        }
    }
}
