using Marketplace.Domain.Common;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>How well each cooperative's month is documented (I-14).</summary>
internal sealed class MonthQuality
{
    private readonly Dictionary<MonthKey, Grade> _grades = [];
    private readonly ILookup<MonthKey, PaymentFact> _payments;
    private readonly Dictionary<MonthKey, DeclarationFact> _declared;
    private readonly HashSet<MonthKey> _approved;
    private readonly ProgrammeFacts _facts;

    public MonthQuality(ProgrammeFacts facts, ILookup<MonthKey, MemberFact> active, BaselineQuality baselines)
    {
        _facts = facts;
        _payments = facts.Payments.ToLookup(payment => new MonthKey(payment.Cooperative, payment.Month));
        _declared = facts.Declarations.ToDictionary(row => new MonthKey(row.Cooperative, row.Month));
        _approved = [.. facts.Statements.Where(row => row.Channel is Channel.Marketplace).Select(row => new MonthKey(row.Cooperative, row.Month))];
        foreach (var cooperative in facts.Cooperatives)
        {
            foreach (var month in facts.Question.Course.Months)
            {
                var key = new MonthKey(cooperative.Id, month);
                _grades[key] = Judge(key, [.. active[key]], baselines).Grade;
            }
        }
    }

    public Grade Of(MonthKey key) => _grades[key];

    private Completeness Judge(MonthKey key, IReadOnlyList<MemberFact> members, BaselineQuality baselines)
    {
        var declared = _declared.GetValueOrDefault(key);
        var contributors = members.Count(member => _facts.Contributors.Contains(new(key.Cooperative, member.Id, key.Month)));
        var asOf = MoroccanTime.DayOf(_facts.Question.AsOf);
        return new(
            OrdersClosed: !_facts.OpenOrders.Contains(key),
            RefundWindowPassed: key.Month.Next.FirstDay.AddDays(Completeness.DaysOfRefund) <= asOf,
            CostsApproved: _approved.Contains(key) && _facts.CostSheets.Contains(key),
            ContributionsOfMostMembers: members.Count > 0 && contributors * 100 >= members.Count * Completeness.ContributorsPercent,
            OffPlatformDeclared: declared is not null,
            OffPlatformEvidenced: declared?.IsEvidenced is true,
            PaymentsAcknowledged: AreAcknowledged(_payments[key]),
            MembersDescribed: members.Count > 0 && members.All(member => member.IsDescribed),
            BaselineOnTime: members.Count > 0 && members.All(member => baselines.Of(new(key.Cooperative, member.Id)) is Domain.Programme.BaselineValidity.OnTime));
    }

    /// <summary>By most of those who were paid in the month; where nobody was paid, nothing is acknowledged.</summary>
    private static bool AreAcknowledged(IEnumerable<PaymentFact> payments)
    {
        var payees = payments.GroupBy(payment => payment.Member).Select(group => group.All(payment => payment.IsAcknowledged)).ToList();
        return payees.Count > 0 && payees.Count(all => all) * 100 >= payees.Count * Completeness.AcknowledgedPercent;
    }
}
