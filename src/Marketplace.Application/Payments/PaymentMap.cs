using Marketplace.Application.Database;
using Marketplace.Domain.Cooperatives;
using Marketplace.Domain.Orders;
using Marketplace.Domain.Payments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Marketplace.Application.Payments;

internal sealed class PaymentMap : IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<Payment> payment)
    {
        payment.HasKeyOf(p => p.Id);
        payment.Property(p => p.BankReference).HasMaxLength(60);
        // INV-11: one payment per order, and a bank's transfer pays one order.
        payment.HasIndex(p => p.OrderId).IsUnique();
        payment.HasIndex(p => new { p.Method, p.BankReference }).IsUnique();
        payment.Refers<Payment, Order>(p => p.OrderId);
    }
}

internal sealed class RefundMap : IEntityTypeConfiguration<Refund>
{
    public void Configure(EntityTypeBuilder<Refund> refund)
    {
        refund.HasKeyOf(r => r.Id);
        refund.HasVersion();
        refund.Property(r => r.Operation).HasMaxLength(40);
        refund.Property(r => r.Note).HasMaxLength(500);
        refund.HasIndex(r => r.Operation).IsUnique();
        refund.HasIndex(r => r.CooperativeId);
        refund.Check("Amount", "\"AmountCentimes\" = \"GoodsCentimes\" + \"DeliveryCentimes\" AND \"AmountCentimes\" >= 0");
        refund.Refers<Refund, CooperativeOrder>(r => r.CooperativeOrderId);
        refund.Refers<Refund, Cooperative>(r => r.CooperativeId);
    }
}
