using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Common;
using Marketplace.Tests.Database;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Tests.Notifications;

public sealed class DeliverMessageTests
{
    private const string Key = "test:1";

    [DatabaseTheory]
    public async Task INV36_a_message_is_handed_over_once(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        await using var server = new TinySmtp();
        await WriteAsync(world);

        await DeliverAsync(world, server);
        await DeliverAsync(world, server);

        var mail = Assert.Single(server.Mails);
        Assert.Equal(["<nadia@mida.example>"], mail.To);
        Assert.Equal(MessageStatus.Sent, (await StoredAsync(world)).Status);
    }

    [DatabaseTheory]
    public async Task A_mail_has_both_forms_and_an_id_that_repeats_with_it(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        await using var server = new TinySmtp();
        await WriteAsync(world);

        await DeliverAsync(world, server);

        var text = server.Mails.Single().Data;
        Assert.Contains("multipart/alternative", text, StringComparison.Ordinal);
        Assert.Contains("text/plain", text, StringComparison.Ordinal);
        Assert.Contains("text/html", text, StringComparison.Ordinal);
        Assert.Matches("Message-ID: <[0-9a-f]{32}@", text);
    }

    [DatabaseTheory]
    public async Task A_server_that_is_away_is_asked_again_and_nothing_repeats(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        var server = new TinySmtp();
        await WriteAsync(world);
        await server.DisposeAsync();

        var away = await DeliverAsync(world, server);
        await using var back = new TinySmtp();
        var delivered = await DeliverAsync(world, back);

        Assert.Equal("Message.ServerAway", away.Refusal?.Key);
        Assert.False(delivered.IsRefused);
        Assert.Equal(MessageStatus.Sent, (await StoredAsync(world)).Status);
    }

    [DatabaseTheory]
    public async Task An_address_that_does_not_exist_is_not_tried_again(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        await using var server = new TinySmtp { RefuseNext = "550 no such user" };
        await WriteAsync(world);

        var outcome = await DeliverAsync(world, server);

        Assert.False(outcome.IsRefused);
        Assert.Equal(MessageStatus.Failed, (await StoredAsync(world)).Status);
    }

    [DatabaseTheory]
    public async Task CP10_a_message_handed_over_and_never_marked_goes_again_and_says_so(DatabaseEngine engine)
    {
        await using var world = await TestWorld.OpenAsync(engine);
        await using var server = new TinySmtp();
        await WriteAsync(world);
        await world.ReadAsync(db => db.OutgoingMessages.ExecuteUpdateAsync(set => set.SetProperty(row => row.HandedOverAt, world.Clock.Now())));

        await DeliverAsync(world, server);

        Assert.Equal(MessageStatus.PossiblyRepeated, (await StoredAsync(world)).Status);
    }

    [Fact]
    public async Task Without_a_server_mails_are_files_in_a_folder()
    {
        await using var world = await TestWorld.OpenAsync(DatabaseEngine.Sqlite);
        await WriteAsync(world);
        var folder = Directory.CreateTempSubdirectory("mida-mail-");

        await DeliverAsync(world, new PickupFolderTransport(new() { PickupFolder = folder.FullName }));

        Assert.Contains("nadia@mida.example", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder.FullName, "*.eml"))), StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    private static Task WriteAsync(TestWorld world) => world.WriteAsync(db => db.OutgoingMessages.Add(OutgoingMessage.Write(
        Key, MessageChannel.Email, "nadia@mida.example", new(Language.Ar, "طلبك", "نص", "<p>نص</p>"), world.Clock.Now())));

    private static Task<Outcome> DeliverAsync(TestWorld world, TinySmtp server) => DeliverAsync(
        world, new SmtpMailTransport(new() { SmtpHost = "127.0.0.1", SmtpPort = server.Port, SmtpUsesTls = false }));

    private static Task<Outcome> DeliverAsync(TestWorld world, IMailTransport transport) => world.AskAsync<MarketplaceDb, Outcome>(db =>
        new DeliverMessage(db, (WriteLane)world.Services.GetService(typeof(WriteLane))!, transport, world.Clock)
            .RunAsync(new(Key), default));

    private static Task<OutgoingMessage> StoredAsync(TestWorld world) =>
        world.ReadAsync(db => db.OutgoingMessages.AsNoTracking().SingleAsync(row => row.Key == Key));
}
