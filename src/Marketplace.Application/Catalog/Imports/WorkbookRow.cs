using System.Globalization;
using System.Text;
using System.Xml;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Reads the cells of one row of a sheet as the text a person sees, as far as a machine can know it.</summary>
internal static class WorkbookRow
{
    /// <summary>Beyond so many digits a spreadsheet has lost some.</summary>
    private const double ExactMax = 1e15;

    /// <param name="xml">On the start of the row; afterwards behind its end.</param>
    public static async Task<SheetRow> ReadAsync(XmlReader xml, int line, IReadOnlyList<string> texts)
    {
        var (cells, refusal) = (new List<string>(), (Refusal?)null);
        if (xml.IsEmptyElement)
        {
            await xml.ReadAsync();
            return new(line, cells);
        }

        var depth = xml.Depth;
        await xml.ReadAsync();
        while (xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != "c")
            {
                await xml.ReadAsync();
                continue;
            }

            var place = PlaceOf(xml.GetAttribute("r"), cells.Count);
            var (text, wrong) = await CellAsync(xml, texts);
            refusal ??= wrong;
            if (place > SheetLimits.ColumnsMax)
                refusal ??= new Refusal("Import.TooManyColumns", SheetLimits.ColumnsMax);
            else
                Put(cells, place, text);
        }

        await xml.ReadAsync();
        return new(line, cells, refusal);
    }

    /// <summary>All texts inside the element at hand, its ways of writing them left out.</summary>
    public static async Task<string> TextAsync(XmlReader xml)
    {
        var text = new StringBuilder();
        var depth = xml.Depth;
        var isEmpty = xml.IsEmptyElement;
        await xml.ReadAsync();
        while (!isEmpty && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "rPh")
                await xml.SkipAsync();
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
                text.Append(await TakeAsync(xml));
            else
                await xml.ReadAsync();
        }

        if (!isEmpty)
            await xml.ReadAsync();
        return text.ToString();
    }

    private static async Task<string> TakeAsync(XmlReader xml)
    {
        var value = xml.Value;
        await xml.ReadAsync();
        return value;
    }

    private static async Task<(string Text, Refusal? Wrong)> CellAsync(XmlReader xml, IReadOnlyList<string> texts)
    {
        var kind = xml.GetAttribute("t");
        var (value, depth, hasFormula, isEmpty) = ("", xml.Depth, false, xml.IsEmptyElement);
        await xml.ReadAsync();
        while (!isEmpty && xml.Depth > depth)
        {
            if (xml.NodeType is not XmlNodeType.Element)
                await xml.ReadAsync();
            else if (xml.LocalName is "f")
                hasFormula = await TextAsync(xml) is not null;
            else if (xml.LocalName is "v" or "is")
                value = await TextAsync(xml);
            else
                await xml.SkipAsync();
        }

        if (!isEmpty)
            await xml.ReadAsync();
        if (hasFormula)
            return (value, new Refusal("Import.Formula"));
        return kind switch
        {
            "e" => (value, new Refusal("Import.CellError", value)),
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < texts.Count
                ? (texts[at], null)
                : (value, new Refusal("Import.CellError", value)),
            "str" or "inlineStr" or "b" or "d" => (value, null),
            _ => (Number(value), null),
        };
    }

    /// <summary>30.000000000000004 is 30; a code of thirteen digits is all of them.</summary>
    private static string Number(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < ExactMax
            ? number.ToString("0.##########", CultureInfo.InvariantCulture)
            : value;

    private static void Put(List<string> cells, int place, string text)
    {
        while (cells.Count <= place)
            cells.Add("");
        cells[place] = text;
    }

    /// <summary>BC12 is column 54, counted from 0.</summary>
    private static int PlaceOf(string? reference, int next)
    {
        var place = 0;
        foreach (var letter in (reference ?? "").TakeWhile(char.IsAsciiLetterUpper).Take(4))
            place = (place * 26) + (letter - 'A' + 1);
        return place > 0 ? place - 1 : next;
    }
}
