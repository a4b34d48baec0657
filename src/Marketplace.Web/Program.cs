using Marketplace.Application.Images;
using Marketplace.Web;

// a picture is decoded by this same program in a process of its own, before anything of the site exists
if (args is [PictureWorker.Mode, ..]) return PictureWorker.Run(args[1..]);

var builder = WebApplication.CreateBuilder(args);
builder.AddMarketplaceWeb();

var app = builder.Build();
app.UseMarketplaceWeb();
await app.RunAsync();
return 0;

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
