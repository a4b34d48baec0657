using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>The cooperative answers a question once, for all to read.</summary>
public sealed class AnswerQuestion(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, Id<ProductQuestion> Question, string? Reply);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var reply = TextRules.MultiLine(request.Reply, Review.TextMax);
        if (reply.IsRefused)
            return reply.Refusal.On(nameof(request.Reply));
        return await lane.RunAsync(db, async () =>
        {
            var now = clock.Now();
            var question = await db.Questions.SingleOrDefaultAsync(row => row.Id == request.Question && row.CooperativeId == request.Cooperative, stop);
            if (question is null)
                return Refusal.NotFound;
            if (question.Answer(reply.Value, now).Refusal is { } refusal)
                return refusal;
            audit.Write(nameof(AnswerQuestion), $"question:{question.Id}", request.Visitor.Records(now, ""));
            news.Tell([question.ProductId], now);
            await db.SaveChangesAsync(stop);
            return Outcome.Done;
        }, stop);
    }
}
