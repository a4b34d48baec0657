using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Database;
using Marketplace.Application.Distributions;
using Marketplace.Domain.Common;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Reporting.Replication;

/// <summary>Writes an approved statement with everything it rests on into a file that anybody can compute again.</summary>
/// <remarks>Incomes of persons leave the system with it, by their codes: who exported what is written down.</remarks>
public sealed class ExportStatementPackage(
    MarketplaceDb db, WriteLane lane, StatementInputs inputs, AuditTrail audit, TimeProvider clock)
{
    public sealed record Request(Visitor Visitor, Id<Cooperative> Cooperative, YearMonth Month);

    public sealed record Result(string FileName, byte[] Json);

    public async Task<Outcome<Result>> RunAsync(Request request, CancellationToken stop)
    {
        var visitor = request.Visitor;
        if (!visitor.Manages(request.Cooperative) && !visitor.Is(Roles.Officer) && !visitor.Is(Roles.Finance))
            return Refusal.NotFound;
        return await lane.RunAsync(db, () => ExportAsync(request, visitor.Records(clock.Now()), stop), stop);
    }

    private async Task<Outcome<Result>> ExportAsync(Request request, Recorded recorded, CancellationToken stop)
    {
        var statements = await db.SurplusStatements.AsNoTracking().Approved().Include(row => row.Lines)
            .Where(row => row.CooperativeId == request.Cooperative && row.Month == request.Month)
            .ToListAsync(stop);
        if (statements.SingleOrDefault(row => row.Channel is Channel.Marketplace) is not { } marketplace)
            return new Refusal("Statement.NotApproved", request.Month);
        var offPlatform = statements.SingleOrDefault(row => row.Channel is Channel.OffPlatform);
        var known = await inputs.LoadAsync(request.Cooperative, request.Month, marketplace.PreparedAt, stop);
        if (known.IsRefused)
            return known.Refusal;
        var codes = await CodesAsync(marketplace, stop);
        var code = await db.Cooperatives.Where(row => row.Id == request.Cooperative).Select(row => row.Code).SingleAsync(stop);
        var rule = await db.DistributionRules.AsNoTracking().SingleAsync(row => row.Id == marketplace.RuleId, stop);
        var package = PackageJson.Seal(new(
            StatementPackage.SchemaName, StatementPackage.SchemaNow, code, request.Month.ToString(), marketplace.PreparedAt,
            PackagedInputs.Of(AsFrozen(known.Value.Inputs, marketplace, offPlatform, codes.Members), id => codes.Members[id], id => codes.Chains[id]),
            new(rule.LegalReserve.BasisPoints, rule.EducationFund.BasisPoints, rule.OtherReserve.BasisPoints, rule.WeightBasis.ToString(), rule.ValidFrom, rule.AssemblyReference),
            new(await ResultAsync(marketplace, codes.Members, stop), offPlatform is null ? null : await ResultAsync(offPlatform, codes.Members, stop)),
            ""));
        audit.Write(nameof(ExportStatementPackage), $"statement:{marketplace.Id}", recorded);
        await db.SaveChangesAsync(stop);
        return new Result($"{code}-{request.Month}.json", PackageJson.Write(package));
    }

    private async Task<(Dictionary<Id<Member>, string> Members, Dictionary<Id<ProductionChain>, string> Chains)> CodesAsync(
        SurplusStatement statement, CancellationToken stop)
    {
        var ids = statement.Lines.Select(line => line.MemberId).ToList();
        return (
            await db.Members.Where(member => ids.Contains(member.Id)).ToDictionaryAsync(member => member.Id, member => member.Code, stop),
            await db.ProductionChains.ToDictionaryAsync(chain => chain.Id, chain => chain.Code, stop));
    }

    /// <summary>Members and balances are those the statement was drawn with: memberships and capital may have changed since.</summary>
    private static MonthInputs AsFrozen(
        MonthInputs known, SurplusStatement marketplace, SurplusStatement? offPlatform, Dictionary<Id<Member>, string> codes) => known with
        {
            Members = [.. marketplace.Lines.Select(line => line.MemberId).OrderBy(member => codes[member], StringComparer.Ordinal)],
            Opening = new(marketplace.Capital, marketplace.ReserveBalance, marketplace.CarryIn, offPlatform?.CarryIn ?? Money.Zero),
        };

    private async Task<StatementPackage.ChannelPart> ResultAsync(
        SurplusStatement statement, Dictionary<Id<Member>, string> codes, CancellationToken stop)
    {
        var row = await db.SurplusStatements.Where(stored => stored.Id == statement.Id).Rows(db).SingleAsync(stop);
        return PackagedResult.Of(row.Surplus,
        [
            .. statement.Lines.OrderBy(line => codes[line.MemberId], StringComparer.Ordinal).Select(line => new StatementPackage.LinePart(
                codes[line.MemberId], line.Grams, line.Minutes, line.Pieces, line.Weight, line.Pay.Centimes, line.Share.Centimes)),
        ]);
    }
}
