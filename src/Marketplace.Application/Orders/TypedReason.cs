using Marketplace.Domain.Common;

namespace Marketplace.Application.Orders;

/// <summary>Why something was declined, refused or given up, as typed.</summary>
internal static class TypedReason
{
    private const int LengthMax = 300;

    public static Outcome<string> Read(string? typed)
    {
        var text = TextRules.SingleLine(typed, LengthMax);
        return text.IsRefused ? text.Refusal.On("Reason") : text;
    }
}
