using Marketplace.Application.Images;
using Marketplace.Web;
using Marketplace.Web.HostedServices;
using Marketplace.Web.Verbs;

// a picture is decoded by this same program in a process of its own, before anything of the site exists
if (args is [PictureWorker.Mode, ..]) return PictureWorker.Run(args[1..]);
if (VerbTable.Find(args) is { } verb) return await verb.RunAsync(args);

var builder = WebApplication.CreateBuilder(args);
builder.AddMarketplaceWeb();

var app = builder.Build();
var prepared = Task.Run(app.PrepareAsync); // beside the next line: with two cores the site is ready half a second sooner
app.UseMarketplaceWeb();
await prepared;
await app.RunAsync();
return 0;

/// <summary>The program; named so that tests can start it.</summary>
public partial class Program;
