using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Marketplace.Application.Database.Providers;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Marketplace.Tests.Database;

/// <summary>What SQL Server is strict about and no test database of ours would refuse (sqlserver.md 1 and 5); no server needed.</summary>
public sealed partial class SqlServerTests
{
    private const int ClusteredKeyBytes = 900;
    private const int IndexKeyBytes = 1_700;

    [Fact]
    public void The_script_for_an_empty_server_is_made()
    {
        using var db = SqlServer();

        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        foreach (var table in Relational(db).Tables.Where(table => !table.IsExcludedFromMigrations))
            Assert.Contains($"CREATE TABLE [{table.Name}]", script, StringComparison.Ordinal);
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        using var db = SqlServer();

        Assert.Empty(Relational(db).Tables.SelectMany(table => SecondPaths(table, [table.Name], [])).Distinct());
    }

    [Fact]
    public void The_walk_over_cascades_finds_a_second_path()
    {
        using var db = new TwoPaths(new DbContextOptionsBuilder<TwoPaths>().UseSqlServer("Server=none").Options);

        Assert.Contains("Root reaches Leaf twice", Relational(db).Tables.SelectMany(table => SecondPaths(table, [table.Name], [])));
    }

    [Fact]
    public void Every_key_fits_the_size_SQL_Server_gives_it()
    {
        using var db = SqlServer();

        Assert.Empty(Keys(db)
            .Select(key => (key.Name, key.Max, Bytes: key.Columns.Sum(BytesOf)))
            .Where(key => key.Bytes > key.Max)
            .Select(key => $"{key.Name}: {key.Bytes} bytes of {key.Max}"));
    }

    [Fact]
    public void Names_fit_the_engine_with_the_shortest()
    {
        using var server = SqlServer();
        using var postgre = PostgreSql();

        Assert.DoesNotContain(Names(server), name => name.Length > 128);
        Assert.DoesNotContain(Names(postgre), name => System.Text.Encoding.UTF8.GetByteCount(name) > 63);
    }

    [Fact]
    public void Handwritten_SQL_is_read_alike_by_the_three_engines()
    {
        using var db = PostgreSql();

        var wrong = Relational(db).Tables.SelectMany(table => Handwritten(table)
            .Where(sql => EngineWords().IsMatch(sql) || BooleanColumns(table).Any(column => sql.Contains($"\"{column}\"", StringComparison.Ordinal)))
            .Select(sql => $"{table.Name}: {sql}"));

        Assert.Empty(wrong);
    }

    [Fact]
    public void A_unique_index_on_what_may_be_null_says_so_in_its_filter()
    {
        using var db = SqlServer();

        var silent =
            from table in Relational(db).Tables
            from index in table.Indexes.Where(index => index.IsUnique)
            from column in index.Columns.Where(column => column.IsNullable)
            where !(index.Filter ?? "").Replace('[', '"').Replace(']', '"').Contains($"\"{column.Name}\" IS NOT NULL", StringComparison.Ordinal)
            select $"{index.Name}: {column.Name}";

        Assert.Empty(silent);
    }

    [Fact]
    public void The_assembly_SqlClient_names_is_there_with_its_four_types()
    {
        var assembly = Assembly.Load("Microsoft.SqlServer.Server");

        foreach (var name in new[] { "Format", "IBinarySerialize", "InvalidUdtException", "SqlUserDefinedTypeAttribute" })
            Assert.NotNull(assembly.GetType($"Microsoft.SqlServer.Server.{name}"));
    }

    [Theory]
    [InlineData(42L, System.Data.SqlDbType.BigInt)]
    [InlineData("عسل", System.Data.SqlDbType.NVarChar)]
    [InlineData(true, System.Data.SqlDbType.Bit)]
    public void A_parameter_is_typed_by_its_value(object value, System.Data.SqlDbType type) =>
        Assert.Equal(type, new SqlParameter("@p", value).SqlDbType);

    /// <summary>The runtime refuses a method whose local variables are of a type it cannot load: compiling them all shows none is.</summary>
    [Fact]
    public void The_methods_that_write_parameters_compile()
    {
        var parser = typeof(SqlCommand).Assembly.GetType("Microsoft.Data.SqlClient.TdsParser", throwOnError: true)!;
        var methods = new[] { parser, typeof(SqlParameter), typeof(SqlCommand) }
            .SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsAbstract && !method.ContainsGenericParameters && method.GetMethodBody() is not null)
            .ToList();

        foreach (var method in methods)
            RuntimeHelpers.PrepareMethod(method.MethodHandle);

