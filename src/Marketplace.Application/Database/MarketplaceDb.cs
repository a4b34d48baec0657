using Marketplace.Application.Access;
using Marketplace.Application.Audit;
using Marketplace.Application.Jobs;
using Marketplace.Application.Notifications;
using Marketplace.Application.Search;
using Marketplace.Domain.Carts;
using Marketplace.Domain.Catalog;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Distributions;
using Marketplace.Domain.Ledger;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Marketplace.Domain.Programme;
using Marketplace.Domain.Settlements;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Application.Database;

/// <summary>The whole model, once for the three engines; each sibling adds only what its engine needs.</summary>
public abstract class MarketplaceDb(DbContextOptions options) : IdentityDbContext<AppUser, IdentityRole<long>, long>(options)
{
    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Province> Provinces => Set<Province>();
    public DbSet<City> Cities => Set<City>();
    public DbSet<ProductionChain> ProductionChains => Set<ProductionChain>();
    public DbSet<Cooperative> Cooperatives => Set<Cooperative>();
    public DbSet<CooperativeUnion> Unions => Set<CooperativeUnion>();
    public DbSet<Member> Members => Set<Member>();
    public DbSet<Membership> Memberships => Set<Membership>();
    public DbSet<DeliveryMethod> DeliveryMethods => Set<DeliveryMethod>();
    public DbSet<DistributionRule> DistributionRules => Set<DistributionRule>();
    public DbSet<Picture> Pictures => Set<Picture>();
    public DbSet<CooperativeStaff> CooperativeStaff => Set<CooperativeStaff>();
    public DbSet<RoleRequest> RoleRequests => Set<RoleRequest>();

    public DbSet<Category> Categories => Set<Category>();
    public DbSet<Product> Products => Set<Product>();
    public DbSet<Lot> Lots => Set<Lot>();
    public DbSet<StockTake> StockTakes => Set<StockTake>();
    public DbSet<PriceChange> PriceChanges => Set<PriceChange>();
    public DbSet<StockMovement> StockMovements => Set<StockMovement>();
    public DbSet<ProductImport> ProductImports => Set<ProductImport>();
    public DbSet<ImportRow> ImportRows => Set<ImportRow>();

    public DbSet<Cart> Carts => Set<Cart>();
    public DbSet<Wish> Wishes => Set<Wish>();

    public DbSet<CommissionPolicy> CommissionPolicies => Set<CommissionPolicy>();
    public DbSet<Order> Orders => Set<Order>();
    public DbSet<CooperativeOrder> CooperativeOrders => Set<CooperativeOrder>();
    public DbSet<OrderLine> OrderLines => Set<OrderLine>();
    public DbSet<StockHold> StockHolds => Set<StockHold>();
    public DbSet<Shipment> Shipments => Set<Shipment>();
    public DbSet<LotRecall> LotRecalls => Set<LotRecall>();
    public DbSet<CashCollection> CashCollections => Set<CashCollection>();
    public DbSet<SalesFact> SalesFacts => Set<SalesFact>();
    public DbSet<RefundFact> RefundFacts => Set<RefundFact>();

    public DbSet<Review> Reviews => Set<Review>();
    public DbSet<ProductQuestion> Questions => Set<ProductQuestion>();
    public DbSet<ProductRating> ProductRatings => Set<ProductRating>();

    public DbSet<Payment> Payments => Set<Payment>();
    public DbSet<Refund> Refunds => Set<Refund>();

    public DbSet<LedgerTransaction> LedgerTransactions => Set<LedgerTransaction>();
    public DbSet<LedgerEntry> LedgerEntries => Set<LedgerEntry>();

    public DbSet<Settlement> Settlements => Set<Settlement>();
    public DbSet<Payout> Payouts => Set<Payout>();

    public DbSet<CooperativeCost> CooperativeCosts => Set<CooperativeCost>();
    public DbSet<OffPlatformSales> OffPlatformSales => Set<OffPlatformSales>();
    public DbSet<Contribution> Contributions => Set<Contribution>();
    public DbSet<SurplusStatement> SurplusStatements => Set<SurplusStatement>();
    public DbSet<StatementLine> StatementLines => Set<StatementLine>();
    public DbSet<MemberPayment> MemberPayments => Set<MemberPayment>();

    public DbSet<ReferenceTerm> ReferenceTerms => Set<ReferenceTerm>();
    public DbSet<Enrolment> Enrolments => Set<Enrolment>();
    public DbSet<CoachAssignment> CoachAssignments => Set<CoachAssignment>();
    public DbSet<BaselineMonth> BaselineMonths => Set<BaselineMonth>();
    public DbSet<CoachingSession> CoachingSessions => Set<CoachingSession>();
    public DbSet<AgreedAction> AgreedActions => Set<AgreedAction>();
    public DbSet<CoachingGoal> CoachingGoals => Set<CoachingGoal>();
    public DbSet<PlannedSession> PlannedSessions => Set<PlannedSession>();
    public DbSet<Consent> Consents => Set<Consent>();

    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<OutgoingMessage> OutgoingMessages => Set<OutgoingMessage>();
    public DbSet<SynonymGroup> SynonymGroups => Set<SynonymGroup>();
    public DbSet<SearchMiss> SearchMisses => Set<SearchMiss>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version2;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.UseTypedIds();
        configurationBuilder.UseValueTypes();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(MarketplaceDb).Assembly);
        builder.NameComplexColumns();
    }
}
