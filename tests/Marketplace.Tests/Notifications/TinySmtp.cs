using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Marketplace.Tests.Notifications;

/// <summary>A mail server for tests: on the loopback, in this process, keeping every mail.</summary>
public sealed class TinySmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private string? _refuseNext;

    public TinySmtp()
    {
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _accepting = AcceptAsync();
    }

    public sealed record Mail(IReadOnlyList<string> To, string Data);

    public int Port { get; }

    public List<Mail> Mails { get; } = [];

    /// <summary>What the next recipient is answered instead of yes.</summary>
    public string? RefuseNext
    {
        init => _refuseNext = value;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        var stream = connection.GetStream();
        using var reader = new StreamReader(stream, Encoding.Latin1);
        List<string> to = [];
        Task SayAsync(string line) => stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n")).AsTask();
        await SayAsync("220 localhost");
        while (await reader.ReadLineAsync() is { } line)
        {
            var command = line.ToUpperInvariant();
            if (command == "QUIT")
                return;
            if (command == "DATA")
            {
                await SayAsync("354 go");
                Keep(to, await ReadDataAsync(reader));
                to = [];
            }

            if (command.StartsWith("RCPT TO", StringComparison.Ordinal) && Interlocked.Exchange(ref _refuseNext, null) is { } refusal)
            {
                await SayAsync(refusal);
                continue;
            }

            if (command.StartsWith("RCPT TO", StringComparison.Ordinal))
                to.Add(line[8..].Trim());
            await SayAsync(command.StartsWith("EHLO", StringComparison.Ordinal) ? "250-localhost\r\n250 8BITMIME" : "250 ok");
        }
    }

    private void Keep(IReadOnlyList<string> to, string data)
    {
        lock (Mails)
            Mails.Add(new(to, data));
    }

    private static async Task<string> ReadDataAsync(StreamReader reader)
    {
        var data = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".")
            data.AppendLine(line.StartsWith('.') ? line[1..] : line);
        return data.ToString();
    }
}
