using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Programme;

internal sealed class ReferenceTermMap : IEntityTypeConfiguration<ReferenceTerm>
{
    public void Configure(EntityTypeBuilder<ReferenceTerm> term)
    {
        term.HasKeyOf(t => t.Id);
        term.Property(t => t.Code).HasMaxLength(40);
        term.HasIndex(t => new { t.List, t.Code }).IsUnique();
    }
}

internal sealed class EnrolmentMap : IEntityTypeConfiguration<Enrolment>
{
    public void Configure(EntityTypeBuilder<Enrolment> enrolment)
    {
        enrolment.HasKeyOf(e => e.Id);
        enrolment.Property(e => e.NoticeVersion).HasMaxLength(20);
        enrolment.HasIndex(e => new { e.CooperativeId, e.EnrolledOn }).IsUnique();
        enrolment.HasIndex(e => e.CooperativeId).IsUnique().HasFilter("\"Until\" IS NULL");
        enrolment.Refers<Enrolment, Cooperative>(e => e.CooperativeId);
    }
}

internal sealed class CoachAssignmentMap : IEntityTypeConfiguration<CoachAssignment>
{
    public void Configure(EntityTypeBuilder<CoachAssignment> assignment)
    {
        assignment.HasKeyOf(a => a.Id);
        assignment.HasIndex(a => new { a.CoachId, a.CooperativeId, a.From }).IsUnique();
        // One lead coach at a time.
        assignment.HasIndex(a => a.CooperativeId).IsUnique().HasFilter("\"Until\" IS NULL");
        assignment.Refers<CoachAssignment, Cooperative>(a => a.CooperativeId);
    }
}

internal sealed class BaselineMonthMap : IEntityTypeConfiguration<BaselineMonth>
{
    public void Configure(EntityTypeBuilder<BaselineMonth> baseline)
    {
        baseline.HasKeyOf(b => b.Id);
        baseline.HasIndex(b => new { b.CooperativeId, b.MemberId, b.Month }).IsUnique().HasFilter(MapExtensions.Current);
        baseline.Check("Paid", "\"PaidCentimes\" >= 0");
        baseline.Refers<BaselineMonth, Cooperative>(b => b.CooperativeId);
        baseline.Refers<BaselineMonth, Member>(b => b.MemberId);
    }
}

internal sealed class ConsentMap : IEntityTypeConfiguration<Consent>
{
    public void Configure(EntityTypeBuilder<Consent> consent)
    {
        consent.HasKeyOf(c => c.Id);
        consent.Property(c => c.NoticeVersion).HasMaxLength(20);
        consent.HasIndex(c => new { c.MemberId, c.Purpose }).IsUnique().HasFilter("\"WithdrawnAt\" IS NULL");
        consent.Refers<Consent, Member>(c => c.MemberId);
    }
}
