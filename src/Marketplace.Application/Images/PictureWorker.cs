using System.Text.Json;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Images;

/// <summary>The child-process mode of this program: one picture in, its sizes out, one line of JSON, the end.</summary>
/// <remarks>Whatever a hostile file does to the decoder, it does it here, under the limits that <see cref="PictureWorkshop"/> sets.</remarks>
public static class PictureWorker
{
    /// <summary>First argument of the program in this mode.</summary>
    public const string Mode = "image-worker";

    /// <summary>Asks which decoder there is, without a picture.</summary>
    internal const string Probe = "--probe";

    internal const int Answered = 0;
    internal const int Misused = 64;
    internal const int Failed = 74;

    /// <summary>What is printed: findings, or a refusal's key, or the decoder's name.</summary>
    internal sealed record Answer(PictureFindings? Findings = null, string? Refused = null, string? Engine = null);

    /// <param name="args">File, folder for the sizes, specification as <see cref="PictureSpec.Write"/> writes it.</param>
    /// <returns>0: answered, refusals included. 64: wrong arguments. 74: the sizes could not be written.</returns>
    public static int Run(string[] args)
    {
        try
        {
            switch (args)
            {
                case [Probe]:
                    return Say(PictureEngine.Find() is { } found ? new Answer(Engine: found.Engine) : Refuse(PictureRefusals.Unavailable));
                case [var file, var folder, var specs]:
                    return Say(Make(file, folder, PictureSpec.Read(specs)));
                default:
                    return Misused;
            }
        }
        catch (FormatException wrong)
        {
            Console.Error.WriteLine(wrong.Message);
            return Misused;
        }
        catch (Exception outage) when (outage is VipsException or IOException)
        {
            Console.Error.WriteLine(outage.Message);
            return Failed;
        }
    }

    private static Answer Make(string file, string folder, IReadOnlyList<PictureSpec> specs)
    {
        if (PictureEngine.Find() is not { } maker) return Refuse(PictureRefusals.Unavailable);
        var outcome = maker.Make(file, folder, specs);
        return outcome.IsRefused ? Refuse(outcome.Refusal) : new Answer(outcome.Value);
    }

    private static Answer Refuse(Refusal refusal) => new(Refused: refusal.Key);

    private static int Say(Answer answer)
    {
        Console.Out.WriteLine(JsonSerializer.Serialize(answer));
        return Answered;
    }
}
