using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Marketplace.Application;
using Marketplace.Domain.Common;
using Marketplace.Web.Localisation;
using Marketplace.Web.Localisation.Text;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Verbs;

/// <summary>The verbs, and how one is run: help, plain lines or JSON; exit code 0 when all is well, else 1.</summary>
internal static class VerbTable
{
    private static readonly Verb[] All = [new MigrateVerb(), new SeedVerb(), new AuditVerb(), new ReportVerb(), new ReplicateVerb()];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <returns>None where the site is to be served: nothing was typed, or only settings.</returns>
    public static Verb? Find(IReadOnlyList<string> args) => args is not [var name, ..] ? null
        : name is "help" or "--help" ? new HelpVerb(null, All)
        : name.StartsWith('-') || name.StartsWith('/') || name.Contains('=', StringComparison.Ordinal) ? null
        : Array.Find(All, verb => verb.Name == name) ?? new HelpVerb(name, All);

    public static async Task<int> RunAsync(this Verb verb, string[] args)
    {
        CultureInfo.CurrentUICulture = CultureOfOperator();
        await using var host = HostOf(args);
        await using var scope = host.Services.CreateAsyncScope();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<VerbText>>();
        var sentences = scope.ServiceProvider.GetRequiredService<RefusalSentences>();
        var line = VerbLine.Read(args[1..], [VerbOption.Help, VerbOption.Json, .. verb.Options]);
        if (line.IsRefused)
            return Say(VerbAnswer.Refused(line.Refusal), asJson: args.Contains(VerbOption.Json.Name), texts, sentences);
        if (line.Value.AsksForHelp)
            return Explain(verb, texts);
        return Say(await AnswerAsync(verb, line.Value, scope.ServiceProvider), line.Value.WantsJson, texts, sentences);
    }

    private static async Task<VerbAnswer> AnswerAsync(Verb verb, VerbLine line, IServiceProvider services)
    {
        if (verb.Words.Length == 0 && line.Words is [var word, ..])
            return VerbAnswer.Refused(new("Verb.UnknownWord", word));
        try
        {
            return await verb.RunAsync(line, services, default);
        }
        catch (DbException broken)
        {
            return VerbAnswer.Refused(new("Verb.DatabaseRefused", broken.Message));
        }
    }

    /// <summary>The operator's language where the program speaks it, else English.</summary>
    private static CultureInfo CultureOfOperator() =>
        (Languages.All.FirstOrDefault(offered => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == offered.Code) ?? Languages.Of(Language.En)).Culture;

    /// <summary>The application without the site and without a log: what is refused is said by the verb.</summary>
    private static WebApplication HostOf(string[] args)
    {
        var builder = WebApplication.CreateBuilder([.. args.Where(VerbLine.IsSetting)]);
        builder.Logging.ClearProviders();
        builder.Services.AddMarketplace(builder.Configuration);
        builder.Services.AddLocalization().AddSingleton<RefusalSentences>();
        return builder.Build();
    }

    private static int Explain(Verb verb, IStringLocalizer texts)
    {
        Console.Out.WriteLine(texts[$"{verb.Name}.Help"]);
        Console.Out.WriteLine();
        Console.Out.WriteLine($"  {verb.Name} {verb.Words}".TrimEnd());
        foreach (var option in verb.Options.Append(VerbOption.Json).Append(VerbOption.Help))
            Console.Out.WriteLine($"  {option.Name + (option.TakesValue ? " <…>" : ""),-20}{texts[option.HelpKey]}");
        return 0;
    }

    private static int Say(VerbAnswer answer, bool asJson, IStringLocalizer texts, RefusalSentences sentences)
    {
        if (asJson)
            Console.Out.WriteLine(JsonSerializer.Serialize(new { ok = answer.IsGood, facts = answer.Facts }, Json));
        else
            SayPlainly(answer, texts, sentences);
        return answer.IsGood ? 0 : 1;
    }

    private static void SayPlainly(VerbAnswer answer, IStringLocalizer texts, RefusalSentences sentences)
    {
        var text = texts[answer.Sentence.Key, [.. answer.Sentence.Values]];
        var output = answer.IsGood ? Console.Out : Console.Error;
        output.WriteLine(text.ResourceNotFound ? sentences.Say(answer.Sentence) : text.Value);
        foreach (var row in answer.Rows)
            Console.Out.WriteLine($"  {row}");
    }
}
