using Marketplace.Application.Notifications;
using Marketplace.Domain.Cooperatives;

namespace Marketplace.Application.Audit.Checks;

/// <summary>Records, jobs, people (reliability.md 5.4, programme.md 2.13).</summary>
internal static class RecordChecks
{
    public static IReadOnlyList<AuditCheck> All { get; } =
    [
        new("PRG-INV-01", "ACostIsSupersededAfterItWasRecorded", db => db.CooperativeCosts
            .Where(row => row.SupersededAt < row.RecordedAt).Select(row => $"cost:{row.Id}")),
        new("PRG-INV-01", "AContributionIsSupersededAfterItWasRecorded", db => db.Contributions
            .Where(row => row.SupersededAt < row.RecordedAt).Select(row => $"contribution:{row.Id}")),
        new("PRG-INV-01", "ADeclarationIsSupersededAfterItWasRecorded", db => db.OffPlatformSales
            .Where(row => row.SupersededAt < row.RecordedAt).Select(row => $"off-platform-sales:{row.Id}")),
        new("PRG-INV-01", "ABaselineIsSupersededAfterItWasRecorded", db => db.BaselineMonths
            .Where(row => row.SupersededAt < row.RecordedAt).Select(row => $"baseline-month:{row.Id}")),
        new("PRG-INV-02", "MembershipsNeverOverlap", db =>
            from membership in db.Memberships
            where db.Memberships.Any(other => other.Id != membership.Id
                && other.MemberId == membership.MemberId && other.CooperativeId == membership.CooperativeId
                && (membership.Until == null || other.From < membership.Until)
                && (other.Until == null || membership.From < other.Until))
            select $"membership:{membership.Id}"),
        new("PRG-INV-06", "ACoachHasTwelveHoursADay", db => db.CoachingSessions
            .Where(session => session.SupersededAt == null)
            .GroupBy(session => new { session.CoachId, session.HeldOn })
            .Where(day => day.Sum(session => session.Minutes) > 720)
            .Select(day => $"coach:{day.Key.CoachId} {day.Key.HeldOn:O}")),
        new("PRG-INV-07", "NobodyAttendsLongerThanTheSession", db => db.CoachingSessions
            .Where(session => session.Attendances.Any(attendance => attendance.Minutes > session.Minutes))
            .Select(session => $"session:{session.Id}")),
        new("INV-30", "ACorrectedSessionIsSuperseded", db => db.CoachingSessions
            .Where(session => session.SupersededAt == null && db.CoachingSessions.Any(later => later.ReplacesId == session.Id))
            .Select(session => $"session:{session.Id}")),
        new("INV-30", "ASessionIsCorrectedOnce", db => db.CoachingSessions
            .Where(session => db.CoachingSessions.Count(later => later.ReplacesId == session.Id) > 1)
            .Select(session => $"session:{session.Id}")),
        // that the file itself is whole is asked of the store, by sample: the database knows the hash alone
        new("INV-33", "APictureIsNamedByItsHash", db => db.Pictures
            .Where(picture => picture.Hash.Length != 64)
            .Select(picture => $"picture:{picture.Id}")),
        new("INV-33", "AReadyPictureHasItsMeasures", db => db.Pictures
            .Where(picture => picture.Status == PictureStatus.Ready && (picture.WidthPixels <= 0 || picture.HeightPixels <= 0 || picture.Colour == ""))
            .Select(picture => $"picture:{picture.Id}")),
        new("INV-34", "APictureThatWasNotMadeAnewHasNothingToShow", db => db.Pictures
            .Where(picture => picture.Status != PictureStatus.Ready && (picture.WidthPixels != 0 || picture.HeightPixels != 0 || picture.Colour != ""))
            .Select(picture => $"picture:{picture.Id}")),
        new("INV-35", "AnEffectIsQueuedOnce", db => db.Jobs
            .GroupBy(job => job.Key)
            .Where(key => key.Count() > 1)
            .Select(key => $"job:{key.Key}")),
        new("INV-36", "AMessageIsWrittenOnce", db => db.OutgoingMessages
            .GroupBy(message => message.Key)
            .Where(key => key.Count() > 1)
            .Select(key => $"message:{key.Key}")),
        new("INV-36", "ASentMessageWasHandedOver", db => db.OutgoingMessages
            .Where(message => (message.Status == MessageStatus.Sent || message.Status == MessageStatus.PossiblyRepeated)
                && (message.SentAt == null || message.HandedOverAt == null))
            .Select(message => $"message:{message.Id}")),
    ];
}
