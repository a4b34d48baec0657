namespace Marketplace.Application.Reporting.Replication;

/// <summary>A published statement with everything it was computed from, so that anybody can compute it again (amounts in centimes).</summary>
/// <param name="Schema">Always <see cref="SchemaName"/>.</param>
/// <param name="Month">yyyy-MM.</param>
/// <param name="KnownAt">The inputs are what was recorded until this instant.</param>
/// <param name="Digest">SHA-256 of the package without its digest, in lower-case hexadecimal.</param>
public sealed record StatementPackage(
    string Schema,
    int SchemaVersion,
    string Cooperative,
    string Month,
    DateTimeOffset KnownAt,
    StatementPackage.InputsPart Inputs,
    StatementPackage.RulePart RuleSet,
    StatementPackage.ResultPart Result,
    string Digest)
{
    public const string SchemaName = "surplus-statement";

    public const int SchemaNow = 1;

    /// <param name="OffPlatformCentimes">Declared net sales outside the marketplace; none where nothing was declared.</param>
    /// <param name="Members">Codes of every active member, in their order.</param>
    public sealed record InputsPart(
        IReadOnlyList<SalesPart> Sales,
        IReadOnlyList<SoldPart> Sold,
        long? OffPlatformCentimes,
        IReadOnlyList<CostPart> Costs,
        IReadOnlyList<ContributionPart> Contributions,
        IReadOnlyList<string> Members,
        OpeningPart Opening);

    /// <summary>Goods sold under one pair of frozen rates.</summary>
    public sealed record SalesPart(int CommissionBasisPoints, int PaymentFeeBasisPoints, long GrossCentimes, long RefundsCentimes);

    /// <summary>Grams or pieces of a chain sold in the month, less what was taken back.</summary>
    public sealed record SoldPart(string Chain, string Kind, long Quantity);

    public sealed record CostPart(string Kind, string Channel, long AmountCentimes);

    /// <param name="Quantity">Grams, minutes or pieces; the rate is for a kilogram, an hour or a piece.</param>
    public sealed record ContributionPart(string Member, string? Chain, string Kind, long Quantity, long RateCentimes, string Channel);

    public sealed record OpeningPart(
        long CapitalCentimes, long ReserveBalanceCentimes, long CarryInCentimes, long OffPlatformCarryInCentimes);

    public sealed record RulePart(
        int LegalReserveBasisPoints, int EducationFundBasisPoints, int OtherReserveBasisPoints, string WeightBasis, DateOnly ValidFrom, string AssemblyReference);

    public sealed record ResultPart(ChannelPart Marketplace, ChannelPart? OffPlatform);

    public sealed record ChannelPart(
        long GrossSalesCentimes,
        long RefundsCentimes,
        long NetSalesCentimes,
        long PlatformFeeCentimes,
        long PaymentFeeCentimes,
        long ShippingCentimes,
        long MaterialsCentimes,
        long OverheadCentimes,
        long MemberPayCentimes,
        long ResultCentimes,
        long CarryInCentimes,
        long LegalReserveCentimes,
        long EducationFundCentimes,
        long OtherReserveCentimes,
        long DistributableCentimes,
        long CarryOutCentimes,
        IReadOnlyList<LinePart> Lines);

    public sealed record LinePart(string Member, long Grams, long Minutes, long Pieces, long Weight, long PayCentimes, long ShareCentimes);
}
