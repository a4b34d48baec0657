using Marketplace.Domain.Catalog;
using Marketplace.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Marketplace.Application.Database;

/// <summary>How the value types of the domain lie in columns, the same on the three engines.</summary>
internal static class ValueConversions
{
    public const int TextLength = 200;
    public const int LongTextLength = 4_000;
    public const int WordLength = 40;

    public static void UseValueTypes(this ModelConfigurationBuilder conventions)
    {
        conventions.ComplexProperties<Money>();
        conventions.ComplexProperties<Rate>();
        conventions.ComplexProperties<LocalizedText>();
        conventions.Properties<string>().HaveMaxLength(TextLength);
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(WordLength);
        conventions.Properties<YearMonth>().HaveConversion<MonthConverter>();
        conventions.Properties<Season>().HaveConversion<SeasonConverter>();
        conventions.Properties<PhoneNumber>().HaveConversion<PhoneConverter>().HaveMaxLength(20);
        conventions.Properties<DateTimeOffset>().HaveConversion<InstantConverter>();
    }

    /// <summary>Instants lie as UTC date and time: the one form that all three engines order, compare and index alike.</summary>
    private sealed class InstantConverter() : ValueConverter<DateTimeOffset, DateTime>(
        instant => instant.UtcDateTime,
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc), TimeSpan.Zero));

    private sealed class MonthConverter() : ValueConverter<YearMonth, int>(
        month => month.Value, stored => YearMonth.FromValue(stored));

    private sealed class SeasonConverter() : ValueConverter<Season, int>(season => season.Bits, stored => Season.FromBits(stored));

    private sealed class PhoneConverter() : ValueConverter<PhoneNumber, string>(
        phone => phone.E164, stored => stored.Length == 0 ? default : PhoneNumber.FromE164(stored));
}
