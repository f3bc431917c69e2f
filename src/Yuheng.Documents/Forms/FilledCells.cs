using Yuheng.Core.Values;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Forms;

/// <summary>
/// The cells of one form of a filled template. A row of the template is where most of its fields and labels are now, and so is a column:
/// cells that somebody cut and pasted elsewhere do not take their field with them.
/// </summary>
internal sealed class FilledCells
{
    private readonly DocumentReading _reading;
    private readonly SortedDictionary<int, int> _lines;
    private readonly Dictionary<int, int> _rows, _columns;
    private readonly Dictionary<string, TemplateMap.Cell> _fields = new(StringComparer.Ordinal);
    private readonly string _sheet;

    /// <param name="reading">The workbook.</param>
    /// <param name="form">The form.</param>
    /// <param name="lines">The lines of the rows of each sheet.</param>
    public FilledCells(DocumentReading reading, TemplateMap.Form form, Dictionary<string, SortedDictionary<int, int>> lines)
    {
        _reading = reading;
        var found = form.Fields.Where(f => f.Now is not null).ToList();
        _sheet = Most(found.Select(f => f.Now!.Value.Sheet), "");
        _lines = lines.GetValueOrDefault(_sheet) ?? [];
        found.RemoveAll(f => f.Now!.Value.Sheet != _sheet);
        _rows = found.GroupBy(f => f.Then.Row, f => f.Now!.Value.Row).ToDictionary(g => g.Key, g => Most(g, 0));
        _columns = found.GroupBy(f => f.Then.Column, f => f.Now!.Value.Column).ToDictionary(g => g.Key, g => Most(g, 0));
        foreach (var field in form.Fields.Where(f => f.Path != TemplateMap.Label))
        {
            _fields.TryAdd(field.Path, field.Then);
        }
    }

    /// <summary>The sheet that the form stands on; empty where it was deleted.</summary>
    public string Sheet => _sheet;

    /// <summary>The rows of that sheet that have any text, from above.</summary>
    public IEnumerable<int> SheetRows => _lines.Keys;

    /// <summary>The lines of those rows.</summary>
    public IEnumerable<int> Lines => _lines.Values;

    /// <summary>The paths of its fields, in the order of the template.</summary>
    public IEnumerable<string> Paths => _fields.Keys;

    /// <summary>The rows of the sheet that are rows of the template, in their order.</summary>
    public IEnumerable<int> Rows => _rows.Values.Order();

    /// <summary>What is filled in for a field; missing where it has none.</summary>
    public Printed this[string path] => _fields.TryGetValue(path, out var then) && Now(then) is var (row, column) && row > 0 ? At(row, column) : default;

    /// <summary>Where a field of the template is now; (0, 0) where it is gone.</summary>
    public (int Row, int Column) Now(string path) => _fields.TryGetValue(path, out var then) ? Now(then) : default;

    /// <summary>The names that the cells had which are gone.</summary>
    public IEnumerable<(string Path, string Cell)> Lost => _fields.Where(f => Now(f.Value).Row == 0).Select(f => (f.Key, f.Value.Name));

    /// <summary>What stands in a cell of the form's sheet.</summary>
    public Printed At(int row, int column)
    {
        if (!_lines.TryGetValue(row, out var number))
        {
            return default;
        }

        var line = _reading[number - 1];
        var cell = column - ColumnsBefore(line);
        if (cell < 0 || cell >= line.Count)
        {
            return default;
        }

        var text = line[cell].Trim();
        return new Printed(text.IsEmpty ? null : text.ToString(), line.PlaceOf(cell));
    }

    private static int ColumnsBefore(ReadingLine line) => line.PlaceOf(0).Spot?.Column ?? 1;

    private static T Most<T>(IEnumerable<T> votes, T none) where T : notnull =>
        votes.GroupBy(v => v).OrderByDescending(g => g.Count()).Select(g => g.Key).FirstOrDefault(none);

    private (int Row, int Column) Now(TemplateMap.Cell then) =>
        _rows.TryGetValue(then.Row, out var row) && _columns.TryGetValue(then.Column, out var column) ? (row, column) : default;
}
