using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Distributions;

internal sealed class SurplusStatementMap : IEntityTypeConfiguration<SurplusStatement>
{
    public void Configure(EntityTypeBuilder<SurplusStatement> statement)
    {
        statement.HasKeyOf(s => s.Id);
        statement.HasVersion();
        statement.Ignore(s => s.MembersIncome);
        statement.HasIndex(s => new { s.CooperativeId, s.Month, s.Channel }).IsUnique().HasFilter(MapExtensions.Current);
        statement.HasIndex(s => new { s.Month, s.Status });
        // The identity of the cascade (programme.md INV-11).
        statement.Check("Cascade",
            "\"NetSalesCentimes\" - \"PlatformFeeCentimes\" - \"PaymentFeeCentimes\" - \"ShippingCentimes\" - \"MaterialsCentimes\" - \"OverheadCentimes\" - \"MemberPayCentimes\" = \"ResultCentimes\" AND " +
            "\"ResultCentimes\" + \"CarryInCentimes\" - \"LegalReserveCentimes\" - \"EducationFundCentimes\" - \"OtherReserveCentimes\" - \"DistributableCentimes\" - \"CarryOutCentimes\" = 0");
        statement.Check("TwoPersons", "\"ApprovedBy\" IS NULL OR \"ApprovedBy\" <> \"PreparedBy\"");
        statement.Refers<SurplusStatement, Cooperative>(s => s.CooperativeId);
        statement.Refers<SurplusStatement, DistributionRule>(s => s.RuleId);
        statement.HasMany(s => s.Lines).WithOne().HasForeignKey(l => l.StatementId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StatementLineMap : IEntityTypeConfiguration<StatementLine>
{
    public void Configure(EntityTypeBuilder<StatementLine> line)
    {
        line.HasKeyOf(l => l.Id);
        line.Ignore(l => l.Income);
        line.HasIndex(l => new { l.StatementId, l.MemberId }).IsUnique();
        line.HasIndex(l => l.MemberId);
        line.Check("Amounts", "\"PayCentimes\" >= 0 AND \"ShareCentimes\" >= 0");
        line.Refers<StatementLine, Member>(l => l.MemberId);
    }
}

internal sealed class CooperativeCostMap : IEntityTypeConfiguration<CooperativeCost>
{
    public void Configure(EntityTypeBuilder<CooperativeCost> cost)
    {
        cost.HasKeyOf(c => c.Id);
        cost.HasIndex(c => new { c.CooperativeId, c.Month, c.Kind, c.Channel }).IsUnique().HasFilter(MapExtensions.Current);
        cost.Refers<CooperativeCost, Cooperative>(c => c.CooperativeId);
    }
}

internal sealed class OffPlatformSalesMap : IEntityTypeConfiguration<OffPlatformSales>
{
    public void Configure(EntityTypeBuilder<OffPlatformSales> sales)
    {
        sales.HasKeyOf(s => s.Id);
        sales.HasIndex(s => new { s.CooperativeId, s.Month }).IsUnique().HasFilter(MapExtensions.Current);
        sales.Refers<OffPlatformSales, Cooperative>(s => s.CooperativeId);
    }
}

internal sealed class ContributionMap : IEntityTypeConfiguration<Contribution>
{
    public void Configure(EntityTypeBuilder<Contribution> contribution)
    {
        contribution.HasKeyOf(c => c.Id);
        contribution.HasIndex(c => new { c.CooperativeId, c.Month });
        contribution.Refers<Contribution, Cooperative>(c => c.CooperativeId);
        contribution.Refers<Contribution, Member>(c => c.MemberId);
        contribution.Refers<Contribution, ProductionChain>(c => c.ChainId);
    }
}

internal sealed class MemberPaymentMap : IEntityTypeConfiguration<MemberPayment>
{
    public void Configure(EntityTypeBuilder<MemberPayment> payment)
    {
        payment.HasKeyOf(p => p.Id);
        payment.HasVersion();
        payment.Property(p => p.Operation).HasMaxLength(40);
        payment.HasIndex(p => p.Operation).IsUnique();
        payment.HasIndex(p => new { p.CooperativeId, p.MemberId });
        payment.Check("Amount", "\"AmountCentimes\" > 0");
        payment.Refers<MemberPayment, Cooperative>(p => p.CooperativeId);
        payment.Refers<MemberPayment, Member>(p => p.MemberId);
    }
}
