using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Office;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>Reads an old workbook (xls), through ExcelDataReader, by the same conventions as <see cref="XlsxReading"/>.</summary>
internal static class XlsReading
{
    static XlsReading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The reading; refused where the file cannot be read at all.</summary>
    /// <param name="source">The document.</param>
    /// <param name="format">xls, or et.</param>
    public static Outcome<DocumentReading> Read(SourceDocument source, string format = "xls")
    {
        if (source.Bytes.Length > Limits.MaxXlsBytes)
        {
            return new Refusal("too-large", source.Name, Place.None, $"旧式工作簿超过 {Limits.MaxXlsBytes >> 20} MB 的上限，未读取；请另存为 xlsx 再读。");
        }

        // The library reads an error such as #REF! as a blank, and a blank says something else.
        var hasErrors = OldErrors.In(source.Bytes.Span);
        if (hasErrors && ConvertedReading.Read(source, format, isSheet: true) is { Value: { } converted })
        {
            return converted;
        }

        try
        {
            var array = MemoryMarshal.TryGetArray(source.Bytes, out var segment) ? segment : new ArraySegment<byte>(source.Bytes.ToArray());
            using var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
            using var book = ExcelReaderFactory.CreateBinaryReader(stream);
            return Read(source, book, format, hasErrors);
        }
        catch (InvalidPasswordException)
        {
            return new Refusal("encrypted", source.Name, Place.None, "文件有打开密码，无法读取；请用 Excel 或 WPS 打开、去掉密码后另存再读。");
        }
        catch (Exception failure) when (IsOfTheFile(failure))
        {
            return new Refusal("damaged", source.Name, Place.None, "工作簿已损坏或不完整，未读取；请用 Excel 或 WPS 打开后另存为 xlsx，或重新取得完整文件再读。");
        }
    }

    private static Outcome<DocumentReading> Read(SourceDocument source, IExcelDataReader book, string format, bool hasErrors)
    {
        var reading = new ReadingBuilder(format);
        var formats = new Dictionary<int, NumberFormat>();
        var hidden = new List<string>();
        do
        {
            if (book.VisibleState is "hidden" or "veryhidden")
            {
                hidden.Add(book.Name);
            }
            else if (!reading.IsFull)
            {
                ReadSheet(book, formats).WriteTo(reading);
            }
        }
        while (book.NextResult());

        SheetWords.SayHidden(reading, hidden);
        if (hasErrors)
        {
            reading.Say(ReadingFindings.Unreadable(new Place(1), null, "工作簿里有的公式出错（如 #REF!、#DIV/0!），这些格成了空白（请在 Excel 或 WPS 里改正，或另存为 xlsx 后再读）"));
        }

        if (SourceFormats.HasStream(source.Bytes.Span, "_VBA_PROJECT"))
        {
            reading.Say(ReadingFindings.LeftAlone(Place.None, "文件带有宏，没有运行"));
        }

        return reading.Build() is { } built ? built : SheetWords.Empty(source);
    }

    private static SheetGrid ReadSheet(IExcelDataReader book, Dictionary<int, NumberFormat> formats)
    {
        var grid = new SheetGrid(book.Name);
        foreach (var merged in book.MergeCells ?? [])
        {
            grid.Merge(merged.FromRow + 1, merged.FromColumn + 1, merged.ToRow + 1, merged.ToColumn + 1);
        }

        for (var row = 1; row <= SheetGrid.LastRow && !grid.IsFull && book.Read(); row++)
        {
            for (var column = 1; column <= book.FieldCount; column++)
            {
                if (book.GetValue(column - 1) is { } value)
                {
                    var mark = grid.Mark;
                    Write(book, column - 1, value, formats, grid.Text);
                    if (grid.Add(row, column, mark) && grid.Hidden is null && (book.RowHeight == 0 || book.GetColumnWidth(column - 1) == 0))
                    {
                        grid.Hidden = (row, column);
                    }
                }
            }
        }

        return grid;
    }

    private static void Write(IExcelDataReader book, int column, object value, Dictionary<int, NumberFormat> formats, IBufferWriter<char> to)
    {
        decimal? number = value switch
        {
            string => null,
            bool => null,
            DateTime date => (date - new DateTime(1899, 12, 30)).Ticks / (decimal)TimeSpan.TicksPerDay,
            TimeSpan time => time.Ticks / (decimal)TimeSpan.TicksPerDay,
            _ => Number(value),
        };
        if (number is { } known)
        {
            FormatOf(book, column, formats).Write(known, to);
        }
        else
        {
            to.Write(value is bool yes ? (yes ? "TRUE" : "FALSE") : Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The number, rounded to the fifteen digits that are sure; null where it is too large for any amount.</summary>
    private static decimal? Number(object value)
    {
        try
        {
            return Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is OverflowException or InvalidCastException or FormatException)
        {
            return null;
        }
    }

    private static NumberFormat FormatOf(IExcelDataReader book, int column, Dictionary<int, NumberFormat> formats)
    {
        var index = book.GetNumberFormatIndex(column);
        if (!formats.TryGetValue(index, out var format))
        {
            var code = book.GetNumberFormatString(column);
            formats[index] = format = NumberFormat.Parse(code is null or "General" ? NumberFormats.BuiltIn(index) : code);
        }

        return format;
    }

    /// <summary>What the library throws at a damaged file; it checks little before it looks.</summary>
    private static bool IsOfTheFile(Exception failure) =>
        failure is ExcelReaderException or IOException or InvalidDataException or ArgumentException or IndexOutOfRangeException or InvalidOperationException
            or ArithmeticException or FormatException or NullReferenceException or KeyNotFoundException or InvalidCastException or NotSupportedException;
}
