namespace Marketplace.Application.Reporting;

/// <summary>By what a report's cooperatives are chosen.</summary>
public enum ReportScopeKind
{
    All,
    Province,
    Union,
    Chain,
    Cooperative,
}
