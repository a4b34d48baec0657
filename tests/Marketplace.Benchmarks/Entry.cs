using System.Globalization;

namespace Marketplace.Benchmarks;

internal static class Entry
{
    /// <summary>The load comes from a process of its own: what is measured is the server's alone.</summary>
    private static Task<int> Main(string[] args)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return args is ["drive", var address, var products]
            ? Driver.RunAsync(new Uri(address), int.Parse(products, CultureInfo.InvariantCulture))
            : Measurement.RunAsync(Size.Read(args));
    }
}
