using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Domain.Carts;

/// <summary>How one cooperative's parcel is to be delivered.</summary>
public sealed class CartDelivery
{
    internal CartDelivery(Id<Cooperative> cooperativeId, Id<DeliveryMethod> methodId) =>
        (CooperativeId, MethodId) = (cooperativeId, methodId);

    private CartDelivery() { }

    public Id<CartDelivery> Id { get; private set; }

    public Id<Cooperative> CooperativeId { get; private set; }

    public Id<DeliveryMethod> MethodId { get; private set; }

    internal void Choose(Id<DeliveryMethod> method) => MethodId = method;
}
