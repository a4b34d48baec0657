using Marketplace.Application.Database;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace Marketplace.Tests.Database;

/// <summary>Makes a case of a <see cref="DatabaseTheoryAttribute"/> for each engine.</summary>
public sealed class DatabaseTheoryDiscoverer(IMessageSink sink) : IXunitTestCaseDiscoverer
{
    private static readonly DatabaseEngine[] Engines = [DatabaseEngine.Sqlite, DatabaseEngine.PostgreSql];

    public IEnumerable<IXunitTestCase> Discover(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute)
    {
        var display = discoveryOptions.MethodDisplayOrDefault();
        var options = discoveryOptions.MethodDisplayOptionsOrDefault();
        foreach (var engine in Engines)
        {
            object[] arguments = [engine];
            yield return TestEngines.WhyNotRun(engine) is { } reason
                ? new XunitSkippedDataRowTestCase(sink, display, options, testMethod, reason, arguments)
                : new XunitTestCase(sink, display, options, testMethod, arguments);
        }
    }
}
