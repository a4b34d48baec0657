using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Marketplace.Web.Access;

/// <summary>Named in each stored key, and made by Data Protection itself.</summary>
internal sealed class ProtectionOpener : IXmlDecryptor
{
    private readonly ProtectionSecret _secret;

    public ProtectionOpener(IServiceProvider services) => _secret = services.GetRequiredService<ProtectionSecret>();

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(_secret.Open(Convert.FromBase64String(encryptedElement.Value))));
}
