using Marketplace.Application.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Marketplace.Tests.Search;

/// <summary>A shop window in a folder of its own, on a fixed day of May.</summary>
internal sealed class WindowFolderOfTest : IDisposable
{
    private readonly List<ShopWindow> _windows = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("window").FullName;

    public TimeProvider Clock { get; } = new FixedClock();

    public ShopWindow Window()
    {
        var window = new ShopWindow(new(Folder), Clock, NullLogger<ShopWindow>.Instance);
        _windows.Add(window);
        return window;
    }

    public async Task<ShopWindow> FilledAsync(IEnumerable<ShopWindowEntry> entries, IReadOnlyCollection<WindowName>? names = null)
    {
        var window = Window();
        await window.RebuildAsync(names ?? WindowGoods.Names, WindowGoods.Stream(entries), WindowGoods.Noon, CancellationToken.None);
        return window;
    }

    public string NewestFile() => Directory.GetFiles(Folder, "shop-window-*.db").Order(StringComparer.Ordinal).Last();

    public void Close()
    {
        foreach (var window in _windows)
            window.Dispose();
        _windows.Clear();
    }

    public void Dispose()
    {
        Close();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => WindowGoods.Noon;
    }
}
