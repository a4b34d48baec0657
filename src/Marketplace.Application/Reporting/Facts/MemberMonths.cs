using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Programme;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>Every active member-month of the question's course, with what is known of its income.</summary>
internal sealed class MemberMonths
{
    private readonly ProgrammeFacts _facts;
    private readonly BaselineQuality _baselines;
    private readonly Dictionary<Id<Member>, MemberFact> _members;
    private readonly ILookup<(MemberMonthKey Key, Channel Channel), Money> _incomes;
    private readonly ILookup<MemberMonthKey, Money> _payments;
    private readonly ILookup<MonthKey, MemberFact> _active;

    public MemberMonths(ProgrammeFacts facts)
    {
        _facts = facts;
        _baselines = new(facts);
        _members = facts.Members.ToDictionary(member => member.Id);
        _incomes = facts.Lines.ToLookup(line => (new MemberMonthKey(line.Cooperative, line.Member, line.Month), line.Channel), line => line.Income);
        _payments = facts.Payments.ToLookup(payment => new MemberMonthKey(payment.Cooperative, payment.Member, payment.Month), payment => payment.Amount);
        _active = ActiveKeys().ToLookup(key => new MonthKey(key.Cooperative, key.Month), key => _members[key.Member]);
        All = [.. Build(new MonthQuality(facts, _active, _baselines))];
    }

    /// <summary>In the order of cooperatives, months and member codes.</summary>
    public IReadOnlyList<MemberMonth> All { get; }

    public IEnumerable<MemberMonth> InPeriod => All.Where(row => row.Month >= _facts.Question.Period.First && row.Month <= _facts.Question.Period.Last);

    public BaselineValidity ValidityOf(Pair pair) => _baselines.Of(pair);

    /// <summary>Fifteen days of membership, or something brought in, or income attributed (TV-13).</summary>
    private IEnumerable<MemberMonthKey> ActiveKeys()
    {
        var byDays = _facts.Memberships.SelectMany(membership => _facts.Question.Course.Months
            .Where(membership.IsActiveByDays)
            .Select(month => new MemberMonthKey(membership.Cooperative, membership.Member, month)));
        var byIncome = _facts.Lines.Where(line => !line.Income.IsZero).Select(line => new MemberMonthKey(line.Cooperative, line.Member, line.Month));
        return byDays.Concat(_facts.Contributors).Concat(byIncome).Distinct().Where(key => _members.ContainsKey(key.Member));
    }

    private IEnumerable<MemberMonth> Build(MonthQuality quality)
    {
        var here = ApprovedIn(Channel.Marketplace);
        var elsewhere = ApprovedIn(Channel.OffPlatform);
        elsewhere.UnionWith(_facts.Declarations.Where(row => row.NetSales.IsZero).Select(row => new MonthKey(row.Cooperative, row.Month)));
        return from cooperative in _facts.Cooperatives
               from month in _facts.Question.Course.Months
               let key = new MonthKey(cooperative.Id, month)
               from member in _active[key].OrderBy(member => member.Code, StringComparer.Ordinal)
               let person = new MemberMonthKey(cooperative.Id, member.Id, month)
               let earned = here.Contains(key) ? IncomeOf(person, Channel.Marketplace) : (Money?)null
               select new MemberMonth(
                   cooperative,
                   member,
                   month,
                   earned,
                   elsewhere.Contains(key) ? earned + IncomeOf(person, Channel.OffPlatform) : null,
                   Money.Sum(_payments[person]),
                   quality.Of(key));
    }

    private HashSet<MonthKey> ApprovedIn(Channel channel) =>
        [.. _facts.Statements.Where(row => row.Channel == channel).Select(row => new MonthKey(row.Cooperative, row.Month))];

    private Money IncomeOf(MemberMonthKey key, Channel channel) => Money.Sum(_incomes[(key, channel)]);
}
