namespace Marketplace.Domain.Programme;

/// <summary>What a person agrees to, each asked by itself (law 09-08; programme.md 2.3).</summary>
public enum ConsentPurpose
{
    ServiceDelivery,
    IncomeMeasurement,
    SharingWithFunder,
    PublishingName,
    Messages,
}
