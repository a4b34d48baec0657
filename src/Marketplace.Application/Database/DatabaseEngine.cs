namespace Marketplace.Application.Database;

/// <summary>The engines the product runs on.</summary>
public enum DatabaseEngine
{
    Sqlite,
    SqlServer,
    PostgreSql,
}
