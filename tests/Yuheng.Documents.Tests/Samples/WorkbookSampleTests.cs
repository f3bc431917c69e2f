using System.Globalization;
using System.Text;
using Yuheng.Core.Values;
using Yuheng.Documents.Tests.Reading.Xlsx;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The samples as workbooks, with numbers as numbers: what is read from sheets with merged cells is what is read from the text.</summary>
public class WorkbookSampleTests
{
    private static readonly string[] Formats = ["#,##0", "#,##0.00", "0.00", "0%", "0.00%", "yyyy/m/d;@"];

    [Theory]
    [MemberData(nameof(TabledSample.All), MemberType = typeof(TabledSample))]
    public void Every_sample_on_one_sheet_is_read_as_its_expected_reading_says(string name) => AssertRead(name, perTable: false);

    [Theory]
    [MemberData(nameof(TabledSample.All), MemberType = typeof(TabledSample))]
    public void Every_sample_with_a_sheet_for_each_table_is_read_as_its_expected_reading_says(string name) => AssertRead(name, perTable: true);

    private static void AssertRead(string name, bool perTable)
    {
        var sample = TabledSample.Of(name);
        var book = new Book();
        foreach (var format in Formats)
        {
            book.Format(format);
        }

        var (sheet, sheets, hasTable) = (new Drawn(), 0, false);
        foreach (var block in sample.Blocks)
        {
            if (perTable && hasTable && block.Text.Length > 0)
            {
                book.Sheet($"表{++sheets}", sheet.Rows.ToString(), sheet.Merged());
                (sheet, hasTable) = (new Drawn(), false);
            }

            hasTable |= block.Rows is not null;
            sheet.Draw(block);
        }

        book.Sheet($"表{++sheets}", sheet.Rows.ToString(), sheet.Merged());
        sample.AssertReadAsExpected(name, SampleFiles.Read("表.xlsx", book.Package().Bytes()), keepsBlankLines: false);
    }

    /// <summary>A sheet as it is drawn, from row 2 and column B.</summary>
    private sealed class Drawn
    {
        private readonly List<string> _merges = [];
        private int _row = 2;

        public StringBuilder Rows { get; } = new();

        public string Merged() => _merges.Count == 0 ? "" : Book.Merges([.. _merges]);

        public void Draw(TabledSample.Block block)
        {
            foreach (var row in block.Rows ?? [[new TabledSample.Cell(0, block.Text, 8, 1)]])
            {
                Rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{_row}\">");
                foreach (var cell in row)
                {
                    var name = Spot.Letters(cell.Column + 2) + _row;
                    Rows.Append(cell.Text.Length == 0 ? $"<c r=\"{name}\"/>" : CellOf(name, cell.Text));
                    if (cell.Across > 1 || cell.Down > 1)
                    {
                        _merges.Add($"{name}:{Spot.Letters(cell.Column + 1 + cell.Across)}{_row + cell.Down - 1}");
                    }
                }

                Rows.Append("</row>");
                _row++;
            }
        }

        /// <summary>A number where Excel would have made one of what was typed.</summary>
        private static string CellOf(string name, string text)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                return Book.Number(name, (date.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture), 6);
            }

            var percent = text.EndsWith('%');
            var digits = percent ? text[..^1] : text;
            if (digits.Any(char.IsWhiteSpace) || (digits.Length > 1 && digits[0] == '0' && digits[1] != '.')
                || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number))
            {
                return Book.Text(name, text);
            }

            var decimals = digits.Contains('.', StringComparison.Ordinal) ? digits.Length - digits.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
            var style = (percent, digits.Contains(',', StringComparison.Ordinal), decimals) switch
            {
                (true, false, 0) => 4,
                (true, false, 2) => 5,
                (false, true, 0) => 1,
                (false, true, 2) => 2,
                (false, false, 2) => 3,
                (false, false, 0) => 0,
                _ => -1,
            };
            return style < 0 ? Book.Text(name, text) : Book.Number(name, (percent ? number / 100 : number).ToString(CultureInfo.InvariantCulture), style);
        }
    }
}
