namespace Marketplace.Web.Localisation.Text;

/// <summary>Names the texts of the pages that explain: delivery, payment, law, verification. <c>topic.Title</c>,
/// <c>topic.Intro</c>, then <c>topic.1.Heading</c> and <c>topic.1.Text</c> and so on; one paragraph per line, a line that
/// begins with a hyphen is an item of a list.</summary>
public sealed class HelpText;
