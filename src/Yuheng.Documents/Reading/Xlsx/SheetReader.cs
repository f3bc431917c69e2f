using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>Reads the XML of one sheet into its grid, cell by cell.</summary>
internal sealed class SheetReader
{
    private const int FormulaLength = 60;
    private readonly XmlReader _xml;
    private readonly SheetGrid _grid;
    private readonly SharedStrings _strings;
    private readonly NumberFormats _formats;
    private readonly bool _since1904;
    private readonly char[] _chunk = new char[256];
    private readonly ArrayBufferWriter<char> _value = new(256), _formula = new(256);
    private readonly List<(int First, int Last)> _hiddenColumns = [];
    private readonly string _c, _v, _f, _is, _r, _s, _t, _row;
    private int _rowNumber, _column;
    private bool _hiddenRow, _hidesZeros;

    /// <param name="xml">The sheet.</param>
    /// <param name="grid">Where its cells go.</param>
    /// <param name="book">What its workbook has for all sheets.</param>
    public SheetReader(XmlReader xml, SheetGrid grid, Workbook book)
    {
        (_xml, _grid, _strings, _formats, _since1904) = (xml, grid, book.Strings, book.Formats, book.Since1904);
        var names = xml.NameTable;
        (_c, _v, _f, _is, _row) = (names.Add("c"), names.Add("v"), names.Add("f"), names.Add("is"), names.Add("row"));
        (_r, _s, _t) = (names.Add("r"), names.Add("s"), names.Add("t"));
    }

    /// <summary>Reads it to its end, or to a limit.</summary>
    public void Read()
    {
        while (_xml.Read())
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (_xml.LocalName)
            {
                case "sheetView":
                    _hidesZeros |= _xml.GetAttribute("showZeros") is "0" or "false";
                    break;
                case "col" when IsTrue(_xml.GetAttribute("hidden")):
                    _hiddenColumns.Add((Number(_xml.GetAttribute("min")), Number(_xml.GetAttribute("max"))));
                    break;
                case "sheetData":
                    ReadRows();
                    break;
                case "mergeCell":
                    Merge(_xml.GetAttribute("ref"));
                    break;
            }
        }
    }

    private void ReadRows()
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (ReferenceEquals(_xml.LocalName, _c))
            {
                ReadCell();
            }
            else if (ReferenceEquals(_xml.LocalName, _row))
            {
                BeginRow();
            }
        }
    }

    private void BeginRow()
    {
        (_rowNumber, _column, _hiddenRow) = (_rowNumber + 1, 0, false);
        while (_xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(_xml.LocalName, _r) && Number(_xml.Value) is > 0 and var row)
            {
                _rowNumber = row;
            }
            else if (_xml.LocalName == "hidden")
            {
                _hiddenRow = IsTrue(_xml.Value);
            }
        }

        _xml.MoveToElement();
    }

    private void ReadCell()
    {
        var (style, type) = (0, "n");
        _column++;
        while (_xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(_xml.LocalName, _r))
            {
                _column = ColumnOf(_xml.Value) is > 0 and var column ? column : _column;
            }
            else if (ReferenceEquals(_xml.LocalName, _s))
            {
                style = Number(_xml.Value);
            }
            else if (ReferenceEquals(_xml.LocalName, _t))
            {
                type = _xml.Value;
            }
        }

        _xml.MoveToElement();
        if (_xml.IsEmptyElement)
        {
            return;
        }

        _value.ResetWrittenCount();
        _formula.ResetWrittenCount();
        var (hasFormula, mark) = (false, _grid.Mark);
        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (ReferenceEquals(_xml.LocalName, _v))
            {
                ReadInto(_value, int.MaxValue);
            }
            else if (ReferenceEquals(_xml.LocalName, _f))
            {
                hasFormula = true;
                ReadInto(_formula, FormulaLength);
            }
            else if (ReferenceEquals(_xml.LocalName, _is))
            {
                SharedStrings.ReadText(_xml, _grid.Text);
            }
        }

        if (_rowNumber > SheetGrid.LastRow || _column > SheetGrid.LastColumn || _grid.IsFull)
        {
            return;
        }

        if (hasFormula && _value.WrittenCount == 0 && type is "n")
        {
            _grid.AddUncalculated(_rowNumber, _column, _formula.WrittenSpan.ToString());
            return;
        }

        WriteValue(type, style);
        Add(mark);
    }

    private void Add(int mark)
    {
        if (_grid.Add(_rowNumber, _column, mark) && _grid.Hidden is null && (_hiddenRow || _hiddenColumns.Exists(h => h.First <= _column && _column <= h.Last)))
        {
            _grid.Hidden = (_rowNumber, _column);
        }
    }

    private void WriteValue(string type, int style)
    {
        var value = _value.WrittenSpan;
        switch (type)
        {
            case "s":
                if (int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) && _strings.Has(index))
                {
                    _grid.Text.Write(_strings[index]);
                }
                else
                {
                    _grid.AddBroken(_rowNumber, _column);
                }

                break;
            case "b":
                _grid.Text.Write(value is "1" or "true" ? "TRUE" : value.Length == 0 ? "" : "FALSE");
                break;
            case "d":
                // An ISO date, with a time where there is one.
                _grid.Text.Write(value.Length > 10 && value[10] == 'T' && !value[11..].StartsWith("00:00") ? $"{value[..10]} {value[11..]}" : value[..Math.Min(value.Length, 10)]);
                break;
            case "n":
                WriteNumber(value, style);
                break;
            default:
                // The text of a formula, an error as it is printed, and whatever else there may come.
                SharedStrings.Write(value, _grid.Text);
                break;
        }
    }

    private void WriteNumber(ReadOnlySpan<char> text, int style)
    {
        var format = _formats[style];
        if (format.IsGeneral && text.Length is > 0 and <= 9 && text.IndexOfAnyExcept("0123456789") < 0 && (text[0] != '0' || text.Length == 1) && !_hidesZeros)
        {
            _grid.Text.Write(text);
        }
        else if (!decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            _grid.Text.Write(text);
        }
        else if (number != 0 || !_hidesZeros)
        {
            format.Write(number, _grid.Text, _since1904);
        }
    }

    /// <summary>Reads the text of the element that the reader stands on.</summary>
    private void ReadInto(ArrayBufferWriter<char> to, int limit)
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        var depth = _xml.Depth;
        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace))
            {
                continue;
            }

            for (int read; (read = _xml.ReadValueChunk(_chunk, 0, _chunk.Length)) > 0;)
            {
                if (to.WrittenCount < limit)
                {
                    to.Write(_chunk.AsSpan(0, read));
                }
            }
        }
    }

    private void Merge(string? corners)
    {
        if (corners?.Split(':') is [var first, var last])
        {
            _grid.Merge(RowOf(first), ColumnOf(first), RowOf(last), ColumnOf(last));
        }
    }

    /// <summary>The column of a cell's name, such as 2 of B5; 0 where it names none.</summary>
    private static int ColumnOf(string name)
    {
        var column = 0;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetter(c))
            {
                break;
            }

            column = (column * 26) + (c | 0x20) - 'a' + 1;
            if (column > SheetGrid.LastColumn)
            {
                return SheetGrid.LastColumn + 1;
            }
        }

        return column;
    }

    private static int RowOf(string name) => Number(name.AsSpan(Math.Max(name.AsSpan().IndexOfAnyInRange('0', '9'), 0)));

    private static int Number(ReadOnlySpan<char> text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static bool IsTrue(string? text) => text is "1" or "true";
}
