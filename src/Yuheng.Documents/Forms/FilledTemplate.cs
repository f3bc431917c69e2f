using Yuheng.Core.Projects;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The forms of a workbook that was made by us and filled in by somebody else.</summary>
internal sealed class FilledTemplate
{
    private readonly List<FilledForm> _forms = [];
    private readonly HashSet<int> _lines = [];

    private FilledTemplate(DocumentReading reading)
    {
        var lines = new Dictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        for (var line = 0; line < reading.LineCount; line++)
        {
            if (reading[line].Place.Spot is { Sheet: { } sheet, Row: > 0 and var row })
            {
                (lines.TryGetValue(sheet, out var own) ? own : lines[sheet] = []).TryAdd(row, line + 1);
            }
        }

        // One form a sheet: a second one that says to stand there too is none of ours.
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in reading.Template!.Forms)
        {
            var cells = new FilledCells(reading, form, lines);
            if (lines.ContainsKey(cells.Sheet) && taken.Add(cells.Sheet))
            {
                _forms.Add(new FilledForm(cells, form));
                _lines.UnionWith(cells.Lines);
            }
        }
    }

    /// <summary>The template that a document is; null where it is none, or of a version that is not known.</summary>
    public static FilledTemplate? Of(DocumentReading reading) => reading.Template is { IsKnown: true } ? new FilledTemplate(reading) : null;

    /// <summary>Its forms, in the order of the template.</summary>
    public IEnumerable<ParsedForm> Forms()
    {
        var index = 0;
        foreach (var form in _forms)
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
