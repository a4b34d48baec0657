using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;

namespace Marketplace.Domain.Carts;

/// <summary>A product that an account keeps for later; a guest's are in a cookie.</summary>
public sealed class Wish
{
    /// <summary>Products one account may keep.</summary>
    public const int PerAccountMax = 60;

    private Wish() { }

    public Id<Wish> Id { get; private set; }

    public Id<Account> AccountId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public DateTimeOffset KeptAt { get; private set; }

    public static Wish Keep(Id<Account> account, Id<Product> product, DateTimeOffset now) =>
        new() { AccountId = account, ProductId = product, KeptAt = now };
}
