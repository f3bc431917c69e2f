using Yuheng.Core.Values;

namespace Yuheng.Core.Papers;

/// <summary>
/// Where the fields of a paper that is filled in stand: each has a place as cells of documents have, so that typing, checks and scores are the same,
/// and a finding leads back to its field.
/// </summary>
public sealed class PaperPlaces : Whereabouts
{
    private readonly List<List<string>> _lines = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lineOfRow = new(StringComparer.Ordinal);

    /// <summary>The place of a field; fields of one row stand in one line.</summary>
    public Place this[string path]
    {
        get
        {
            if (!_places.TryGetValue(path, out var place))
            {
                var row = PaperField.RowOf(path);
                if (!_lineOfRow.TryGetValue(row.Length > 0 ? row : path, out var line))
                {
                    _lineOfRow[row.Length > 0 ? row : path] = line = _lines.Count;
                    _lines.Add([]);
                }

                _lines[line].Add(path);
                _places[path] = place = new Place(line + 1, _lines[line].Count, this);
            }

            return place;
        }
    }

    /// <summary>The field at a place, or the first of its row where the place is a whole row; null where there is none.</summary>
    public string? PathAt(Place place) =>
        place.Line < 1 || place.Line > _lines.Count ? null
        : place.Cell < 1 || place.Cell > _lines[place.Line - 1].Count ? _lines[place.Line - 1][0]
        : _lines[place.Line - 1][place.Cell - 1];

    /// <inheritdoc/>
    public override Spot SpotOf(int line, int cell)
    {
        var path = PathAt(new Place(line, cell));
        return new Spot
        {
            Row = line,
            Column = cell,
            Field = path is null ? "" : cell == 0 && PaperField.RowOf(path) is { Length: > 1 } row ? $"第{row[1..]}条" : PaperField.Name(path),
        };
    }
}
