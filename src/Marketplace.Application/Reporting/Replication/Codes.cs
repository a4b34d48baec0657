using Marketplace.Domain.Common;

namespace Marketplace.Application.Reporting.Replication;

/// <summary>Gives each code of a package a key of its own, as the computation asks for; there is no database behind it.</summary>
internal sealed class Codes<T>
{
    private readonly Dictionary<string, Id<T>> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [];

    public Id<T> Of(string code)
    {
        if (_ids.TryGetValue(code, out var known))
            return known;
        _codes.Add(code);
        return _ids[code] = new(_codes.Count);
    }

    public string CodeOf(Id<T> id) => _codes[(int)id.Value - 1];
}
