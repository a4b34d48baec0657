using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Reporting;

/// <summary>A cooperative in a table.</summary>
public sealed record CooperativeRef(Id<Cooperative> Id, string Code, LocalizedText Name);
