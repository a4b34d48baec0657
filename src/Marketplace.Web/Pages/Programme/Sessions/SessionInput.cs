using System.ComponentModel.DataAnnotations;
using Marketplace.Application.Programme;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Programme;
using Marketplace.Web.Presentation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Marketplace.Web.Pages.Programme.Sessions;

/// <summary>The form of a session, for recording and for correcting.</summary>
public sealed record SessionInput
{
    /// <summary>Lines for actions an empty form offers.</summary>
    public const int ActionLines = 3;

    public DateOnly HeldOn { get; init; }

    public TimeOnly StartedAt { get; init; } = new(9, 0);

    [BindRequired]
    public int Minutes { get; init; } = 60;

    [BindRequired]
    public SessionMode Mode { get; init; }

    [Required, StringLength(200)]
    public string? Topic { get; init; }

    [MultiLine, StringLength(4_000)]
    public string? Notes { get; init; }

    /// <summary>Members who were there; each for the whole session. A list that can be filled: the binder adds to it.</summary>
    public IList<Id<Member>> Present { get; init; } = [];

    public IList<ActionInput> Actions { get; init => field = [.. value.Where(row => row is not null)]; } = [.. Enumerable.Range(0, ActionLines).Select(_ => new ActionInput())];

    public SessionFacts Facts => new(HeldOn, StartedAt, Minutes, Mode, Topic ?? "", Notes ?? "");

    /// <summary>Lines without a text are none.</summary>
    public SessionLines Lines => new(
        [.. Present.Select(member => new SessionLines.Presence(member, Minutes))],
        [.. Actions.Where(action => action.Text is not null).Select(action => new SessionLines.Agreement(
            action.Owner, action.Text!, action.DueOn ?? HeldOn.AddDays(ActionInput.DaysByDefault), action.Keeps))]);

    public static SessionInput Of(SessionRecord.View record) => new()
    {
        HeldOn = record.Facts.HeldOn,
        StartedAt = record.Facts.StartedAt,
        Minutes = record.Facts.Minutes,
        Mode = record.Facts.Mode,
        Topic = record.Facts.Topic,
        Notes = record.Facts.Notes,
        Present = [.. record.Attendances.Select(row => row.Member)],
        Actions = [.. record.Actions.Select(row => new ActionInput { Keeps = row.Id, Owner = row.Owner, Text = row.Text, DueOn = row.DueOn }), new()],
    };

    public sealed record ActionInput
    {
        /// <summary>An action without a day is due a fortnight later.</summary>
        public const int DaysByDefault = 14;

        public Id<AgreedAction>? Keeps { get; init; }

        public Id<Member>? Owner { get; init; }

        [StringLength(500)]
        public string? Text { get; init; }

        public DateOnly? DueOn { get; init; }
    }
}
