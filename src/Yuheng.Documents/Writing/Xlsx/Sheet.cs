using System.Globalization;
using System.Text;
using System.Xml;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>A column of a sheet.</summary>
/// <param name="Heading">Its heading.</param>
/// <param name="Width">How wide it is, in digits.</param>
internal readonly record struct SheetColumn(string Heading, int Width);

/// <summary>
/// One worksheet, written row by row: the first row is the heading, stays in view, is repeated on every printed page and filters the rest.
/// Texts are inline strings of the text format, so that <c>=94</c> stays what the paper printed and is never worked out.
/// </summary>
internal sealed class Sheet : IDisposable
{
    /// <summary>A sheet ends at row 1,048,576; the last is left for the note that says so.</summary>
    public const int MostRows = 1_048_575;

    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int LongestCell = 32_767, HeadingStyle = 1, TextStyle = 2, NumberStyle = 3;

    /// <summary>Heights in tenths of a point: of one line of text, of the blank above and below, and the highest that a row may be.</summary>
    private const int LineHeight = 135, Blank = 30, HighestRow = 4090;

    private readonly XmlWriter _xml;
    private readonly IReadOnlyList<SheetColumn> _columns;
    private readonly IReadOnlyList<string> _choices;

    /// <param name="part">Where it is written.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="choices">What the last column may be filled with; empty where it is not for filling in.</param>
    public Sheet(Stream part, IReadOnlyList<SheetColumn> columns, params IReadOnlyList<string> choices)
    {
        _columns = columns;
        _choices = choices;
        // What is no character of XML is replaced before it comes here.
        _xml = XmlWriter.Create(part, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false, CloseOutput = false });
        Begin();
        Write([.. columns.Select(c => c.Heading)], HeadingStyle);
    }

    /// <summary>How many rows there are, with that of the headings.</summary>
    public int Rows { get; private set; }

    /// <summary>The cells of all rows, such as $A$1:$K$20.</summary>
    public string Range => string.Create(CultureInfo.InvariantCulture, $"$A$1:${Letter(_columns.Count - 1)}${Rows}");

    /// <summary>Writes a row; numbers as numbers, all else as text.</summary>
    public void Write(params ReadOnlySpan<object?> cells) => Write(cells, TextStyle);

    /// <summary>Ends the sheet.</summary>
    public void Dispose()
    {
        _xml.WriteEndElement();
        WriteElement("autoFilter", ("ref", Range.Replace("$", "", StringComparison.Ordinal)));
        WriteChoices();
        WriteElement("pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.5"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        WriteElement("pageSetup", ("paperSize", "9"), ("fitToHeight", "0"), ("orientation", "landscape"));
        _xml.WriteStartElement("headerFooter", Main);
        _xml.WriteElementString("oddFooter", Main, "&C第 &P 页，共 &N 页");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
    }

    /// <summary>What a cell can hold of <paramref name="text"/>: characters of XML only, no escape that is none, not more than a sheet takes.</summary>
    internal static string Text(string text)
    {
        var kept = text.Length <= LongestCell ? text : text[..(LongestCell - 1)] + "…";
        var clean = true;
        foreach (var rune in kept.EnumerateRunes())
        {
            clean &= IsCharacter(rune);
        }

        if (!clean)
        {
            var builder = new StringBuilder(kept.Length);
            foreach (var rune in kept.EnumerateRunes())
            {
                builder.Append(IsCharacter(rune) ? rune : Rune.ReplacementChar);
            }

            kept = builder.ToString();
        }

        // _x0041_ is how a sheet spells the character 41: the underscore before it is spelt so too.
        return kept.Contains("_x", StringComparison.OrdinalIgnoreCase) ? kept.Replace("_x", "_x005F_x", StringComparison.OrdinalIgnoreCase) : kept;
    }

    private static bool IsCharacter(Rune rune) => rune.Value is '\t' or '\n' or (>= ' ' and not 0xFFFE and not 0xFFFF and not 0xFFFD);

    private void Begin()
    {
        _xml.WriteStartElement("worksheet", Main);
        _xml.WriteStartElement("sheetPr", Main);
        WriteElement("pageSetUpPr", ("fitToPage", "1"));
        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetViews", Main);
        _xml.WriteStartElement("sheetView", Main);
        _xml.WriteAttributeString("workbookViewId", "0");
        WriteElement("pane", ("ySplit", "1"), ("topLeftCell", "A2"), ("activePane", "bottomLeft"), ("state", "frozen"));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteStartElement("cols", Main);
        for (var i = 0; i < _columns.Count; i++)
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            WriteElement("col", ("min", number), ("max", number), ("width", _columns[i].Width.ToString(CultureInfo.InvariantCulture)), ("customWidth", "1"));
        }

        _xml.WriteEndElement();
        _xml.WriteStartElement("sheetData", Main);
    }

    private void Write(ReadOnlySpan<object?> cells, int style)
    {
        Rows++;
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
        _xml.WriteAttributeString("ht", Height(cells));
        _xml.WriteAttributeString("customHeight", "1");
        for (var i = 0; i < cells.Length; i++)
        {
            _xml.WriteStartElement("c", Main);
            _xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{Letter(i)}{Rows}"));
            WriteValue(cells[i], style);
            _xml.WriteEndElement();
        }

        _xml.WriteEndElement();
    }

    /// <summary>How high the row has to be for all its text to be seen: not every program works that out when it opens a file.</summary>
    private string Height(ReadOnlySpan<object?> cells)
    {
        var lines = 1;
        for (var i = 0; i < cells.Length; i++)
        {
            lines = Math.Max(lines, cells[i] is string text ? Lines(text.AsSpan(0, Math.Min(text.Length, LongestCell)), _columns[i].Width - 1) : 1);
        }

        var height = Math.Min(HighestRow, (lines * LineHeight) + Blank);
        return string.Create(CultureInfo.InvariantCulture, $"{height / 10}.{height % 10}");
    }

    /// <summary>The lines that a text takes in a column; a Chinese character is two digits wide.</summary>
    private static int Lines(ReadOnlySpan<char> text, int width)
    {
        var (lines, used) = (1, 0);
        foreach (var character in text)
        {
            var next = character >= '\u2e80' ? 2 : 1;
            if (character == '\n' || used + next > width)
            {
                lines++;
                used = 0;
            }

            used += character == '\n' ? 0 : next;
        }

        return lines;
    }

    private void WriteValue(object? value, int style)
    {
        var number = value is int count ? count.ToString(CultureInfo.InvariantCulture) : null;
        _xml.WriteAttributeString("s", (number is null ? style : NumberStyle).ToString(CultureInfo.InvariantCulture));
        if (number is not null)
        {
            _xml.WriteElementString("v", Main, number);
        }
        else if (value is string { Length: > 0 } text)
        {
            _xml.WriteAttributeString("t", "inlineStr");
            _xml.WriteStartElement("is", Main);
            _xml.WriteStartElement("t", Main);
            _xml.WriteAttributeString("xml", "space", null, "preserve");
            _xml.WriteString(Text(text));
            _xml.WriteEndElement();
            _xml.WriteEndElement();
        }
    }

    private void WriteChoices()
    {
        if (_choices.Count == 0 || Rows == 1)
        {
            return;
        }

        _xml.WriteStartElement("dataValidations", Main);
        _xml.WriteAttributeString("count", "1");
        _xml.WriteStartElement("dataValidation", Main);
        _xml.WriteAttributeString("type", "list");
        _xml.WriteAttributeString("allowBlank", "1");
        var last = Letter(_columns.Count - 1);
        _xml.WriteAttributeString("sqref", string.Create(CultureInfo.InvariantCulture, $"{last}2:{last}{Rows}"));
        _xml.WriteElementString("formula1", Main, $"\"{string.Join(',', _choices)}\"");
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteElement(string name, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        _xml.WriteStartElement(name, Main);
        foreach (var (attribute, value) in attributes)
        {
            _xml.WriteAttributeString(attribute, value);
        }

        _xml.WriteEndElement();
    }

    private static char Letter(int column) => (char)('A' + column);
}
