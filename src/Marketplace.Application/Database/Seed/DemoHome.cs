using Marketplace.Application.Access;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Database.Seed;

/// <summary>A cooperative of the story, with who works for it and what the story needs to remember of it.</summary>
internal sealed class DemoHome(SeedTable.Row row, Cooperative cooperative, IReadOnlyDictionary<StaffPosition, Id<Account>> staff)
{
    public SeedTable.Row Row => row;

    public Id<Cooperative> Id => cooperative.Id;

    public string Slug => cooperative.Slug;

    public string Code => cooperative.Code;

    public LocalizedText Place => cooperative.Place;

    public WeightBasis Basis { get; } = Enum.Parse<WeightBasis>(row["basis"]);

    public Visitor President => As(StaffPosition.President);

    public Visitor Treasurer => As(StaffPosition.Treasurer);

    /// <summary>In the order they were admitted.</summary>
    public List<DemoMember> Members { get; } = [];

    public IReadOnlyList<DemoMember> MembersOn(DateOnly day) => Members.FindAll(member => member.Period.Contains(day));

    private Visitor As(StaffPosition position) => DemoWorld.VisitorOf(staff[position], cooperative.Id, position);
}
