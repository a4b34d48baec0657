namespace Marketplace.Domain.Cooperatives;

/// <summary>Where an uploaded picture stands; only a ready one is ever shown.</summary>
public enum PictureStatus
{
    Uploaded,
    Ready,
    Refused,
}
