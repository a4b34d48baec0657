using Marketplace.Application.Database;

namespace Marketplace.Application.Access;

/// <summary>The table of Data Protection's keys. Not asynchronous, because Data Protection is not.</summary>
public sealed class ProtectionKeys(MarketplaceDb db)
{
    public IReadOnlyList<ProtectionKey> All() => [.. db.ProtectionKeys.OrderBy(key => key.Id)];

    public void Add(string friendlyName, string xml)
    {
        db.ProtectionKeys.Add(new ProtectionKey { FriendlyName = friendlyName, Xml = xml });
        db.SaveChanges();
    }

    public void Remove(IEnumerable<ProtectionKey> keys)
    {
        db.ProtectionKeys.RemoveRange(keys);
        db.SaveChanges();
    }
}
