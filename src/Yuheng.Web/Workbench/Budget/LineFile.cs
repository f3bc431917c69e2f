using System.Globalization;
using Yuheng.Core.Departments.Compiling;
using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Values;
using Yuheng.Documents;

namespace Yuheng.Web.Workbench.Budget;

/// <summary>What becomes of a line of a file.</summary>
public enum LineWill
{
    /// <summary>It is a new line.</summary>
    Add,

    /// <summary>A line for the same thing is there, with another amount or note.</summary>
    Change,

    /// <summary>The line is there as it is.</summary>
    Same,

    /// <summary>It is not taken.</summary>
    Refuse,
}

/// <summary>A line of a file, and what becomes of it.</summary>
/// <param name="Number">The row of the file, from 1.</param>
/// <param name="Will">What becomes of it.</param>
/// <param name="Fields">What would be filled in, by path.</param>
/// <param name="Text">What stands in the row.</param>
/// <param name="Note">Why it is not taken, or what the amount was before.</param>
public sealed record PlannedLine(int Number, LineWill Will, IReadOnlyList<KeyValuePair<string, string>> Fields, string Text, string? Note);

/// <summary>导入明细: the lines of a budget in a workbook or as comma-separated text. Columns are found by their headings; every row is added, changed, the same, or named with the reason why not.</summary>
/// <param name="Lines">The rows.</param>
public sealed record LineFile(IReadOnlyList<PlannedLine> Lines)
{
    private const int MostLinesAbove = 20, MostLines = 5_000, FunctionDigits = 7, EconomicDigits = 5;

    private static readonly string[] s_fields = ["kind", "function", "economic", "project", "fund", "amount", "lastYear", "note"];
    private static readonly string[] s_needed = ["kind", "function", "economic", "amount"];
    private static readonly string[] s_key = ["kind", "function", "economic", "project", "fund"];

    /// <summary>What a file would do to a budget; refused where it is no list of lines.</summary>
    /// <param name="source">The file.</param>
    /// <param name="content">The budget as it is.</param>
    public static Outcome<LineFile> Read(SourceDocument source, PaperContent content)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(content);
        var read = SheetRows.Read(source);
        if (read.Value is not { } rows)
        {
            return read.Refusal!;
        }

        for (var i = 0; i < rows.Count && i < MostLinesAbove; i++)
        {
            if (Headings(rows[i], out var unit) is { } columns)
            {
                return rows.Count - i > MostLines
                    ? new Refusal("too-many-lines", source.Name, Place.None, $"文件有 {rows.Count - i - 1} 行，一次最多导入 {MostLines} 行；请分成几个文件。")
                    : new LineFile(Plan([.. rows.Skip(i + 1)], columns, unit, content));
            }
        }

