namespace Marketplace.Application.Images;

/// <summary>libvips could not do what it was asked; its own words are for the log.</summary>
internal sealed class VipsException(string message) : Exception(message);
