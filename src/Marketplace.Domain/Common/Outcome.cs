using System.Diagnostics.CodeAnalysis;

namespace Marketplace.Domain.Common;

/// <summary>Done, or a refusal: the one way the product says no.</summary>
public readonly record struct Outcome
{
    public static readonly Outcome Done;

    public Refusal? Refusal { get; private init; }

    [MemberNotNullWhen(true, nameof(Refusal))]
    public bool IsRefused => Refusal is not null;

    public static implicit operator Outcome(Refusal refusal) => new() { Refusal = refusal };
}
