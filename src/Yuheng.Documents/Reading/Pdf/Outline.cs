namespace Yuheng.Documents.Reading.Pdf;

/// <summary>A path as it is drawn: the sides of what is stroked are rules, and so is what is filled so thinly that it is a line.</summary>
internal sealed class Outline
{
    /// <summary>What is no thicker than that is a line.</summary>
    private const int Thickest = 300;

    /// <summary>How far a line may be from straight.</summary>
    private const int Skew = 60;

    /// <summary>No shape of a table has more corners.</summary>
    private const int MostPoints = 4096;

    private const int MostInAll = 1 << 20;

    private readonly List<(int X, int Y)> _points = [];
    private readonly List<int> _starts = [];

    /// <summary>Whether nothing is drawn.</summary>
    public bool IsEmpty => _points.Count == 0;

    /// <summary>The smallest rectangle around all of it.</summary>
    public Area Area { get; private set; }

    /// <summary>Begins a shape at a point.</summary>
    public void Begin(int x, int y)
    {
        if (_points.Count < MostInAll)
        {
            _starts.Add(_points.Count);
            Add(x, y);
        }
    }

    /// <summary>Goes on to a point.</summary>
    public void Go(int x, int y)
    {
        if (_points.Count > 0 && _points.Count - _starts[^1] < MostPoints && _points.Count < MostInAll)
        {
            Add(x, y);
        }
    }

    /// <summary>Goes back to where the shape began.</summary>
    public void Close()
    {
        if (_points.Count > 0 && _points.Count < MostInAll)
        {
            _points.Add(_points[_starts[^1]]);
        }
    }

    /// <summary>Puts the sides of the shapes onto the page.</summary>
    public void Stroke(PageDrawing page)
    {
        for (var shape = 0; shape < _starts.Count; shape++)
        {
            for (var i = _starts[shape] + 1; i < End(shape); i++)
            {
                Take(_points[i - 1], _points[i], Skew, page);
            }
        }
    }

    /// <summary>Puts those of the shapes onto the page that are thin when filled.</summary>
    public void Fill(PageDrawing page)
    {
        for (var shape = 0; shape < _starts.Count; shape++)
        {
            if (End(shape) - _starts[shape] > 1)
            {
                var area = new Area(_points[_starts[shape]].X, _points[_starts[shape]].Y, _points[_starts[shape]].X, _points[_starts[shape]].Y);
                for (var i = _starts[shape] + 1; i < End(shape); i++)
                {
                    area = With(area, _points[i].X, _points[i].Y);
                }

                Take((area.Left, area.Top), (area.Right, area.Bottom), Thickest, page);
            }
        }
    }

    /// <summary>Forgets it, for another to begin.</summary>
    public void Clear()
    {
        _points.Clear();
        _starts.Clear();
    }

    private int End(int shape) => shape + 1 < _starts.Count ? _starts[shape + 1] : _points.Count;

    private void Add(int x, int y)
    {
        Area = _points.Count == 0 ? new Area(x, y, x, y) : With(Area, x, y);
        _points.Add((x, y));
    }

    private static Area With(Area area, int x, int y) =>
        new(Math.Min(area.Left, x), Math.Min(area.Top, y), Math.Max(area.Right, x), Math.Max(area.Bottom, y));

    private static void Take((int X, int Y) one, (int X, int Y) other, int thickest, PageDrawing page)
    {
        int width = Math.Abs(one.X - other.X), height = Math.Abs(one.Y - other.Y);
        if (height <= thickest && width > height)
        {
            page.Across.Add(new Rule((one.Y + other.Y) / 2, Math.Min(one.X, other.X), Math.Max(one.X, other.X)));
        }
        else if (width <= thickest && height > width)
        {
            page.Down.Add(new Rule((one.X + other.X) / 2, Math.Min(one.Y, other.Y), Math.Max(one.Y, other.Y)));
        }
    }
}
