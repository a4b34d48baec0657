using Marketplace.Application.Access;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Reviews and questions for those who decide on them, or answer.</summary>
public sealed class VoicesToRead(MarketplaceDb db)
{
    private const int RowsMax = 100;

    /// <param name="Stars">None for a question.</param>
    public sealed record Row(long Id, int? Stars, LocalizedText Product, LocalizedText Cooperative, string Text, VoiceStatus Status, DateTimeOffset At, string Reply);

    /// <summary>What waits for the staff, the oldest first.</summary>
    public async Task<IReadOnlyList<Row>> WaitingAsync(Visitor visitor, CancellationToken stop) => visitor.Is(Roles.Admin)
        ? await RowsAsync(
            db.Reviews.Where(row => row.Status == VoiceStatus.Pending), db.Questions.Where(row => row.Status == VoiceStatus.Pending), stop)
        : [];

    /// <summary>What is shown about a cooperative's products, the latest first.</summary>
    public async Task<IReadOnlyList<Row>> OfCooperativeAsync(Visitor visitor, Id<Cooperative> cooperative, CancellationToken stop) => visitor.Manages(cooperative)
        ? [.. (await RowsAsync(
            db.Reviews.Where(row => row.CooperativeId == cooperative && row.Status == VoiceStatus.Published).OrderByDescending(row => row.Id).Take(RowsMax),
            db.Questions.Where(row => row.CooperativeId == cooperative && row.Status == VoiceStatus.Published).OrderByDescending(row => row.Id).Take(RowsMax), stop)).Reverse()]
        : [];

    private async Task<IReadOnlyList<Row>> RowsAsync(IQueryable<Review> reviews, IQueryable<ProductQuestion> questions, CancellationToken stop)
    {
        var said = await (
            from review in reviews.OrderByDescending(row => row.Id).Take(RowsMax)
            join product in db.Products on review.ProductId equals product.Id
            join cooperative in db.Cooperatives on review.CooperativeId equals cooperative.Id
            select new Row(review.Id.Value, review.Stars, product.Name, cooperative.Name, review.Text, review.Status, review.WrittenAt, review.Reply)).ToListAsync(stop);
        var asked = await (
            from question in questions.OrderByDescending(row => row.Id).Take(RowsMax)
            join product in db.Products on question.ProductId equals product.Id
            join cooperative in db.Cooperatives on question.CooperativeId equals cooperative.Id
            select new Row(question.Id.Value, null, product.Name, cooperative.Name, question.Text, question.Status, question.AskedAt, question.Reply)).ToListAsync(stop);
        return [.. said.Concat(asked).OrderBy(row => row.At)];
    }
}
