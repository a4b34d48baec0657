using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Marketplace.Web.Access;

/// <summary>What Data Protection calls before it stores a key.</summary>
internal sealed class ProtectionSeal(ProtectionSecret secret) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var open = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        return new(new XElement("sealed", Convert.ToBase64String(secret.Seal(open))), typeof(ProtectionOpener));
    }
}
