using Marketplace.Application.Database;
using Marketplace.Application.Notifications;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Catalog;

/// <summary>Tells a cooperative 60, 30 and 7 days before a certificate ends, once each.</summary>
public sealed class SendCertificateAlarms(MarketplaceDb db, WriteLane lane, Outbox outbox, CertificateMessage words, TimeProvider clock)
{
    /// <summary>Days before the end, nearest first.</summary>
    public static readonly IReadOnlyList<int> Steps = [7, 30, 60];

    public Task<Outcome> RunAsync(CancellationToken stop) => lane.RunAsync(db, async () =>
    {
        var now = clock.Now();
        var today = MoroccanTime.DayOf(now);
        var limit = today.AddDays(Steps[^1]);
        var ending = await db.Products.Where(product => product.Status == ProductStatus.Published)
            .SelectMany(product => product.Labels, (product, label) => new { product, label })
            .Where(row => row.label.ValidUntil > today && row.label.ValidUntil <= limit)
            .Join(db.Cooperatives, row => row.product.CooperativeId, cooperative => cooperative.Id, (row, cooperative) => new
            {
                Key = row.label.Id, row.product.Name, row.label.Kind, row.label.CertificateNumber, row.label.ValidUntil,
                Cooperative = cooperative.Id, cooperative.Email, cooperative.Phone, cooperative.Language,
            })
            .ToListAsync(stop);
        var due = ending.ToDictionary(row => $"certificate:{row.Key}:{Steps.First(days => row.ValidUntil <= today.AddDays(days))}");
        var told = await db.OutgoingMessages.Where(message => due.Keys.Contains(message.Key)).Select(message => message.Key).ToListAsync(stop);
        foreach (var (key, row) in due.Where(row => !told.Contains(row.Key)))
        {
            var certificate = new CertificateMessage.Ending(
                row.Cooperative, LabelNames.Of(row.Kind).Name, row.Name, row.CertificateNumber, row.ValidUntil, row.ValidUntil.DayNumber - today.DayNumber);
            outbox.Add(key, new(row.Email, row.Phone), words.Write(certificate, row.Language), now);
        }

        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }, stop);
}
