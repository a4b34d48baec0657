using System.ComponentModel.DataAnnotations;
using Marketplace.Domain.Common;
using Marketplace.Web.Presentation;

namespace Marketplace.Web.Tests.Presentation;

internal sealed class ExampleInput
{
    [Required, StringLength(10)]
    public string? Name { get; set; } = "given";

    [MultiLine]
    public string? Note { get; set; }

    [Code]
    public string? Sku { get; set; }

    [EmailAddress]
    public string? Email { get; set; }

    [DataType(DataType.Password)]
    public string? Password { get; set; }

    public Money? Price { get; set; }

    public Money Fee { get; set; }

    [Range(1, 20)]
    public int Units { get; set; } = 1;

    [InKilograms]
    public long NetGrams { get; set; }

    [InHours]
    public int Minutes { get; set; }

    [InPercent]
    public int SharePoints { get; set; }

    public Rate Commission { get; set; }

    public DateOnly? Day { get; set; }

    public YearMonth? Month { get; set; }

    public TimeOnly? Start { get; set; }

    public PhoneNumber? Phone { get; set; }

    public Language Language { get; set; }

    public bool Agreed { get; set; }

    public Id<Account> Account { get; set; }

    public List<int> Choices { get; set; } = [];
}
