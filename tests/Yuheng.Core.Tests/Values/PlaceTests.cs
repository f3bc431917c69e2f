using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>Places are counted as people count, and stand in the order of the document.</summary>
public class PlaceTests
{
    [Fact]
    public void Speaks_as_people_do()
    {
        Assert.Equal("第12行第3格", new Place(12, 3).ToString());
        Assert.Equal("第12行", new Place(12).ToString());
        Assert.Equal("", Place.None.ToString());
    }

    [Fact]
    public void No_place_is_no_place()
    {
        Assert.False(Place.None.Exists);
        Assert.True(new Place(1).Exists);
    }

    [Fact]
    public void Stands_by_line_then_by_cell()
    {
        Place[] places = [new(2, 1), new(1, 9), new(1), Place.None, new(10), new(1, 10)];

        Assert.Equal([Place.None, new(1), new(1, 9), new(1, 10), new(2, 1), new(10)], places.Order());
    }

    [Theory]
    [InlineData(3, null, 0, 8, 2, "第3页第8行第2格")]
    [InlineData(3, null, 0, 8, 0, "第3页第8行")]
    [InlineData(3, null, 7, 8, 2, "第3页表内第8行第2格")]
    [InlineData(0, "附件1", 0, 5, 2, "工作表“附件1”B5")]
    [InlineData(0, "附件1", 0, 5, 0, "工作表“附件1”第5行")]
    [InlineData(0, null, 2, 4, 3, "第2张表第4行第3格")]
    [InlineData(0, null, 0, 12, 1, "第12段")]
    public void Speaks_of_pages_sheets_and_tables_where_the_document_has_them(int page, string? sheet, int table, int row, int column, string words)
    {
        var spot = new Spot { Page = page, Sheet = sheet, Table = table, Row = row, Column = column };

        Assert.Equal(words, spot.ToString());
        Assert.Equal(words, new Place(99, 1, new Everywhere(spot)).ToString());
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(16384, "XFD")]
    public void Columns_have_letters(int column, string letters) => Assert.Equal(letters, Spot.Letters(column));

    private sealed class Everywhere(Spot spot) : Whereabouts
    {
        public override Spot SpotOf(int line, int cell) => spot;
    }
}
