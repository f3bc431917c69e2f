using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.LifeCycle;

/// <summary>A target that was approved and is opened again (调整), beside what was approved.</summary>
internal static class AdjustmentChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, LifeCycleCheck Run)[] All { get; } = [(LifeCycleAuditor.AdjustmentCode, Adjusted)];

    /// <summary>
    /// PT-17 目标调整不合规 (财预〔2015〕88号, 调整): each row and each field that differs from what was approved has a reason beside it; the sentence beside the warning is that reason.
    /// Worked example: approved ≥220场 and now ≥240场 fires at that row, a row taken away or added likewise; money that changed by 20 % while no target value did is said besides.
    /// A row that only stands elsewhere is the same.
    /// </summary>
    private static void Adjusted(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.Target || background.Approved is not { } approved)
        {
            return;
        }

        var changes = PaperMerge.Differences(approved.Content, entered.Content).Where(c => PaperField.Of(c.Path) is not null && !c.Path.EndsWith(".order", StringComparison.Ordinal)).ToList();
        foreach (var row in changes.Where(c => PaperField.RowOf(c.Path).Length > 0).GroupBy(c => PaperField.RowOf(c.Path)))
        {
            var path = $"{row.Key}.{(row.Key[0] is 'g' ? "text" : row.Key[0] is 'p' ? "percent" : "name")}";
            notes.Report(Severity.Warning, entered.Places[path], entered.Content[path], RowChanged(row.Key, path, [.. row], approved.Content, entered.Content), suggestion: "写明调整原因，审核人会看到。");
        }

        var sameTargets = !changes.Exists(c => c.Path[0] == 'i' && c.Path.EndsWith(".target", StringComparison.Ordinal));
        foreach (var change in changes.Where(c => PaperField.RowOf(c.Path).Length == 0))
        {
            var note = change.Path == "funds.annual" && sameTargets ? MoneyAlone(form, approved.Record) : "";
            notes.Report(
                Severity.Warning, entered.Places[change.Path], change.After, $"{PaperField.Name(change.Path)}批复为“{Text(change.Before)}”，现为“{Text(change.After)}”{note}。",
                expected: Text(change.Before), found: Text(change.After), suggestion: "写明调整原因，审核人会看到。");
        }
    }

    private static string RowChanged(string row, string path, List<FieldChange> changes, PaperContent before, PaperContent after)
    {
        var name = $"第{row[1..]}条“{Text(after[path] ?? before[path])}”";
        return before.Rows(row[0]).Contains(row)
            ? after.Rows(row[0]).Contains(row)
                ? $"{name}与批复不同：{string.Join("，", changes.Select(c => $"{PaperField.Of(c.Path)!.Label}“{Text(c.Before)}”改为“{Text(c.After)}”"))}。"
                : $"批复的{name}{(before[row + ".target"] is { } target ? $"（指标值“{target}”）" : "")}已删去。"
            : $"{name}批复中没有，是新增的。";
    }

    /// <summary>What is said where the money changed much and no target value did.</summary>
    private static string MoneyAlone(CheckedForm form, ProjectRecord approved)
    {
        if (approved.TargetFunds?.Annual.Value is not { Yuan: > 0 and var before } || form.Record.TargetFunds?.Annual.Value is not { Yuan: var now }
            || Math.Max(before, Math.Abs(now)) > Greatest || Math.Abs(now - before) / before * 100m is var percent && percent < form.Profile.Of(Parameters.BudgetChange))
        {
            return "";
        }

        return $"，变动 {percent.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}%，指标值却一条未改，请说明目标为何不变";
    }

    private const decimal Greatest = 1_000_000_000_000_000m;

    private static string Text(string? text) => text is null ? "空" : text.Length <= 40 ? text : text[..40] + "…";
}
