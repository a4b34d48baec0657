using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Search;
using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Orders;

/// <summary>Shows a question to all, or keeps it back with a reason.</summary>
public sealed class ModerateQuestion(MarketplaceDb db, WriteLane lane, AuditTrail audit, ShopWindowNews news, TimeProvider clock)
{
    /// <param name="Reason">Needed to keep it back.</param>
    public sealed record Request(Visitor Visitor, Id<ProductQuestion> Question, bool IsShown, string? Reason);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Admin))
            return Refusal.NotFound;
        var reason = TypedReason.Read(request.Reason);
        if (reason.IsRefused)
            return reason.Refusal;
        if (!request.IsShown && reason.Value.Length == 0)
            return new Refusal("Field.Missing").On(nameof(request.Reason));
        return await lane.RunAsync(db, () => DecideAsync(request, reason.Value, stop), stop);
    }

    private async Task<Outcome> DecideAsync(Request request, string reason, CancellationToken stop)
    {
        var now = clock.Now();
        var question = await db.Questions.SingleOrDefaultAsync(row => row.Id == request.Question, stop);
        if (question is null)
            return Refusal.NotFound;
        var was = question.Status;
        if (was == (request.IsShown ? VoiceStatus.Published : VoiceStatus.Rejected))
            return new Refusal("Review.DecidedAlready");
        if (request.IsShown)
            question.Publish();
        else
            question.Reject(reason);
        audit.Write(nameof(ModerateQuestion), $"question:{question.Id}", request.Visitor.Records(now, request.IsShown ? "" : reason));
        news.Tell([question.ProductId], now);
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }
}
