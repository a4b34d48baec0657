using System.Globalization;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database.Seed;

/// <summary>What members bring in each month, and what they are paid of an approved statement; written many at once.</summary>
internal sealed class DemoPay(DemoWorld world)
{
    /// <summary>Kilograms or hours of each member, by her skill, with some months off.</summary>
    public async Task BringAsync(DemoHome home, YearMonth month, CancellationToken stop)
    {
        var (kind, rate) = (Enum.Parse<ContributionKind>(home.Row["pay_kind"]), Money.FromCentimes(Whole(home, "pay_rate")));
        var chain = kind is ContributionKind.Grams ? await ChainOfAsync(home, stop) : (Id<ProductionChain>?)null;
        var unit = kind is ContributionKind.Grams ? 1_000 : 60;
        var usual = (long)(double.Parse(home.Row["pay_quantity"], CultureInfo.InvariantCulture) * unit);
        foreach (var member in home.Members.Where(member => member.Period.DaysWithin(month.Days) >= Membership.DaysToBeActive))
        {
            if (world.Happens(9))
                continue;
            var quantity = usual * member.Skill / 100 * world.Draw(70, 130) / 100 + world.Draw(1, unit / 4);
            var facts = new ContributionFacts(home.Id, member.Id, month, chain, kind, quantity, rate, ChannelTag.Mixed);
            world.Db.Contributions.Add(DemoWorld.Accepted(Contribution.Record(facts, Recorded(home))));
        }

        await world.Db.SaveChangesAsync(stop);
    }

    private async Task<Id<ProductionChain>?> ChainOfAsync(DemoHome home, CancellationToken stop)
    {
        var code = home.Row["pay_chain"];
        return await world.Db.ProductionChains.Where(chain => chain.Code == code).Select(chain => chain.Id).SingleAsync(stop);
    }

    /// <summary>Most are paid within the month and sign for it; a few wait, one in fifty disputes.</summary>
    public async Task PayAsync(DemoHome home, Id<SurplusStatement> statement, CancellationToken stop)
    {
        var lines = await world.Db.StatementLines.AsNoTracking().Where(line => line.StatementId == statement)
            .OrderBy(line => line.Id).ToListAsync(stop);
        var payments = lines.Where(line => line.Income.IsPositive && !world.Happens(5)).Select(line => PaymentOf(home, line)).ToList();
        world.Db.MemberPayments.AddRange(payments);
        await world.Db.SaveChangesAsync(stop);
        world.Db.LedgerTransactions.AddRange(payments.Select(payment => LedgerTransaction.Of(
            LedgerEvent.MemberPaid, $"member-payment:{payment.Id}", Postings.MemberPaid(home.Id, payment.MemberId, payment.Amount), payment.RecordedAt)));
        await world.Db.SaveChangesAsync(stop);
    }

    private MemberPayment PaymentOf(DemoHome home, StatementLine line)
    {
        var facts = new MemberPaymentFacts(
            $"demo-{line.Id}", line.Income, world.Clock.Today(), world.Happens(70) ? MemberPaymentMethod.Cash : MemberPaymentMethod.BankTransfer);
        var payment = DemoWorld.Accepted(MemberPayment.Pay(home.Id, line.MemberId, facts, line.Income, Recorded(home)));
        if (world.Happens(86))
            payment.Acknowledge(world.Happens(2) ? AcknowledgementState.Disputed : world.Happens(80) ? AcknowledgementState.BySignature : AcknowledgementState.ByMessage, world.Clock.Now());
        return payment;
    }

    private Recorded Recorded(DemoHome home) => new(world.Clock.Now(), home.Treasurer.Account!.Value);

    private static long Whole(DemoHome home, string column) => long.Parse(home.Row[column], CultureInfo.InvariantCulture);
}
