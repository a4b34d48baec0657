using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Marketplace.Application.Reporting.Replication;

/// <summary>The one form of a package in bytes, and its digest.</summary>
internal static class PackageJson
{
    private static readonly JsonSerializerOptions Compact = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        PropertyNameCaseInsensitive = false,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly JsonSerializerOptions Readable = new(Compact) { WriteIndented = true };

    public static StatementPackage Seal(StatementPackage package) => package with { Digest = DigestOf(package) };

    public static byte[] Write(StatementPackage package) => JsonSerializer.SerializeToUtf8Bytes(package, Readable);

    /// <returns>None where the text is no package.</returns>
    public static async Task<StatementPackage?> ReadAsync(Stream stream, CancellationToken stop)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<StatementPackage>(stream, Compact, stop);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string DigestOf(StatementPackage package) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(package with { Digest = "" }, Compact)));

    /// <summary>Every value of a part by its path: <c>marketplace.lines[2].shareCentimes</c>.</summary>
    public static IReadOnlyDictionary<string, string> Flat(StatementPackage.ResultPart result)
    {
        var values = new Dictionary<string, string>();
        Walk(JsonSerializer.SerializeToNode(result, Compact), "result", values);
        return values;
    }

    private static void Walk(JsonNode? node, string path, Dictionary<string, string> values)
    {
        if (node is JsonObject fields)
        {
            foreach (var (name, value) in fields)
                Walk(value, $"{path}.{name}", values);
        }
        else if (node is JsonArray items)
        {
            for (var position = 0; position < items.Count; position++)
                Walk(items[position], $"{path}[{position}]", values);
        }
        else
        {
            values[path] = node?.ToJsonString() ?? "null";
        }
    }
}
