using Marketplace.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddMarketplaceWeb();

var app = builder.Build();
app.UseMarketplaceWeb();
await app.RunAsync();

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
