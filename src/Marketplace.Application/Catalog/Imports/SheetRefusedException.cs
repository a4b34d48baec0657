using Marketplace.Domain.Common;

namespace Marketplace.Application.Catalog.Imports;

/// <summary>Carries a refusal out of the middle of a file that is being read; caught where the file was opened.</summary>
internal sealed class SheetRefusedException(Refusal refusal, Exception? cause = null) : Exception(refusal.Key, cause)
{
    public Refusal Refusal => refusal;
}
