using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Payments;

/// <summary>What a column of a list of payments is, by <c>rulebook/payment-columns.tsv</c>.</summary>
public enum PaymentColumn : byte
{
    /// <summary>凭证号.</summary>
    Voucher,

    /// <summary>项目编码.</summary>
    Project,

    /// <summary>单位: its code or its name.</summary>
    Body,

    /// <summary>日期.</summary>
    Day,

    /// <summary>金额.</summary>
    Amount,
}

/// <summary>A row of a list of payments that could be read.</summary>
/// <param name="Row">The row of the file, from 1.</param>
/// <param name="Voucher">凭证号.</param>
/// <param name="Project">项目编码.</param>
/// <param name="Body">单位, as it stands there.</param>
/// <param name="Day">The day.</param>
/// <param name="Fen">The amount in fen; below zero where money came back.</param>
public sealed record ReadPayment(int Row, string Voucher, string Project, string Body, DateOnly Day, long Fen);

/// <summary>A row of a list of payments that could not.</summary>
/// <param name="Row">The row of the file, from 1.</param>
/// <param name="Text">What stands in it.</param>
/// <param name="Why">What is wrong with it, in Chinese.</param>
public sealed record UnreadPayment(int Row, string Text, string Why);

/// <summary>支付明细: a list of payments in a workbook or as comma-separated text. Its columns are found by their headings; every row is read or named with the reason why not.</summary>
/// <param name="Payments">The rows that could be read.</param>
/// <param name="Unread">Those that could not.</param>
/// <param name="Unit">The unit of its amounts.</param>
public sealed record PaymentFile(IReadOnlyList<ReadPayment> Payments, IReadOnlyList<UnreadPayment> Unread, AmountUnit Unit)
{
    /// <summary>How far down the headings are looked for: titles and notes stand above them.</summary>
    private const int MostLinesAbove = 20;

    private const int Columns = 5, LongestVoucher = 60;
    private const decimal FenPerYuan = 100m, Unbelievable = 1_000_000_000_000_000m;

    private static readonly Lazy<Dictionary<string, PaymentColumn>> s_headings = new(() =>
        Rulebook.Rows("payment-columns.tsv", 2).ToDictionary(row => row.Cells[1], row => Enum.Parse<PaymentColumn>(row.Cells[0]), StringComparer.Ordinal));

    private static readonly string[] s_sums = ["合计", "总计", "小计"];

    /// <summary>Reads a list; refused where it is none.</summary>
    /// <param name="source">The file.</param>
    /// <param name="year">The year that the payments have to be of.</param>
    public static Outcome<PaymentFile> Read(SourceDocument source, int year)
    {
        ArgumentNullException.ThrowIfNull(source);
        var outcome = DocumentReader.ReadLines(source);
        if (outcome.Value is not { } reading)
        {
            return outcome.Refusal!;
        }

        for (var line = 0; line < reading.LineCount && line < MostLinesAbove; line++)
        {
            var columns = Headings(reading[line], out var unit);
            if (columns is not null)
            {
                return Rows(reading, line + 1, columns, unit ?? UnitAbove(reading, line) ?? AmountUnit.Yuan, year);
            }
        }

        return new Refusal(
            "no-payments", source.Name, Place.None, "没有找到表头：前 20 行里要有一行写明“凭证号、项目编码、单位、日期、金额”五列；请核对是不是支付明细。");
    }

    /// <summary>Where the five columns stand; null where the line is not that of the headings.</summary>
    private static int[]? Headings(ReadingLine line, out AmountUnit? unit)
    {
        unit = null;
        int[] columns = [-1, -1, -1, -1, -1];
        for (var cell = 0; cell < line.Count; cell++)
        {
            var heading = line[cell].ToString().Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal).Trim();
            var bracket = heading.AsSpan().IndexOfAny('(', '（');
            var bare = bracket > 0 ? heading[..bracket] : heading;
            if (s_headings.Value.TryGetValue(bare, out var column) && columns[(int)column] < 0)
            {
                columns[(int)column] = cell;
                unit = column == PaymentColumn.Amount && bracket > 0 ? AmountUnits.Read(new Printed(heading[bracket..], Place.None)).Value : unit;
            }
        }

