using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Reporting;
using static Marketplace.Application.Reporting.Facts.ProgrammeFacts;

namespace Marketplace.Application.Reporting.Facts;

/// <summary>
/// The rows each figure is made of. A figure is computed from its rows and a drill-down lists the same rows, so that
/// their number is one number.
/// </summary>
internal sealed class Measures
{
    public Measures(ProgrammeFacts facts)
    {
        Facts = facts;
        Months = new(facts);
        Active = [.. Months.InPeriod];
        Observed = [.. Active.Where(row => row.IsObserved)];
        Gains = PersonGain.Of(facts, Months);
    }

    public ProgrammeFacts Facts { get; }

    public MemberMonths Months { get; }

    /// <summary>Active member-months of the period.</summary>
    public IReadOnlyList<MemberMonth> Active { get; }

    /// <summary>Those the means of I-04 are over.</summary>
    public IReadOnlyList<MemberMonth> Observed { get; }

    /// <summary>One for every active person.</summary>
    public IReadOnlyList<PersonGain> Gains { get; }

    /// <summary>Persons, each once, however many cooperatives they belong to (INV-29).</summary>
    public IReadOnlyList<MemberFact> People => [.. Active.Select(row => row.Member).Distinct().OrderBy(member => member.Code, StringComparer.Ordinal)];

    /// <summary>Persons with two documented months of three, at least.</summary>
    public IReadOnlyList<MemberFact> PeopleObserved => [.. Active.GroupBy(row => row.Member)
        .Where(person => person.Count(row => row.IsObserved) * 3 >= person.Count() * 2)
        .Select(person => person.Key)
        .OrderBy(member => member.Code, StringComparer.Ordinal)];

    /// <summary>Cooperatives with an approved marketplace statement for every month of the period.</summary>
    public IReadOnlyList<CooperativeFact> CooperativesReporting => [.. Facts.Cooperatives.Where(cooperative =>
        Facts.Question.Period.Months.All(month => Approved.Contains(new(cooperative.Id, month))))];

    /// <summary>Persons to whom money was handed over in the period.</summary>
    public IReadOnlyList<MemberFact> PeoplePaid => [.. Active.Where(row => row.Paid.IsPositive).Select(row => row.Member).Distinct()
        .OrderBy(member => member.Code, StringComparer.Ordinal)];

    public IReadOnlyList<MemberFact> WomenPaid => [.. PeoplePaid.Where(member => member.Gender is Gender.Female)];

    public IReadOnlyList<StatementFact> Statements => [.. Facts.Statements
        .Where(row => row.Channel is Channel.Marketplace && IsInPeriod(row.Month))
        .OrderBy(row => row.Cooperative.Value).ThenBy(row => row.Month)];

    public IReadOnlyList<SaleFact> Sales => [.. Facts.Sales.Where(row => IsInPeriod(row.Month))];

    public Coverage IncomeCoverage => new(PeopleObserved.Count, People.Count);

    public Coverage GainCoverage => new(Gains.Count(gain => gain.Status is GainStatus.OnTime), Gains.Count);

    /// <summary>Of the money handed over in the period, most was acknowledged.</summary>
    public bool AreReceiptsChecked
    {
        get
        {
            var payments = Facts.Payments.Where(payment => IsInPeriod(payment.Month)).ToList();
            return payments.Count > 0
                && payments.Count(payment => payment.IsAcknowledged) * 100 >= payments.Count * Completeness.AcknowledgedPercent;
        }
    }

    public bool HasSynthetic => Facts.Cooperatives.Any(row => row.IsSynthetic) || Active.Any(row => row.Member.IsSynthetic);

    private HashSet<MonthKey> Approved =>
        [.. Facts.Statements.Where(row => row.Channel is Channel.Marketplace).Select(row => new MonthKey(row.Cooperative, row.Month))];

    public bool IsInPeriod(YearMonth month) => month >= Facts.Question.Period.First && month <= Facts.Question.Period.Last;
}