        return new Refusal("no-lines", source.Name, Place.None, "没有找到表头：前 20 行里要有一行写明“支出类别、功能科目、部门经济科目、本年预算”；“项目、资金来源、上年预算、说明”可以没有。");
    }

    /// <summary>Where the fields stand; null where the row is not that of the headings.</summary>
    private static Dictionary<string, int>? Headings(SheetRow row, out AmountUnit unit)
    {
        unit = AmountUnit.Yuan;
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var cell = 0; cell < row.Cells.Count; cell++)
        {
            var heading = string.Concat(row.Cells[cell].Where(c => !char.IsWhiteSpace(c)));
            var bracket = heading.AsSpan().IndexOfAny('(', '（');
            var bare = bracket > 0 ? heading[..bracket] : heading;
            if (Array.Find(s_fields, f => PaperField.All["l." + f].Label == bare) is { } field && columns.TryAdd(field, cell) && field == "amount" && bracket > 0)
            {
                unit = AmountUnits.Read(new Printed(heading[bracket..], Place.None)).Value ?? unit;
            }
        }

        return s_needed.All(columns.ContainsKey) ? columns : null;
    }

    private static List<PlannedLine> Plan(IReadOnlyList<SheetRow> rows, Dictionary<string, int> columns, AmountUnit unit, PaperContent content)
    {
        var there = content.Rows('l').GroupBy(r => Key(f => content[$"{r}.{f}"])).ToDictionary(g => g.Key, g => new Queue<string>(g), StringComparer.Ordinal);
        var next = int.Parse(content.NextRow('l').AsSpan(1), CultureInfo.InvariantCulture);
        var lines = new List<PlannedLine>();
        foreach (var row in rows)
        {
            var text = string.Join(' ', row.Cells.Where(c => c.Length > 0));
            var fields = s_fields.Where(columns.ContainsKey).ToDictionary(f => f, f => columns[f] < row.Cells.Count ? InYuan(f, row.Cells[columns[f]], unit) : "", StringComparer.Ordinal);
            if (Refused(fields) is { } why)
            {
                lines.Add(new PlannedLine(row.Number, LineWill.Refuse, [], text, why));
                continue;
            }

            if (there.TryGetValue(Key(f => fields.GetValueOrDefault(f)), out var same) && same.TryDequeue(out var own))
            {
                var changed = fields.Where(f => !s_key.Contains(f.Key) && f.Value.Length > 0 && !Says(f.Key, content[$"{own}.{f.Key}"], f.Value)).ToList();
                lines.Add(new PlannedLine(
                    row.Number, changed.Count == 0 ? LineWill.Same : LineWill.Change, [.. changed.Select(f => KeyValuePair.Create($"{own}.{f.Key}", f.Value))], text,
                    changed.Count == 0 ? null : string.Join("；", changed.Select(f => $"{PaperField.All["l." + f.Key].Label} {content[$"{own}.{f.Key}"] ?? "空"} → {f.Value}"))));
            }
            else
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"l{next++}");
                lines.Add(new PlannedLine(row.Number, LineWill.Add, [.. fields.Where(f => f.Value.Length > 0).Select(f => KeyValuePair.Create($"{name}.{f.Key}", f.Value))], text, null));
            }
        }

        return lines;
    }

    private static string Key(Func<string, string?> text) => string.Join('\t', s_key.Select(f => text(f)?.Trim() ?? ""));

    private static bool Says(string field, string? before, string after) =>
        before == after || (field is "amount" or "lastYear" && before is not null && Yuan(before, AmountUnit.Yuan) is { } was && was == Yuan(after, AmountUnit.Yuan));

    /// <summary>An amount of another unit in yuan; what cannot be read stays as it is.</summary>
    private static string InYuan(string field, string text, AmountUnit unit) =>
        field is "amount" or "lastYear" && unit != AmountUnit.Yuan && Yuan(text, unit) is { } yuan ? AmountUnit.Yuan.Spell(yuan) : text;

    private static decimal? Yuan(string text, AmountUnit unit) => Money.Read(new Printed(text, Place.None), unit).Value?.Yuan;

    /// <summary>Why a line is not taken; null where it is.</summary>
    private static string? Refused(Dictionary<string, string> fields) =>
        fields["kind"] is "合计" or "总计" or "小计" || fields["function"] is "合计" or "总计" or "小计" ? "合计行：各行相加就是，不导入。"
        : BudgetWords.KindOf(fields["kind"]) is null ? $"支出类别“{fields["kind"]}”不是{string.Join('、', BudgetWords.Kinds)}之一。"
        : !IsCode(fields["function"], FunctionDigits) ? $"功能科目“{fields["function"]}”不是 {FunctionDigits} 位编码。"
        : !IsCode(fields["economic"], EconomicDigits) ? $"部门经济科目“{fields["economic"]}”不是 {EconomicDigits} 位编码。"
        : fields.GetValueOrDefault("fund") is { Length: > 0 } fund && BudgetWords.FundOf(fund) is null ? $"资金来源“{fund}”不是{string.Join('、', BudgetWords.Funds)}之一。"
        : Yuan(fields["amount"], AmountUnit.Yuan) is null ? fields["amount"].Length == 0 ? "没有填本年预算。" : $"本年预算“{fields["amount"]}”读不出。"
        : fields.Values.Any(v => v.Length > PaperContent.LongestText) ? "有一格文字过长。"
        : null;

    private static bool IsCode(string text, int digits) => text.Length == digits && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
