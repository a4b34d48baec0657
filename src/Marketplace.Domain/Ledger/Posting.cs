using Marketplace.Domain.Common;

namespace Marketplace.Domain.Ledger;

/// <summary>An entry to be made: debit positive, credit negative.</summary>
public readonly record struct Posting(LedgerAccount Account, Money Amount);
