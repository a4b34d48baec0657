using System.Buffers.Text;
using System.Security.Cryptography;

namespace Marketplace.Application.Access;

/// <summary>Links and cookies that open something without an account: 128 random bits, written in base64url.</summary>
internal static class SecretToken
{
    private const int Bytes = 16;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
}
