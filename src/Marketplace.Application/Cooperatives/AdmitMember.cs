using System.Globalization;
using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Cooperatives;

/// <summary>Admits a person to a cooperative from a day on: someone new, or someone known by her member code.</summary>
/// <remarks>People are never matched by name: who belongs to another cooperative already gives her code (INV-29).</remarks>
public sealed class AdmitMember(MarketplaceDb db, WriteLane lane, AuditTrail audit, TimeProvider clock)
{
    /// <param name="KnownCode">Code of a person who is a member elsewhere, or was one here; then <paramref name="Person"/> is none.</param>
    public sealed record Request(
        Visitor Visitor, Id<Cooperative> Cooperative, string KnownCode, NewPerson? Person, DateOnly From, MembershipRole Role)
    {
        /// <summary>The form's own number, kept with the record of who did it: sent twice, it admits once.</summary>
        public string Operation { get; init; } = "";
    }

    public sealed record NewPerson(
        PersonName Name, Gender Gender, DateOnly? BornOn, LocalizedText Village, PhoneNumber? Phone, bool AllowsNaming);

    public sealed record Admitted(Id<Member> Member, Id<Membership> Membership, string Code);

    public async Task<Outcome<Admitted>> RunAsync(Request request, CancellationToken stop)
    {
        if (!request.Visitor.Manages(request.Cooperative))
            return Refusal.NotFound;
        var recorded = new Recorded(clock.Now(), request.Visitor.Account!.Value, request.Operation);
        if (request.From > MoroccanTime.DayOf(recorded.At))
            return new Refusal("Membership.InTheFuture").On("From");
        try
        {
            return await lane.RunAsync<Admitted>(db, () => AdmitAsync(request, recorded, stop), stop);
        }
        catch (DbUpdateException race) when (DatabaseErrors.IsDuplicate(race))
        {
            return Refusal.Stale;
        }
    }

    private async Task<Outcome<Admitted>> AdmitAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        if (await AdmittedBeforeAsync(request, recorded, stop) is { } before)
            return before;
        var member = request.Person is { } person
            ? await RegisterAsync(request.Cooperative, person, stop)
            : await KnownAsync(request.KnownCode, stop);
        if (member.IsRefused)
            return member.Refusal;
        var others = await db.Memberships.In(request.Cooperative).Where(m => m.MemberId == member.Value.Id).ToListAsync(stop);
        var begun = Membership.Begin(member.Value.Id, request.Cooperative, request.From, request.Role, others);
        if (begun.IsRefused)
            return begun.Refusal;
        db.Memberships.Add(begun.Value);
        audit.Write(nameof(AdmitMember), $"member:{member.Value.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return new Admitted(member.Value.Id, begun.Value.Id, member.Value.Code);
    }

    private async Task<Admitted?> AdmittedBeforeAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        if (request.Operation.Length == 0)
            return null;
        var subject = await db.AuditEntries
            .Where(entry => entry.By == recorded.By && entry.Action == nameof(AdmitMember) && entry.Detail == request.Operation)
            .Select(entry => entry.Subject).FirstOrDefaultAsync(stop);
        if (subject is null)
            return null;
        var member = Id<Member>.Parse(subject["member:".Length..], null);
        return await db.Memberships.In(request.Cooperative).Where(membership => membership.MemberId == member)
            .OrderByDescending(membership => membership.Id)
            .Join(db.Members, membership => membership.MemberId, known => known.Id, (membership, known) => new Admitted(known.Id, membership.Id, known.Code))
            .FirstOrDefaultAsync(stop);
    }

    private async Task<Outcome<Member>> KnownAsync(string code, CancellationToken stop)
    {
        var written = code.Trim().ToUpperInvariant();
        var member = await db.Members.SingleOrDefaultAsync(known => known.Code == written, stop);
        return member is null ? new Refusal("Member.CodeUnknown").On("KnownCode") : member;
    }

    private async Task<Outcome<Member>> RegisterAsync(Id<Cooperative> cooperative, NewPerson person, CancellationToken stop)
    {
        var home = await db.Cooperatives.Where(c => c.Id == cooperative).Select(c => new { c.Code, c.IsSynthetic }).SingleAsync(stop);
        var registered = Member.Register(await NextCodeAsync(home.Code, stop), person.Name, person.Gender, home.IsSynthetic);
        if (registered.IsRefused)
            return registered;
        registered.Value.Describe(person.BornOn, person.Village, person.Phone);
        if (person.AllowsNaming)
            registered.Value.AllowNaming();
        db.Members.Add(registered.Value);
        await db.SaveChangesAsync(stop);
        return registered;
    }

    /// <summary>TAM-007: the cooperative that admitted the person first, and a number that is never used again.</summary>
    private async Task<string> NextCodeAsync(string cooperative, CancellationToken stop)
    {
        var prefix = $"{cooperative}-";
        var last = await db.Members.Where(member => member.Code.StartsWith(prefix))
            .OrderByDescending(member => member.Code.Length).ThenByDescending(member => member.Code)
            .Select(member => member.Code)
            .FirstOrDefaultAsync(stop);
        var number = last is null ? 0 : int.Parse(last.AsSpan(prefix.Length), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}{number + 1:000}");
    }
}
