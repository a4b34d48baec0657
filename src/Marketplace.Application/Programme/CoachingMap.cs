using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Programme;

internal sealed class CoachingSessionMap : IEntityTypeConfiguration<CoachingSession>
{
    public void Configure(EntityTypeBuilder<CoachingSession> session)
    {
        session.HasKeyOf(s => s.Id);
        session.HasVersion();
        session.Property(s => s.Notes).HasMaxLength(ValueConversions.LongTextLength);
        session.HasIndex(s => new { s.CooperativeId, s.HeldOn });
        // INV-30: a version is corrected at most once.
        session.HasIndex(s => s.ReplacesId).IsUnique().HasFilter("\"ReplacesId\" IS NOT NULL");
        // Sent twice from two tabs, a session is recorded once.
        session.HasIndex(s => new { s.CoachId, s.HeldOn, s.StartedAt }).IsUnique().HasFilter(MapExtensions.Current);
        session.Property(s => s.CorrectionReason).HasMaxLength(500);
        session.Check("Minutes", "\"Minutes\" BETWEEN 15 AND 480");
        session.Refers<CoachingSession, Cooperative>(s => s.CooperativeId);
        session.Refers<CoachingSession, CoachingSession>(s => s.ReplacesId);
        session.HasMany(s => s.Attendances).WithOne().HasForeignKey("SessionId").OnDelete(DeleteBehavior.Cascade);
        session.HasMany(s => s.Actions).WithOne().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SessionAttendanceMap : IEntityTypeConfiguration<SessionAttendance>
{
    public void Configure(EntityTypeBuilder<SessionAttendance> attendance)
    {
        attendance.HasKeyOf(a => a.Id);
        attendance.Check("Minutes", "\"Minutes\" > 0");
        attendance.Refers<SessionAttendance, Member>(a => a.MemberId);
    }
}

internal sealed class AgreedActionMap : IEntityTypeConfiguration<AgreedAction>
{
    public void Configure(EntityTypeBuilder<AgreedAction> action)
    {
        action.HasKeyOf(a => a.Id);
        action.HasVersion();
        action.Property(a => a.Text).HasMaxLength(500);
        action.Refers<AgreedAction, Member>(a => a.OwnerId);
    }
}

internal sealed class CoachingGoalMap : IEntityTypeConfiguration<CoachingGoal>
{
    public void Configure(EntityTypeBuilder<CoachingGoal> goal)
    {
        goal.HasKeyOf(g => g.Id);
        goal.HasVersion();
        goal.Check("Target", "\"Target\" > 0 AND \"Reached\" >= 0");
        goal.Refers<CoachingGoal, Cooperative>(g => g.CooperativeId);
        goal.Refers<CoachingGoal, Member>(g => g.MemberId);
    }
}

internal sealed class PlannedSessionMap : IEntityTypeConfiguration<PlannedSession>
{
    public void Configure(EntityTypeBuilder<PlannedSession> planned)
    {
        planned.HasKeyOf(p => p.Id);
        planned.HasVersion();
        planned.HasIndex(p => new { p.CoachId, p.On });
        planned.Refers<PlannedSession, Cooperative>(p => p.CooperativeId);
        planned.Refers<PlannedSession, CoachingSession>(p => p.HeldAsId);
    }
}
