using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Application.Reporting;

/// <summary>Which cooperatives a report is about, of those its reader may see: <c>all</c>, <c>chain:HONEY</c>, <c>cooperative:TAM</c>.</summary>
public sealed record ReportScope(ReportScopeKind Kind, string Code) : IParsable<ReportScope>
{
    public static readonly ReportScope All = new(ReportScopeKind.All, "");

    public static ReportScope Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var scope) ? scope : throw new FormatException($"'{s}' is not a scope.");

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out ReportScope result)
    {
        result = string.Equals(s, "all", StringComparison.OrdinalIgnoreCase) ? All : Part(s?.Split(':', 2) ?? []);
        return result is not null;
    }

    /// <summary>Machine form, read back by <see cref="Parse"/>.</summary>
    public override string ToString() => Kind is ReportScopeKind.All ? "all" : $"{Kind.ToString().ToLowerInvariant()}:{Code}";

    private static ReportScope? Part(string[] words) =>
        words is [var kind, { Length: > 0 } code] && !kind.All(char.IsDigit)
        && Enum.TryParse<ReportScopeKind>(kind, ignoreCase: true, out var parsed) && parsed is not ReportScopeKind.All
            ? new(parsed, code)
            : null;
}
