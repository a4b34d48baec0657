using System.Globalization;
using System.Text;
using Marketplace.Application.Access;

namespace Marketplace.Application.Notifications;

/// <summary>Mails about an account, written into the save at hand in its owner's language.</summary>
/// <remarks>Their links begin with the configured address of the site, whatever host a request named (BAD-33).</remarks>
public sealed class IdentityMail(Outbox outbox, MessageOptions options)
{
    /// <param name="code">Identity's token; the link carries it encoded.</param>
    public void ConfirmAddress(AppUser user, string code, DateTimeOffset now) =>
        ConfirmAddressAt(user, $"/account/confirm-email?userId={user.Id}&code={Encoded(code)}", now);

    /// <param name="address">Path and query of the page, after the language.</param>
    public void ConfirmAddressAt(AppUser user, string address, DateTimeOffset now) => Write("Confirm", user, user.Email!, address, now);

    public void AlreadyRegistered(AppUser user, DateTimeOffset now) => Write("Already", user, user.Email!, "/account/forgot-password", now);

    /// <inheritdoc cref="ConfirmAddressAt"/>
    public void ConfirmNewAddress(AppUser user, string email, string address, DateTimeOffset now) => Write("Change", user, email, address, now);

    /// <inheritdoc cref="ConfirmAddressAt"/>
    public void ResetPassword(AppUser user, string address, DateTimeOffset now) => Write("Reset", user, user.Email!, address, now);

    private void Write(string kind, AppUser user, string email, string address, DateTimeOffset now)
    {
        var say = new MessageVoice(user.Language, options);
        var subject = say.Text($"Account.{kind}.Subject");
        var content = new MessageContent(user.Language, subject, subject, subject)
        {
            Paragraphs = [say.Text($"Account.{kind}.Body")],
            Button = new(say.Text($"Account.{kind}.Button"), say.AddressOf(address)),
            Footer = [say.Text("Account.Footer")],
        };
        var key = string.Create(CultureInfo.InvariantCulture, $"account:{kind}:{user.Id}:{now.UtcTicks}");
        outbox.Add(key, new(email, default), content, now);
    }

    private static string Encoded(string code) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(code)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
