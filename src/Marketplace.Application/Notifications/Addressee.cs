using Marketplace.Domain.Common;

namespace Marketplace.Application.Notifications;

/// <summary>How somebody is reached: by mail if there is an address, else by a text to the phone.</summary>
public sealed record Addressee(string Email, PhoneNumber Phone);
