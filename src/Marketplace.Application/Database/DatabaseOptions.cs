namespace Marketplace.Application.Database;

/// <summary>Section <c>Database</c> of the configuration.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    public DatabaseEngine Engine { get; set; } = DatabaseEngine.Sqlite;

    public string ConnectionString { get; set; } = "Data Source=App_Data/marketplace.db";
}
