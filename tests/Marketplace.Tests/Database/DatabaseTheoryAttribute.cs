using Xunit.Sdk;

namespace Marketplace.Tests.Database;

/// <summary>Runs once per engine, given to the test as its only argument; an engine that is not configured shows as skipped, by name.</summary>
[XunitTestCaseDiscoverer("Marketplace.Tests.Database.DatabaseTheoryDiscoverer", "Marketplace.Tests")]
public sealed class DatabaseTheoryAttribute : FactAttribute;
