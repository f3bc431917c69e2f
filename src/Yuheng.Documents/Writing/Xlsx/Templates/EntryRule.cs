using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>What may stand in a cell that is filled in, and what the user is told.</summary>
/// <param name="Type">list, decimal, date, custom; none where anything may stand there.</param>
/// <param name="First">The first formula: the list, the least, or the condition.</param>
/// <param name="Second">The second formula: the most; null for none.</param>
/// <param name="Prompt">What is shown when the cell is chosen.</param>
/// <param name="Error">What is shown when something else is written; null where nothing is wrong.</param>
/// <param name="Insists">Whether nothing else is taken.</param>
internal sealed record EntryRule(string Type, string? First, string? Second, string Prompt, string? Error, bool Insists)
{
    /// <summary>A list within a rule ends here.</summary>
    private const int LongestList = 255;

    private static readonly string FirstDay = SheetXml.Digits(18264), LastDay = SheetXml.Digits(109574);

    /// <summary>The rule of a cell; null where there is nothing to say.</summary>
    public static EntryRule? Of(Entry entry, AmountUnit unit) => entry.Kind switch
    {
        EntryKind.Amount => Amount(entry.Name, unit),
        EntryKind.Points => new EntryRule("decimal", "0", "100", "请填 0 到 100 之间的数字，不写“分”或“%”。", "这里应是 0 到 100 之间的数字。", Insists: true),
        EntryKind.Rate => new EntryRule("decimal", "0", "1000", "执行率 = 执行数 ÷ 预算数 × 100，只填数字，例如 98.50。", "这里应是不小于 0 的数字，不写“%”。", Insists: true),
        EntryKind.Day => new EntryRule("date", FirstDay, LastDay, "请填日期，格式为 年-月-日，例如 2026-01-01。", "日期的格式应为 年-月-日，例如 2026-01-01。", Insists: false),
        EntryKind.Year => new EntryRule("none", null, null, "请填年度，例如 (2026年度)。", null, Insists: false),
        EntryKind.Word when List(entry.Cell.Options!) is { } list => new EntryRule("list", list, null, "请从下拉列表中选择。", "列表里没有这一项；确需另写时可以继续。", Insists: false),
        EntryKind.Value => new EntryRule("none", null, null, "定量的写明比较符号、数值和单位，例如 ≥95%、=12次；定性的写明要达到的程度。", null, Insists: false),
        _ => null,
    };

    /// <summary>Writes the rule.</summary>
    public void Write(SheetXml xml, string cells)
    {
        xml.Start(
            "dataValidation", ("type", Type), ("errorStyle", Insists ? "stop" : "warning"), ("allowBlank", "1"), ("showInputMessage", "1"), ("showErrorMessage", Error is null ? "0" : "1"),
            ("errorTitle", "请核对"), ("error", Error ?? ""), ("promptTitle", "填写提示"), ("prompt", Prompt), ("sqref", cells));
        if (First is not null)
        {
            xml.TextElement("formula1", First);
        }

        if (Second is not null)
        {
            xml.TextElement("formula2", Second);
        }

        xml.End();
    }

    /// <summary>Not less than nothing, and no more exact than a fen.</summary>
    private static EntryRule Amount(string cell, AmountUnit unit)
    {
        var (word, decimals) = unit == AmountUnit.Yuan ? ("元", 2) : ("万元", 6);
        return new EntryRule(
            "custom", $"AND(ISNUMBER({cell}),{cell}>=0,ROUND({cell},{SheetXml.Digits(decimals)})={cell})", null,
            $"请填金额，单位：{word}，只填数字；没有的留空，金额确为零才填 0。", $"金额应是不小于 0 的数字，单位为{word}，最多精确到分（{decimals} 位小数）。", Insists: true);
    }

    private static string? List(IReadOnlyList<string> words)
    {
        var list = string.Join(',', words.Where(w => w.Length > 0));
        return list.Length is > 0 and <= LongestList && !list.Contains('"', StringComparison.Ordinal) ? $"\"{list}\"" : null;
    }
}