        Assert.Contains(methods, method => method.Name.Contains("Parameter", StringComparison.Ordinal) && method.DeclaringType == parser);
    }

    private static SqlServerMarketplaceDb SqlServer() =>
        new(new DbContextOptionsBuilder<SqlServerMarketplaceDb>().UseSqlServer("Server=none").Options);

    private static PostgreSqlMarketplaceDb PostgreSql() =>
        new(new DbContextOptionsBuilder<PostgreSqlMarketplaceDb>().UseNpgsql("Host=none").Options);

    private static IRelationalModel Relational(DbContext db) => db.GetService<IDesignTimeModel>().Model.GetRelationalModel();

    /// <summary>Follows deletes downwards; a table met again by another way is what error 1785 is about.</summary>
    private static IEnumerable<string> SecondPaths(ITable table, IReadOnlyList<string> path, HashSet<string> met)
    {
        foreach (var key in table.ReferencingForeignKeyConstraints.Where(key => key.OnDeleteAction is ReferentialAction.Cascade or ReferentialAction.SetNull))
        {
            if (path.Contains(key.Table.Name))
            {
                yield return $"{key.Table.Name} deletes itself";
            }
            else if (!met.Add(key.Table.Name))
            {
                yield return $"{path[0]} reaches {key.Table.Name} twice";
            }
            else
            {
                foreach (var second in SecondPaths((ITable)key.Table, [.. path, key.Table.Name], met))
                    yield return second;
            }
        }
    }

    private static IEnumerable<(string Name, int Max, IEnumerable<IColumn> Columns)> Keys(DbContext db) =>
        Relational(db).Tables.SelectMany(table => table.Indexes
            .Select(index => ($"{table.Name}.{index.Name}", IndexKeyBytes, index.Columns.AsEnumerable()))
            .Concat(table.UniqueConstraints.Select(key => ($"{table.Name}.{key.Name}", ReferenceEquals(key, table.PrimaryKey) ? ClusteredKeyBytes : IndexKeyBytes, key.Columns.AsEnumerable()))));

    private static int BytesOf(IColumn column)
    {
        var type = StoreType().Match(column.StoreType);
        var length = type.Groups["length"].Value;
        return type.Groups["name"].Value switch
        {
            "bit" or "tinyint" => 1,
            "smallint" => 2,
            "date" => 3,
            "int" => 4,
            "time" => 5,
            "bigint" or "datetime2" => 8,
            "datetimeoffset" => 10,
            "uniqueidentifier" => 16,
            "nvarchar" or "varbinary" when length is "max" => int.MaxValue / 64,
            "nvarchar" => 2 * int.Parse(length, System.Globalization.CultureInfo.InvariantCulture),
            "varbinary" => int.Parse(length, System.Globalization.CultureInfo.InvariantCulture),
            var other => throw new NotSupportedException($"{column.Table.Name}.{column.Name} is {other}: say how many bytes it takes in a key."),
        };
    }

    private static IEnumerable<string> Names(DbContext db) => Relational(db).Tables.SelectMany(table => new[] { table.Name }
        .Concat(table.Columns.Select(column => column.Name))
        .Concat(table.Indexes.Select(index => index.Name))
        .Concat(table.UniqueConstraints.Select(key => key.Name))
        .Concat(table.ForeignKeyConstraints.Select(key => key.Name))
        .Concat(table.CheckConstraints.Select(check => check.Name!)));

    private static IEnumerable<string> Handwritten(ITable table) =>
        table.Indexes.Select(index => index.Filter).OfType<string>().Concat(table.CheckConstraints.Select(check => check.Sql));

    private static IEnumerable<string> BooleanColumns(ITable table) =>
        table.Columns.Where(column => column.StoreType == "boolean").Select(column => column.Name);

    [GeneratedRegex(@"^(?<name>\w+)(\((?<length>\w+)\))?")]
    private static partial Regex StoreType();

    [GeneratedRegex(@"[\[\]`]|\b(true|false)\b|::|\|\|", RegexOptions.IgnoreCase)]
    private static partial Regex EngineWords();

    /// <summary>A model SQL Server refuses: root to leaf directly and by a branch.</summary>
    private sealed class TwoPaths(DbContextOptions<TwoPaths> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Root>().ToTable(nameof(Root));
            modelBuilder.Entity<Branch>().ToTable(nameof(Branch)).HasOne<Root>().WithMany().HasForeignKey(row => row.RootId).OnDelete(DeleteBehavior.Cascade);
            var leaf = modelBuilder.Entity<Leaf>().ToTable(nameof(Leaf));
            leaf.HasOne<Root>().WithMany().HasForeignKey(row => row.RootId).OnDelete(DeleteBehavior.Cascade);
            leaf.HasOne<Branch>().WithMany().HasForeignKey(row => row.BranchId).OnDelete(DeleteBehavior.Cascade);
        }

        private sealed record Root(long Id);

        private sealed record Branch(long Id, long RootId);

        private sealed record Leaf(long Id, long RootId, long BranchId);
    }
}
