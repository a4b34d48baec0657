using Marketplace.Domain.Common;
using Marketplace.Domain.Orders;

namespace Marketplace.Application.Orders;

/// <summary>The job that pays back what of a part was paid beforehand and never delivered. Orders do not know how they were
/// paid: the module that does takes it from here.</summary>
public sealed record PrepaymentDue(Id<CooperativeOrder> Part);
