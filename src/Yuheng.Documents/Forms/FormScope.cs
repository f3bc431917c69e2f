using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>What the readers of a form's blocks share: the text, and what there is to say about it.</summary>
internal sealed class FormScope(DocumentReading reading, bool broken)
{
    private readonly List<Finding> _findings = [];

    /// <summary>What reading the form had to say.</summary>
    public List<Finding> Findings => _findings;

    /// <summary>Whether the conversion cut labels and words of this form across cells, so that neighbours have to be put together.</summary>
    public bool Broken { get; } = broken;

    /// <summary>The characters of a cell, as they stand there.</summary>
    public ReadOnlySpan<char> Span(GridCell cell) => reading.Text.AsSpan(cell.Start, cell.Length);

    /// <summary>A cell as text, with what had to be repaired noted.</summary>
    public Printed Text(GridCell cell) => Note(FormText.Clean(Span(cell), cell.Place));

    /// <summary>A cell exactly as printed; for numbers, whose reader knows what blanks inside mean.</summary>
    public Printed Raw(GridCell cell) => cell.IsBlank ? new Printed(null, cell.Place) : new Printed(Span(cell).ToString(), cell.Place);

    /// <summary>
    /// Several cells as the one text that they were before the conversion cut it.
    /// A part that only repeats the end of what is there (安全覆盖全面性 | 面性), and lone marks, are left out.
    /// </summary>
    public Printed Join(ReadOnlySpan<GridCell> cells)
    {
        var text = new StringBuilder();
        GridCell? first = null;
        var parts = 0;
        foreach (var cell in cells)
        {
            var part = Span(cell);
            if (part.Length == 0 || (part.Length == 1 && !char.IsLetterOrDigit(part[0]) && Broken))
            {
                continue;
            }

            first ??= cell;
            if (parts++ > 0 && Broken && text.ToString().AsSpan().EndsWith(part, StringComparison.Ordinal))
            {
                continue;
            }

            text.Append(part);
        }

        if (first is not { } start)
        {
            return new Printed(null, cells.Length > 0 ? cells[0].Place : Place.None);
        }

        var clean = FormText.Clean(text.ToString(), start.Place);
        return Note(parts > 1 ? clean.Repaired("接上被拆到几格里的文字") : clean);
    }

    /// <summary>Notes what was repaired or guessed, and hands the value on.</summary>
    public Printed Note(Printed printed)
    {
        switch (printed.How)
        {
            case How.Repaired:
                _findings.Add(ReadingFindings.Repaired(printed.Place, printed.Raw, printed.Repair!));
                break;
            case How.Guessed:
                _findings.Add(ReadingFindings.Guessed(printed.Place, printed.Raw, printed.Repair!));
                break;
        }

        return printed;
    }
}
