using System.Text.Json;
using Yuheng.Documents.Budgets;
using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Lays out a whole-department target that is text and no form: the overall goal, the parts with their goals and indicators, the safeguards.</summary>
internal static class TargetLaying
{
    /// <summary>The pages.</summary>
    /// <param name="paper">How text looks.</param>
    /// <param name="target">The target.</param>
    /// <param name="unique">Makes its name in a workbook unlike those of others.</param>
    public static LaidSection Lay(PaperLayout paper, JsonElement target, Func<string, string> unique)
    {
        var part = paper[""];
        var words = BudgetRulebook.Instance;
        var blocks = new List<LaidBlock> { new LaidLine(RecordParts.Word(target, "title") ?? "部门整体绩效目标", part.Heading.Look, part.Heading.Height) { IsHeading = true } };
        void Add(string? text, string before = "")
        {
            foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                blocks.Add(new LaidLine(before + line, part.Body.Look, part.Body.Height));
                before = "";
            }
        }

        Add("一、" + words[BudgetWord.OverallHeading][0]);
        Add(RecordParts.Word(target, "overall"));
        var parts = List(target, "parts");
        if (parts.Count > 0)
        {
            Add("二、" + words[BudgetWord.PartsHeading][0]);
        }

        foreach (var own in parts)
        {
            var number = RecordParts.Word(own, "number") ?? "";
            Add(RecordParts.Word(own, "name"), number.Length > 0 && number[^1] is not (')' or '）' or '、' or '.') ? number + "、" : number);
            Add(RecordParts.Word(own, "goal"), words[BudgetWord.GoalLabel][0] + "：");
            Add(RecordParts.Word(own, "indicators"), words[BudgetWord.IndicatorLabel][0] + "：");
        }

        var safeguards = List(target, "safeguards");
        if (safeguards.Count > 0)
        {
            Add((parts.Count > 0 ? "三、" : "二、") + words[BudgetWord.SafeguardsHeading][0]);
        }

        foreach (var safeguard in safeguards)
        {
            Add(safeguard.ValueKind == JsonValueKind.String ? safeguard.GetString() : null);
        }

        return new LaidSection(unique("部门整体绩效目标"), part.Page.Laid(1), blocks);
    }

    private static List<JsonElement> List(JsonElement target, string name) => target.TryGetProperty(name, out var list) ? [.. RecordParts.Items(list)] : [];
}
