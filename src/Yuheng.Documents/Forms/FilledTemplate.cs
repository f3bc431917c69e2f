using Yuheng.Core.Projects;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The forms of a workbook that was made by us and filled in by somebody else.</summary>
internal sealed class FilledTemplate
{
    private readonly List<(FilledCells Cells, FilledForm Form)> _forms = [];
    private readonly HashSet<int> _lines = [];

    private FilledTemplate(DocumentReading reading)
    {
        var lines = new Dictionary<(string Sheet, int Row), int>();
        for (var line = 0; line < reading.LineCount; line++)
        {
            if (reading[line].Place.Spot is { Sheet: { } sheet, Row: > 0 and var row })
            {
                lines.TryAdd((sheet, row), line + 1);
            }
        }

        foreach (var form in reading.Template!.Forms)
        {
            var cells = new FilledCells(reading, form, lines);
            if (lines.Keys.Any(k => k.Sheet == cells.Sheet))
            {
                _forms.Add((cells, new FilledForm(cells, form)));
            }
        }

        var sheets = _forms.Select(f => f.Cells.Sheet).ToHashSet(StringComparer.Ordinal);
        _lines.UnionWith(lines.Where(l => sheets.Contains(l.Key.Sheet)).Select(l => l.Value));
    }

    /// <summary>The template that a document is; null where it is none, or of a version that is not known.</summary>
    public static FilledTemplate? Of(DocumentReading reading) => reading.Template is { IsKnown: true } ? new FilledTemplate(reading) : null;

    /// <summary>Its forms, in the order of the template.</summary>
    public IEnumerable<ParsedForm> Forms()
    {
        var index = 0;
        foreach (var (_, form) in _forms)
        {
            if (form.Read(index + 1) is { } read)
            {
                index += read.IsDepartmentTarget ? 0 : 1;
                yield return read;
            }
        }
    }

    /// <summary>Whether a line, from 1, is of a sheet that is read by its cells.</summary>
    public bool Covers(int line) => _lines.Contains(line);
}
