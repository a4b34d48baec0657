using System.Xml.Linq;
using Marketplace.Application.Access;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Marketplace.Web.Access;

/// <summary>Data Protection's keys in our own table; a scope per call, because this lives as long as the site.</summary>
internal sealed class ProtectionKeyRepository(IServiceScopeFactory scopes) : IDeletableXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        Use(keys => keys.All().Select(key => XElement.Parse(key.Xml)).ToList());

    public void StoreElement(XElement element, string friendlyName) => Use(keys =>
    {
        keys.Add(friendlyName, element.ToString(SaveOptions.DisableFormatting));
        return true;
    });

    public bool DeleteElements(Action<IReadOnlyCollection<IDeletableElement>> chooseElements) => Use(keys =>
    {
        var rows = keys.All().Select(key => new Deletable(key)).ToList();
        chooseElements(rows);
        keys.Remove(rows.Where(row => row.DeletionOrder is not null).OrderBy(row => row.DeletionOrder).Select(row => row.Key));
        return true;
    });

    private T Use<T>(Func<ProtectionKeys, T> use)
    {
        using var scope = scopes.CreateScope();
        return use(scope.ServiceProvider.GetRequiredService<ProtectionKeys>());
    }

    private sealed class Deletable(ProtectionKey key) : IDeletableElement
    {
        public ProtectionKey Key => key;

        public XElement Element { get; } = XElement.Parse(key.Xml);

        public int? DeletionOrder { get; set; }
    }
}
