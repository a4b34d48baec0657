using Marketplace.Domain.Common;

namespace Marketplace.Domain.Programme;

/// <summary>One entry of a code list; a service axis names the programme axis it serves, if any.</summary>
public sealed class ReferenceTerm
{
    private ReferenceTerm() { }

    public Id<ReferenceTerm> Id { get; private set; }

    public ReferenceList List { get; private set; }

    public string Code { get; private set; } = "";

    public LocalizedText Name { get; private set; } = LocalizedText.Empty;

    public string MapsTo { get; private set; } = "";

    public int Position { get; private set; }

    public static ReferenceTerm Create(ReferenceList list, string code, LocalizedText name, string mapsTo, int position) =>
        new() { List = list, Code = code, Name = name, MapsTo = mapsTo, Position = position };
}
