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
}
