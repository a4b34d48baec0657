using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Jobs;
using Marketplace.Application.Ledger;
using Marketplace.Application.Orders;
using Marketplace.Domain.Common;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Payments;

/// <summary>The transfer that pays an order has arrived: finance says so, and the cooperatives may begin.</summary>
public sealed class RecordTransfer(
    MarketplaceDb db, WriteLane lane, LedgerWriter ledger, JobQueue jobs, OrderNotices notices, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Order> Order, Money Amount, string? BankReference);

    public async Task<Outcome> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        var reference = TextRules.Code(request.BankReference, 60);
        if (reference.IsRefused)
            return reference.Refusal.On(nameof(request.BankReference));
        try
        {
            return await lane.RunAsync(db, () => RecordAsync(request, reference.Value.ToUpperInvariant(), stop), stop);
        }
        catch (DbUpdateException twice) when (DatabaseErrors.IsDuplicate(twice))
        {
            return new Refusal("Payment.AlreadyRecorded").On(nameof(request.BankReference));
        }
    }

    private async Task<Outcome> RecordAsync(Request request, string reference, CancellationToken stop)
    {
        var now = clock.Now();
        await db.CooperativeOrders.Where(part => part.OrderId == request.Order).TakeRowsAsync(stop);
        var order = await db.Orders.Include(row => row.Parts).ThenInclude(part => part.Lines)
            .SingleOrDefaultAsync(row => row.Id == request.Order, stop);
        if (order is null)
            return Refusal.NotFound;
        var known = await db.Payments.Where(row => row.OrderId == order.Id).Select(row => row.BankReference).SingleOrDefaultAsync(stop);
        if (known is not null)
            return known == reference ? Outcome.Done : new Refusal("Payment.AlreadyReceived");
        var payment = Payment.Receive(order, request.Amount, reference, request.Visitor.Records(now));
        if (payment.IsRefused)
            return payment.Refusal;
        db.Payments.Add(payment.Value);
        ledger.Book(LedgerEvent.PaymentReceived, $"order:{order.Id}", Postings.PaymentReceived(payment.Value.Amount), now);
        foreach (var part in order.Parts)
            Pay(part, now);
        await notices.PaidAsync(order, payment.Value.Amount, now, stop);
        audit.Write(nameof(RecordTransfer), $"order:{order.Id}", request.Visitor.Records(now, reference));
        await db.SaveChangesAsync(stop);
        return Outcome.Done;
    }

    /// <summary>A part given up before the money came is owed back at once, never in silence.</summary>
    private void Pay(CooperativeOrder part, DateTimeOffset now)
    {
        if (part.Status is CooperativeOrderStatus.AwaitingPayment)
            part.BecomePaid(now);
        else
            jobs.Add(JobKinds.ReturnPrepayment, new PrepaymentDue(part.Id), $"prepayment:{part.Id}", now);
    }
}
