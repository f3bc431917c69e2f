using Yuheng.Core.Papers;
using Yuheng.Core.Values;

namespace Yuheng.Core.Departments.Compiling;

/// <summary>
/// Where the parts of a compiled budget stand: the lines filled in, the cells of the tables, the sentences. Each has a place as in a document,
/// so that typing and checks are the same, and a finding leads back to its field or its cell.
/// </summary>
public sealed class BudgetPlaces : Whereabouts
{
    private readonly List<(string Label, string Path, IReadOnlyList<string> Cells)> _lines = [];

    /// <summary>The next line, with the names of its cells: of a row of fields the names behind the point, of a row of a table its columns.</summary>
    /// <param name="label">What readers call it: 表5 2070104 图书馆; empty for a row of fields.</param>
    /// <param name="path">The row l12, the row of a table t5.2070104, or the field that a sentence comes from.</param>
    /// <param name="cells">The names of its cells.</param>
    internal Place Add(string label, string path, IReadOnlyList<string> cells)
    {
        _lines.Add((label, path, cells));
        return new Place(_lines.Count, 0, this);
    }

    /// <summary>The field at a place (l12.amount), the row of a table (t5.2070104), the field of a sentence (n2070104.reason); empty where there is none.</summary>
    public string PathAt(Place place)
    {
        if (place.Line < 1 || place.Line > _lines.Count)
        {
            return "";
        }

        var (label, path, cells) = _lines[place.Line - 1];
        return label.Length > 0 ? path : place.Cell > 0 && place.Cell <= cells.Count ? $"{path}.{cells[place.Cell - 1]}" : $"{path}.{cells[0]}";
    }

    /// <summary>The place of a field or the row of a table; none where there is no such.</summary>
    internal Place Of(string path)
    {
        for (var i = 0; i < _lines.Count; i++)
        {
            var (label, own, cells) = _lines[i];
            if (own == path)
            {
                return new Place(i + 1, 0, this);
            }

            for (var c = 0; label.Length == 0 && c < cells.Count; c++)
            {
                if (path.Length == own.Length + 1 + cells[c].Length && path.StartsWith(own, StringComparison.Ordinal) && path.EndsWith(cells[c], StringComparison.Ordinal))
                {
                    return new Place(i + 1, c + 1, this);
                }
            }
        }

        return Place.None;
    }

    /// <inheritdoc/>
    public override Spot SpotOf(int line, int cell)
    {
        var (label, path, cells) = line < 1 || line > _lines.Count ? ("", "", []) : _lines[line - 1];
        return new Spot
        {
            Row = line,
            Column = cell,
            Field = label.Length == 0
                ? cell > 0 && cell <= cells.Count ? PaperField.Name($"{path}.{cells[cell - 1]}") : path.Length > 1 ? $"第{path[1..]}条" : ""
                : cell > 0 && cell <= cells.Count ? $"{label} {cells[cell - 1]}" : label,
        };
    }
}
