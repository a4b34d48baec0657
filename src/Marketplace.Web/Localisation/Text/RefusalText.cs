namespace Marketplace.Web.Localisation.Text;

/// <summary>Stands for the sentences of refusals, one per key of <see cref="Domain.Common.Refusal"/>.</summary>
public sealed class RefusalText;
