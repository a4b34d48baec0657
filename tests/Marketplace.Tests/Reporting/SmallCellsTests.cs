using Marketplace.Domain.Reporting;

namespace Marketplace.Tests.Reporting;

public sealed class SmallCellsTests
{
    private static readonly int[][] Communes = [[3, 21], [45, 130], [4, 6], [120, 310], [0, 17]];

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void One_to_four_people_are_hidden(int people, bool hidden)
    {
        Assert.Equal(hidden, SmallCells.Hides(people));
    }

    [Fact]
    public void A_single_hidden_cell_takes_the_smallest_other_with_it()
    {
        Assert.Equal([true, false, true, false], SmallCells.Hide([3, 40, 12, 0]));
    }

    [Fact]
    public void Two_hidden_cells_keep_each_other()
    {
        Assert.Equal([true, true, false], SmallCells.Hide([3, 2, 12]));
    }

    [Fact]
    public void TV11_rows_with_one_hidden_cell_hide_the_other()
    {
        var hidden = SmallCellTable.Hide(Communes);

        Assert.Equal([(0, 0), (0, 1), (2, 0), (2, 1)], Hidden(hidden));
    }

    [Fact]
    public void TV11_the_rectangle_closes()
    {
        var communes = Communes.Select(row => row.ToArray()).ToArray();
        communes[2][0] = 14;

        Assert.Equal([(0, 0), (0, 1), (2, 0), (2, 1)], Hidden(SmallCellTable.Hide(communes)));
    }

    private static IEnumerable<(int, int)> Hidden(bool[][] cells) =>
        from row in Enumerable.Range(0, cells.Length)
        from column in Enumerable.Range(0, cells[row].Length)
        where cells[row][column]
        select (row, column);
}
