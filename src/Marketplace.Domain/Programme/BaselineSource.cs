namespace Marketplace.Domain.Programme;

/// <summary>The cooperative's own record a baseline figure was read from; memory is none.</summary>
public enum BaselineSource
{
    PayBook,
    Bank,
    AssemblyMinutes,
}
