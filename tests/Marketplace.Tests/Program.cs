using Marketplace.Application.Images;

// the test runner never comes here: the picture tests start this assembly as their worker, as the site starts itself
const int misused = 64;
return args is [PictureWorker.Mode, ..] ? PictureWorker.Run(args[1..]) : misused;
