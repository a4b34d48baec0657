namespace Marketplace.Application.Images;

/// <summary>Section <c>Images:S3</c>: a bucket that every node reaches. Keys are secrets: give them through the environment.</summary>
public sealed class S3Options
{
    /// <summary>Empty: pictures lie in a folder.</summary>
    public string Bucket { get; set; } = "";

    /// <summary>Scheme and host of a service; empty for the first one of its kind.</summary>
    public string ServiceUrl { get; set; } = "";

    public string Region { get; set; } = "eu-west-3";

    /// <summary>Empty: whatever the machine itself is allowed.</summary>
    public string AccessKey { get; set; } = "";

    public string SecretKey { get; set; } = "";

    /// <summary>The bucket stands in the path and not in the host, as small services want it.</summary>
    public bool UsesPathStyle { get; set; }
}
