namespace Marketplace.Web.Access;

/// <summary>What an authenticator application is told about an account.</summary>
internal static class OneTimeCodes
{
    /// <param name="sharedKey">As shown: in groups of four.</param>
    public static string AddressFor(string shop, string email, string sharedKey)
    {
        var (issuer, account) = (Uri.EscapeDataString(shop), Uri.EscapeDataString(email));
        var secret = sharedKey.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        return $"otpauth://totp/{issuer}:{account}?secret={secret}&issuer={issuer}&digits=6";
    }
}
