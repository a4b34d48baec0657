using Marketplace.Domain.Common;

namespace Marketplace.Application.Carts;

/// <summary>Which cart is meant: the account's own, else the one whose secret the browser holds and no account owns.</summary>
/// <param name="Token">From the cookie; null on a first visit.</param>
/// <param name="Account">The signed-in account, if any.</param>
public sealed record CartKey(string? Token, Id<Account>? Account);
