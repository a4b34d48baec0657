namespace Marketplace.Web.Access;

/// <summary>Section <c>Protection</c> of the configuration.</summary>
internal sealed class ProtectionOptions
{
    public const string Section = "Protection";

    /// <summary>The secret that seals the keys in the database; made on first use. All nodes read the same file.</summary>
    public string KeyFile { get; set; } = "App_Data/keys/protection.key";
}
