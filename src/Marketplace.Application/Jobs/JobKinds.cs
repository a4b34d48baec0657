namespace Marketplace.Application.Jobs;

/// <summary>The operations that jobs name; the runner's table in <c>MarketplaceSetup</c> has one line for each.</summary>
public static class JobKinds
{
    public const string DeliverMessage = "DeliverMessage";
    public const string MakePictureSizes = "MakePictureSizes";
    public const string ReturnPrepayment = "ReturnPrepayment";
    public const string RefreshShopWindow = "RefreshShopWindow";
    public const string WriteRecallMessages = "WriteRecallMessages";
    public const string CloseSettlement = "CloseSettlement";
    public const string RunImport = "RunImport";
}
