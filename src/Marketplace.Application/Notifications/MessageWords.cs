using System.Globalization;
using System.Resources;
using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>The sentences of messages, in the language of the reader whatever the thread's culture.</summary>
internal static class MessageWords
{
    private static readonly ResourceManager Texts = new("Marketplace.Application.Notifications.Text.MessageWords", typeof(MessageWords).Assembly);

    /// <param name="values">Already written in the language, and isolated.</param>
    public static string Say(Language language, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Find(language, key) ?? throw new KeyNotFoundException($"No message text {key}."), values);

    public static string? Find(Language language, string key) => Texts.GetString(key, language switch
    {
        Language.Fr => CultureInfo.GetCultureInfo("fr"),
        Language.Ar => CultureInfo.GetCultureInfo("ar"),
        Language.En => CultureInfo.GetCultureInfo("en"),
    });
}
