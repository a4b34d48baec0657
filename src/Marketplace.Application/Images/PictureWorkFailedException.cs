namespace Marketplace.Application.Images;

/// <summary>The world failed, not the picture: the worker did not start or could not write. Worth another try later.</summary>
public sealed class PictureWorkFailedException(string message, Exception? cause = null) : Exception(message, cause);
