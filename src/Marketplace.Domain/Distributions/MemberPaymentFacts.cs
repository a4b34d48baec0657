using Marketplace.Domain.Common;

namespace Marketplace.Domain.Distributions;

/// <summary>How much was given, when and how; <see cref="Operation"/> is the form's own number.</summary>
public sealed record MemberPaymentFacts(string Operation, Money Amount, DateOnly PaidOn, MemberPaymentMethod Method);
