using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Json;

/// <summary>
/// The kinds of field that the JSON knows, and the record of what was repaired or guessed on the way:
/// every printed value that is written passes through here, so none can hide how it was read.
/// </summary>
internal sealed class JsonFields(Utf8JsonWriter json) : IDisposable
{
    private const int FlushAfterBytes = 1 << 16;

    /// <summary>Where the writer stands: object names, and arrays with the index of their current element.</summary>
    private readonly List<(string? Name, int Index)> _path = [];

    private readonly List<(string Field, Printed Printed)> _repairs = [];
    private int _record;

    /// <summary>Declared, repaired or guessed as the JSON says it.</summary>
    public static string Word(How how) => how switch
    {
        How.Declared => "declared",
        How.Repaired => "repaired",
        How.Guessed => "guessed",
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };

    /// <summary>Begins an object whose fields, as <see cref="Repairs"/> names them, are counted from here.</summary>
    public void BeginRecord(string? name = null)
    {
        if (name is null)
        {
            BeginObject();
        }
        else
        {
            BeginObject(name);
        }

        _record = _path.Count;
        _repairs.Clear();
    }

    /// <summary>Begins the next element of an array, or the whole.</summary>
    public void BeginObject()
    {
        NextElement();
        _path.Add((null, -1));
        json.WriteStartObject();
    }

    public void BeginObject(string name)
    {
        _path.Add((name, -1));
        json.WriteStartObject(name);
    }

    public void EndObject()
    {
        _path.RemoveAt(_path.Count - 1);
        json.WriteEndObject();
        if (json.BytesPending > FlushAfterBytes)
        {
            json.Flush();
        }
    }

    public void BeginArray(string name)
    {
        _path.Add((name, -1));
        json.WriteStartArray(name);
    }

    public void EndArray()
    {
        _path.RemoveAt(_path.Count - 1);
        json.WriteEndArray();
    }

    public void Null(string name) => json.WriteNull(name);

    public void Text(string name, string? value) => json.WriteString(name, value);

    public void Flag(string name, bool value) => json.WriteBoolean(name, value);

    /// <summary>The next word of an array.</summary>
    public void Item(string word)
    {
        NextElement();
        json.WriteStringValue(word);
    }

    public void Number(string name, int value) => json.WriteNumber(name, value);

    /// <summary>A number that is not itself printed in a cell, or whose cell was written before; null where there is none.</summary>
    public void Number(string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>
    /// The line of a place, null where there is none; in a document that is no text it is the line of the reading,
    /// and page, table, row, column and box, or sheet and cell say where that stands.
    /// </summary>
    public void Line(Place place)
    {
        if (!place.Exists)
        {
            json.WriteNull("line");
            return;
        }

        json.WriteNumber("line", place.Line);
        if (place.Spot is not { } spot)
        {
            return;
        }

        WriteAbove("page", spot.Page);
        if (spot.Sheet is not null)
        {
            json.WriteString("sheet", spot.Sheet);
            if (spot.CellName is { } name)
            {
                json.WriteString("cell", name);
            }

            return;
        }

        WriteAbove("table", spot.Table);
        WriteAbove("row", spot.Row);
        WriteAbove("column", spot.Column);
        if (spot.Box is { } box)
        {
            json.WriteStartArray("box");
            json.WriteNumberValue(box.Left);
            json.WriteNumberValue(box.Top);
            json.WriteNumberValue(box.Right);
            json.WriteNumberValue(box.Bottom);
            json.WriteEndArray();
        }
    }

    /// <summary>The line of a place and, of a text, the cell in it.</summary>
    public void LineAndCell(Place place)
    {
        Line(place);
        if (place.Cell > 0 && place.In is null)
        {
            json.WriteNumber("cell", place.Cell);
        }
    }

    /// <summary>A text as printed; null where it is missing.</summary>
    public void Text(string name, Printed printed)
    {
        Note(name, printed);
        json.WriteString(name, printed.IsMissing ? null : printed.Raw);
    }

    /// <summary>The next text of an array; a missing one is null.</summary>
    public void Item(Printed printed)
    {
        NextElement();
        Note(null, printed);
        json.WriteStringValue(printed.IsMissing ? null : printed.Raw);
    }

    /// <summary>The unit of amounts: the official word where it is one, otherwise as printed.</summary>
    public void Unit(Typed<AmountUnit> unit)
    {
        Note("amountUnit", unit.Printed);
        json.WriteString("amountUnit", unit.Value is { } known ? known.Word() : unit.Printed.IsMissing ? null : unit.Printed.Raw);
    }

    /// <summary>A year; null where it is missing or unreadable.</summary>
    public void Year(Typed<int> year)
    {
        Note("year", year.Printed);
        if (year.Value is { } known)
        {
            json.WriteNumber("year", known);
        }
        else
        {
            json.WriteNull("year");
        }
    }

    /// <summary>A date in the precision printed.</summary>
    public void Date(string name, Typed<PrintedDate> date)
    {
        Note(name, date.Printed);
        json.WriteString(name, date.Value is { } known ? known.ToString() : null);
    }

    /// <summary>Points, a rate or a count, with the decimals printed.</summary>
    public void Number(string name, Typed<decimal> number)
    {
        Note(name, number.Printed);
        Number(name, number.Value);
    }

    /// <summary>An amount in yuan: at least two decimals, more only where the amount has them.</summary>
    public void Amount(string name, Typed<Money> amount)
    {
        Note(name, amount.Printed);
        if (amount.Value is not { } money)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[64];
        var yuan = money.Yuan;
        var written = yuan.TryFormat(text, out var length, yuan.Scale <= 2 ? "F2" : "0.00##########################", CultureInfo.InvariantCulture);
        System.Diagnostics.Debug.Assert(written, "no decimal is longer than 64 characters");
        json.WritePropertyName(name);
        json.WriteRawValue(text[..length], skipInputValidation: true);
    }

    /// <summary>Writes what was repaired or guessed in the record: the field, what was done, and where.</summary>
    public void Repairs()
    {
        json.WriteStartArray("repairs");
        foreach (var (field, printed) in _repairs)
        {
            json.WriteStartObject();
            json.WriteString("field", field);
            json.WriteString("how", Word(printed.How));
            json.WriteString("what", printed.Repair);
            LineAndCell(printed.Place);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public void Flush() => json.Flush();

    public void Dispose() => json.Dispose();

    private void WriteAbove(string name, int number)
    {
        if (number > 0)
        {
            json.WriteNumber(name, number);
        }
    }

    private void NextElement()
    {
        if (_path.Count > 0)
        {
            var (name, index) = _path[^1];
            _path[^1] = (name, index + 1);
        }
    }

    private void Note(string? name, Printed printed)
    {
        if (printed.How != How.Declared)
        {
            _repairs.Add((FieldOf(name), printed));
        }
    }

    /// <summary>The path of a field in the record, such as <c>indicators[3].weight</c>; elements are counted from 0.</summary>
    private string FieldOf(string? name)
    {
        var field = new StringBuilder();
        foreach (var (part, index) in CollectionsMarshal.AsSpan(_path)[_record..])
        {
            if (part is not null)
            {
                field.Append(field.Length > 0 ? "." : "").Append(part);
            }

            if (index >= 0)
            {
                field.Append('[').Append(index).Append(']');
            }
        }

        return name is null ? field.ToString() : field.Append(field.Length > 0 ? "." : "").Append(name).ToString();
    }
}
