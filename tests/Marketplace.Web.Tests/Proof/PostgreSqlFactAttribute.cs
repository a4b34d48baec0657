namespace Marketplace.Web.Tests.Proof;

/// <summary>Needs PostgreSQL's own programs; without them the test shows as not run.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute()
    {
        if (OwnPostgreSql.Programs is null)
            Skip = "Not run: PostgreSQL is not installed.";
    }
}
