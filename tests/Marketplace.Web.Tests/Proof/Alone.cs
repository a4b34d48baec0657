namespace Marketplace.Web.Tests.Proof;

/// <summary>Tests that need the machine to themselves; they run after all others.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