        return Array.IndexOf(columns, -1) < 0 ? columns : null;
    }

    /// <summary>单位：万元 above the headings.</summary>
    private static AmountUnit? UnitAbove(DocumentReading reading, int headings)
    {
        for (var line = 0; line < headings; line++)
        {
            for (var cell = 0; cell < reading[line].Count; cell++)
            {
                var text = reading[line][cell].Trim();
                if ((text.StartsWith("单位：") || text.StartsWith("单位:") || text.StartsWith("金额单位：")) && AmountUnits.Named(text[(text.IndexOfAny('：', ':') + 1)..].Trim()) is { } unit)
                {
                    return unit;
                }
            }
        }

        return null;
    }

    private static PaymentFile Rows(DocumentReading reading, int first, int[] columns, AmountUnit unit, int year)
    {
        var (payments, unread) = (new List<ReadPayment>(), new List<UnreadPayment>());
        for (var index = first; index < reading.LineCount; index++)
        {
            var line = reading[index];
            if (line.IsBlank || IsSum(line))
            {
                continue;
            }

            var row = line.Place.Spot is { Row: > 0 and var number } ? number : line.Number;
            var why = TryRead(line, columns, unit, year, row, out var payment);
            if (why is null)
            {
                payments.Add(payment!);
            }
            else
            {
                var text = line.ToString().Replace('\t', '｜');
                unread.Add(new UnreadPayment(row, text.Length <= 200 ? text : text[..200] + "…", why));
            }
        }

        return new PaymentFile(payments, unread, unit);
    }

    private static bool IsSum(ReadingLine line)
    {
        for (var cell = 0; cell < line.Count; cell++)
        {
            var text = line[cell].Trim();
            if (text.Length > 0)
            {
                return Array.IndexOf(s_sums, text.ToString().Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal)) >= 0;
            }
        }

        return false;
    }

    /// <summary>Reads one row; the reason where it cannot be read.</summary>
    private static string? TryRead(ReadingLine line, int[] columns, AmountUnit unit, int year, int row, out ReadPayment? payment)
    {
        payment = null;
        var cells = new string[Columns];
        for (var i = 0; i < Columns; i++)
        {
            cells[i] = columns[i] < line.Count ? line[columns[i]].Trim().ToString() : "";
        }

        var (voucher, project, body, day, amount) = (cells[0], cells[1], cells[2], cells[3], cells[4]);
        if (voucher.Length is 0 or > LongestVoucher)
        {
            return voucher.Length == 0 ? "没有凭证号" : "凭证号超过 60 个字";
        }

        if (project.Length == 0 || body.Length == 0)
        {
            return project.Length == 0 ? "没有项目编码" : "没有单位";
        }

        var date = PrintedDate.Read(new Printed(day.Split(' ')[0], Place.None));
        if (date.Value is not { Month: { } month, Day: { } dayOfMonth } read)
        {
            return day.Length == 0 ? "没有日期" : $"日期“{day}”读不出年月日";
        }

        if (read.Year != year)
        {
            return $"日期 {read} 不在 {year} 年";
        }

        var money = Money.Read(new Printed(amount, Place.None), unit);
        if (money.Value is not { Yuan: var yuan })
        {
            return amount.Length == 0 ? "没有金额" : $"金额“{amount}”读不出";
        }

        if (yuan == 0m || Math.Abs(yuan) >= Unbelievable || decimal.Truncate(yuan * FenPerYuan) != yuan * FenPerYuan)
        {
            return yuan == 0m ? "金额为 0" : Math.Abs(yuan) >= Unbelievable ? $"金额“{amount}”大得不可信" : $"金额“{amount}”不是整分：金额精确到分";
        }

        payment = new ReadPayment(row, voucher, project, body, new DateOnly(read.Year, month, dayOfMonth), (long)(yuan * FenPerYuan));
        return null;
    }
}
