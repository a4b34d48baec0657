using Marketplace.Domain.Common;

namespace Marketplace.Domain.Cooperatives;

/// <summary>The legal facts of a cooperative.</summary>
/// <param name="RegistryNumber">Number in the register of cooperatives.</param>
/// <param name="Ice">Common company identifier, fifteen digits.</param>
/// <param name="Capital">At least 1 000 DH; caps the legal reserve (law 112-12).</param>
/// <param name="ReserveBrought">Legal reserve it had before its first statement here.</param>
public sealed record CooperativeRegistration(
    string RegistryNumber, string Ice, DateOnly RegisteredOn, Money Capital, Money ReserveBrought);
