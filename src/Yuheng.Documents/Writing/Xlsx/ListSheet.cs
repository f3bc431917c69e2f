using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">How wide it is, in digits.</param>
internal readonly record struct SheetColumn(string Heading, int Width);

/// <summary>One worksheet with a list, written row by row: the first row is the heading, stays in view, is repeated on every printed page and filters the rest.</summary>
internal sealed class ListSheet : IDisposable
{
    /// <summary>A sheet ends at row 1,048,576; the last is left for the note that says so.</summary>
    public const int MostRows = 1_048_575;

    /// <summary>Styles 0 to 3: none, heading, text, number.</summary>
    public const string Styles = """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="2"><font><sz val="10"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="10"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEAEFF4"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color rgb="FFC8D0D9"/></left><right style="thin"><color rgb="FFC8D0D9"/></right><top style="thin"><color rgb="FFC8D0D9"/></top><bottom style="thin"><color rgb="FFC8D0D9"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private const int HeadingStyle = 1, TextStyle = 2, NumberStyle = 3;

    /// <summary>Heights in points: of one line of text, and of the blank above and below.</summary>
    private const decimal LineHeight = 13.5m, Blank = 3;

    private readonly SheetXml _xml;
    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly IReadOnlyList<string> _choices;

    /// <param name="part">Where it is written.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="choices">What the last column may be filled with; empty where it is not for filling in.</param>
    public ListSheet(Stream part, IReadOnlyList<SheetColumn> columns, params IReadOnlyList<string> choices)
    {
        _columns = columns;
        _choices = choices;
        _xml = new SheetXml(part);
        Begin();
        Write([.. columns.Select(c => c.Heading)], HeadingStyle);
    }

    /// <summary>How many rows there are, with that of the headings.</summary>
    public int Rows { get; private set; }

    /// <summary>The sheet as its workbook knows it.</summary>
    public SheetEntry Entry(string name) => new(name, new SheetRange(RangeKind.FilterDatabase, Range), new SheetRange(RangeKind.PrintTitles, "$1:$1"));

    /// <summary>Writes a row; numbers as numbers, all else as text.</summary>
    public void Write(params ReadOnlySpan<object?> cells) => Write(cells, TextStyle);

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _xml.End();
        _xml.Element("autoFilter", ("ref", Range.Replace("$", "", StringComparison.Ordinal)));
        WriteChoices();
        _xml.Element("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        _xml.Element("pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        _xml.Footer("&C第 &P 页，共 &N 页");
        _xml.Dispose();
    }

    /// <summary>The cells of all rows, such as $A$1:$K$20.</summary>
    private string Range => $"$A$1:${Spot.Letters(_columns.Count)}${SheetXml.Digits(Rows)}";

    private void Begin()
    {
        _xml.Start("sheetPr");
        _xml.Element("pageSetUpPr", ("fitToPage", "1"));
        _xml.End();
        _xml.Start("sheetViews");
        _xml.Start("sheetView", ("workbookViewId", "0"));
        _xml.Element("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _xml.End();
        _xml.End();
        _xml.Columns(_columns.Select(c => (decimal)c.Width));
        _xml.Start("sheetData");
    }

    private void Write(ReadOnlySpan<object?> cells, int style)
    {
        _xml.StartRow(++Rows, Height(cells));
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i] is int or long)
            {
                _xml.Number(i + 1, Convert.ToDecimal(cells[i], System.Globalization.CultureInfo.InvariantCulture), NumberStyle);
            }
            else if (cells[i] is ListFormula sum)
            {
                _xml.Formula(i + 1, sum.Formula, SheetXml.Digits(sum.Value), NumberStyle, isText: false);
            }
            else if (cells[i] is decimal number)
            {
                _xml.Number(i + 1, number, NumberStyle);
            }
            else
            {
                _xml.Text(i + 1, cells[i] as string ?? "", style);
            }
        }

        _xml.End();
    }

    /// <summary>How high the row has to be for all its text to be seen: not every program works that out when it opens a file.</summary>
    private decimal Height(ReadOnlySpan<object?> cells)
    {
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            // A digit is half as wide as a Chinese character.
            lines = Math.Max(lines, cells[i] is string text ? TextFit.Lines(text, (_columns[i].Width - 1) / 2m) : 1);
        }

        return (lines * LineHeight) + Blank;
    }

    private void WriteChoices()
    {
        if (_choices.Count == 0 || Rows == 1)
        {
            return;
        }

        _xml.Start("dataValidations", ("count", "1"));
        var last = Spot.Letters(_columns.Count);
        _xml.Start("dataValidation", ("type", "list"), ("allowBlank", "1"), ("sqref", $"{last}2:{last}{SheetXml.Digits(Rows)}"));
        _xml.TextElement("formula1", $"\"{string.Join(',', _choices)}\"");
        _xml.End();
        _xml.End();
    }
}
