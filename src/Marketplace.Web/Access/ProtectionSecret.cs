using System.Security.Cryptography;

namespace Marketplace.Web.Access;

/// <summary>Seals what the database keeps with a secret that lies beside the site, so that neither a stolen database nor
/// its backup opens sessions (reliability.md 11.2). AES-GCM: nonce, tag, sealed bytes.</summary>
internal sealed class ProtectionSecret(ProtectionOptions options)
{
    private const int SecretBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Lazy<byte[]> _secret = new(() => ReadOrMake(options.KeyFile));

    public byte[] Seal(byte[] open)
    {
        var whole = new byte[NonceBytes + TagBytes + open.Length];
        RandomNumberGenerator.Fill(whole.AsSpan(0, NonceBytes));
        using var cipher = new AesGcm(_secret.Value, TagBytes);
        cipher.Encrypt(whole.AsSpan(0, NonceBytes), open, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes));
        return whole;
    }

    /// <exception cref="CryptographicException">Sealed with another secret, or changed since.</exception>
    public byte[] Open(byte[] whole)
    {
        var open = new byte[Math.Max(0, whole.Length - NonceBytes - TagBytes)];
        using var cipher = new AesGcm(_secret.Value, TagBytes);
        cipher.Decrypt(whole.AsSpan(0, NonceBytes), whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), open);
        return open;
    }

    /// <remarks>Written aside and moved: of two nodes that start together one wins, and both read the winner's.</remarks>
    private static byte[] ReadOrMake(string file)
    {
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            var aside = $"{file}.{Guid.NewGuid():n}";
            WriteForOwner(aside, Convert.ToBase64String(RandomNumberGenerator.GetBytes(SecretBytes)));
            try
            {
                File.Move(aside, file, overwrite: false);
            }
            catch (IOException) when (File.Exists(file))
            {
                File.Delete(aside);
            }
        }

        return Convert.FromBase64String(File.ReadAllText(file));
    }

    private static void WriteForOwner(string file, string text)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var writer = new StreamWriter(file, how);
        writer.Write(text);
    }
}
