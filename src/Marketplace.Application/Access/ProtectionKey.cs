using Marketplace.Domain.Common;

namespace Marketplace.Application.Access;

/// <summary>A key of Data Protection, kept in the database so that every node reads the others' cookies.</summary>
public sealed class ProtectionKey
{
    public Id<ProtectionKey> Id { get; private set; }

    public string FriendlyName { get; set; } = "";

    public string Xml { get; set; } = "";
}
