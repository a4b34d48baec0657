using System.ComponentModel;
using System.Diagnostics;

namespace Marketplace.Application.Images;

/// <summary>How one worker ended and what it said. An exit code of 128 and more: ended by a signal.</summary>
internal sealed record WorkerRun(int ExitCode, string Said, string Complained, bool RanOutOfTime)
{
    private const int CharactersMax = 8_192;
    private const int KilledExitCode = 137;
    private const int CpuTimeExitCode = 152;

    // what a shell, and prlimit, answer for a program that they cannot start
    private const int NotExecutableExitCode = 126;
    private const int NotFoundExitCode = 127;

    public bool NeverStarted => ExitCode is NotExecutableExitCode or NotFoundExitCode;

    public bool WasTooSlow => RanOutOfTime || ExitCode is KilledExitCode or CpuTimeExitCode;

    /// <exception cref="Win32Exception">The program could not be started.</exception>
    public static async Task<WorkerRun> OfAsync(ProcessStartInfo start, TimeSpan longest, CancellationToken stop)
    {
        using var process = new Process { StartInfo = start };
        process.Start();
        process.StandardInput.Close();
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(stop);
        deadline.CancelAfter(longest);
        try
        {
            var said = ReadAsync(process.StandardOutput, deadline.Token);
            var complained = ReadAsync(process.StandardError, deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return new WorkerRun(process.ExitCode, await said, await complained, false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new WorkerRun(KilledExitCode, "", "", true);
        }
        finally
        {
            // also when the site stops: nobody would read the answer
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    // a worker that talks without end is left talking to nobody, until its time is over
    private static async Task<string> ReadAsync(StreamReader reader, CancellationToken stop)
    {
        var buffer = new char[CharactersMax];
        var read = await reader.ReadBlockAsync(buffer.AsMemory(), stop);
        return new string(buffer, 0, read);
    }
}
