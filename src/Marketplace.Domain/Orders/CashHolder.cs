namespace Marketplace.Domain.Orders;

/// <summary>Who holds cash taken at a door.</summary>
public enum CashHolder
{
    Carrier,
    Cooperative,
}
