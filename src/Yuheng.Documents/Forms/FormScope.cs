using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>What the readers of a form's blocks share: the text, and what there is to say about it.</summary>
internal sealed class FormScope(DocumentReading reading, bool broken)
{
    /// <summary>The most characters that a cut leaves on both sides.</summary>
    private const int LongestEcho = 12;

    private readonly List<Finding> _findings = [];

    /// <summary>What reading the form had to say.</summary>
    public List<Finding> Findings => _findings;

    /// <summary>Whether the conversion cut labels and words of this form across cells, so that neighbours have to be put together.</summary>
    public bool Broken { get; } = broken;

    /// <summary>The characters of a cell, as they stand there.</summary>
    public ReadOnlySpan<char> Span(GridCell cell) => reading.Text.AsSpan(cell.Start, cell.Length);

    /// <summary>A cell as text, with what had to be repaired noted.</summary>
    public Printed Text(GridCell cell) => Note(FormText.Clean(Span(cell), cell.Place));

    /// <summary>A cell as the name of a level: without any blanks, since narrow cells wrap it, and without a closing colon.</summary>
    public Printed Level(GridCell cell)
    {
        if (cell.IsBlank)
        {
            return new Printed(null, cell.Place);
        }

        var text = Span(cell).TrimEnd(":：");
        return new Printed(text.IndexOfAny(" \u3000\n\r") < 0 ? text.ToString() : string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c))), cell.Place);
    }

    /// <summary>A cell exactly as printed; for numbers, whose reader knows what blanks inside mean.</summary>
    public Printed Raw(GridCell cell) => cell.IsBlank ? new Printed(null, cell.Place) : new Printed(Span(cell).ToString(), cell.Place);

    /// <summary>
    /// Several cells as the one text that they were before the conversion cut it.
    /// A part that only repeats the end of what is there (安全覆盖全面性 | 面性), and lone marks, are left out.
    /// </summary>
    public Printed Join(ReadOnlySpan<GridCell> cells)
    {
        if (cells is [{ IsBlank: false } only])
        {
            return Text(only);
        }

        var filled = new List<GridCell>(cells.Length);
        foreach (var cell in cells)
        {
            var part = Span(cell);
            if (part.Length > 1 || (part.Length == 1 && (!Broken || char.IsLetterOrDigit(part[0]))))
            {
                filled.Add(cell);
            }
        }

        if (filled.Count == 0)
        {
            return new Printed(null, cells.Length > 0 ? cells[0].Place : Place.None);
        }

        if (filled.Count == 1)
        {
            return Text(filled[0]);
        }

        var text = new StringBuilder();
        var first = Span(filled[0]);
        var blank = Broken ? first.LastIndexOf(' ') : -1;
        var secondLine = blank > 0 ? first[(blank + 1)..].ToString() : "";
        text.Append(blank > 0 ? first[..blank] : first);
        for (var i = 1; i < filled.Count; i++)
        {
            Append(text, Span(filled[i]));
        }

        // Two lines in a cell that was cut from top to bottom: 区图书馆(汇 | 总) is "区图书 总)" and "馆(汇".
        Append(text, secondLine);
        return Note(FormText.Clean(text.ToString(), filled[0].Place).Repaired("接上被拆到几格里的文字"));
    }

    /// <summary>Appends a part; where words were cut, what the cut left on both sides (建设 | 设, 完成率 | 率) is taken once.</summary>
    private void Append(StringBuilder text, ReadOnlySpan<char> part)
    {
        if (Broken && text.Length > 0)
        {
            // A stray mark or letter where the cut went through a character: 适应 | Z性, 完成。 | 及时性.
            if (part.Length > 1 && char.IsAsciiLetter(part[0]) && FormText.IsWide(part[1]) && FormText.IsWide(text[^1]))
            {
                part = part[1..];
            }

            for (var length = Math.Min(Math.Min(part.Length, text.Length), LongestEcho); length > 0; length--)
            {
                if (part[..length].SequenceEqual(text.ToString(text.Length - length, length)))
                {
                    part = part[length..];
                    break;
                }
            }
        }

        text.Append(part);
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
