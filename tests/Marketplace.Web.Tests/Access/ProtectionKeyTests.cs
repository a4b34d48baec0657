using System.Security.Cryptography;
using Marketplace.Web.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Marketplace.Web.Tests.Access;

/// <summary>Who steals the database cannot sign in with it.</summary>
public sealed class ProtectionKeyTests
{
    [Fact]
    public async Task Keys_lie_sealed_in_the_database_and_their_secret_beside_the_site()
    {
        await using var site = await AccountSite.OpenAsync();
        var protector = site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

        var sealedText = protector.Protect("bonjour");

        var keys = await site.World.ReadAsync(db => db.ProtectionKeys.Select(key => key.Xml).ToListAsync());
        Assert.Equal("bonjour", protector.Unprotect(sealedText));
        Assert.All(keys, xml => Assert.Contains("<sealed", xml, StringComparison.Ordinal));
        Assert.All(keys, xml => Assert.DoesNotContain("masterKey", xml, StringComparison.Ordinal));
        Assert.NotEmpty(keys);
        Assert.NotNull(site.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlEncryptor);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(site.KeyFile));
    }

    [Fact]
    public void Another_secret_opens_nothing_and_the_same_file_opens_all()
    {
        var folder = Directory.CreateTempSubdirectory("mida-keys-");
        var (mine, other) = (SecretOf(folder, "mine"), SecretOf(folder, "other"));
        var sealedBytes = mine.Seal([1, 2, 3]);

        Assert.Equal([1, 2, 3], SecretOf(folder, "mine").Open(sealedBytes));
        Assert.ThrowsAny<CryptographicException>(() => other.Open(sealedBytes));
        folder.Delete(recursive: true);
    }

    private static ProtectionSecret SecretOf(DirectoryInfo folder, string name) => new(new() { KeyFile = Path.Combine(folder.FullName, name) });
}
