using Marketplace.Domain.Common;

namespace Marketplace.Application.Search;

/// <param name="Count">Products that would be listed with this value and all other facets as they are; zero is shown greyed.</param>
/// <param name="NameLanguage">The language the name is really written in.</param>
public sealed record FacetValue(string Code, string Name, Language NameLanguage, int Count, bool IsSelected);
