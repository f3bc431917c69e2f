using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>Checks of how the money is to be spent: one check, one method, one code.</summary>
internal static class ExecutionChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("EX-06", PaymentPlan),
    ];

    /// <summary>
    /// EX-06 用款计划不合理: the cumulative plan has a blank behind a value, goes down, goes above 100 % or does not end there; more than half of the money is to be paid in December;
    /// its checkpoints are not those of the region; a cell repeats the % of its heading (河北 plans 3月底, 6月底, 10月底, 12月底).
    /// Blanks before the first value mean that nothing is to be paid yet. Worked examples: blank, 25, blank, 100 has a gap; 10, 40, 30, 100 goes down; 25, 25, 25, 25 is printed period by period;
    /// 10, 30, 49, 100 leaves 51 % for December and fires, 10, 30, 50, 100 does not.
    /// </summary>
    private static void PaymentPlan(CheckedForm form, AuditNotes notes)
    {
        var plan = form.Record.PaymentPlan;
        if (plan.Count == 0)
        {
            return;
        }

        var (gap, last, sum, falls) = (-1, -1, 0m, -1);
        for (var i = 0; i < plan.Count; i++)
        {
            if (plan[i].Percent.State == ReadState.Unreadable)
            {
                notes.CannotKnow($"用款计划“{plan[i].Percent.Printed.Excerpt}”读不出", plan[i].Percent.Printed.Place);
                return;
            }

            if (plan[i].Percent.Value is not { } percent)
            {
                gap = last >= 0 && gap < 0 ? i : gap;
                continue;
            }

            falls = falls < 0 && last >= 0 && percent < plan[last].Percent.Value ? i : falls;
            sum = Math.Abs(percent) < 1_000_000 ? sum + percent : decimal.MinValue / 2;
            last = i;
        }

        if (last < 0)
        {
            notes.CannotKnow("用款计划没有读到比例", plan[0].By.Place);
            return;
        }

        if (gap >= 0)
        {
            var at = plan[gap].Percent.Printed.Place;
            notes.Report(
                Severity.Warning, at.Exists ? at : plan[gap].By.Place, plan[gap].By.Raw, $"用款计划{plan[gap].By.Raw}空白，而之前已有累计比例：累计数不应消失。",
                suggestion: "填写到该节点的累计比例。");
        }

        Course(form, gap, last, sum, falls, notes);
        Layout(form, notes);
    }

    /// <summary>How the plan runs: down, beyond 100, not to 100, or all of it in December.</summary>
    private static void Course(CheckedForm form, int gap, int last, decimal sum, int falls, AuditNotes notes)
    {
        var plan = form.Record.PaymentPlan;
        var (end, printed) = (plan[last].Percent.Value!.Value, plan[last].Percent.Printed);
        if (sum == 100 && end != 100)
        {
            notes.Report(
                Severity.Warning, printed, "各节点的比例合计正好 100%，像是分期数；用款计划应填累计数，最后一个节点为 100%。",
                expected: "100", found: printed.Raw, suggestion: "改填累计比例。");
        }
        else if (falls >= 0)
        {
            notes.Report(
                Severity.Warning, plan[falls].Percent.Printed, $"用款计划{plan[falls].By.Raw}累计 {plan[falls].Percent.Printed.Raw}，低于之前的节点：累计数不会减少。",
                found: plan[falls].Percent.Printed.Raw, suggestion: "核对各节点的累计比例。");
        }
        else if (end > 100 || (end < 100 && last == plan.Count - 1))
        {
            notes.Report(
                Severity.Warning, printed, $"用款计划最后累计 {printed.Raw}，应为 100%。", expected: "100", found: printed.Raw, suggestion: "核对各节点的累计比例。");
        }
        else if (gap < 0 && last > 0 && last == plan.Count - 1)
        {
            var december = end - (plan[last - 1].Percent.Value ?? 0);
            if (december > form.Profile.Of(Parameters.LargestDecember))
            {
                notes.Report(
                    Severity.Warning, printed, $"年度资金的 {december:0.##}% 安排在最后一个节点（{plan[last].By.Raw}）支付，超过 {form.Profile.Of(Parameters.LargestDecember)}%。",
                    found: $"{december:0.##}", suggestion: "按实施进度均衡安排用款，避免年底集中支付。");
            }
        }
    }

    /// <summary>How the plan is printed: its checkpoints, and the % that its heading has already.</summary>
    private static void Layout(CheckedForm form, AuditNotes notes)
    {
        var plan = form.Record.PaymentPlan;
        var checkpoints = form.Profile.Of(Parameters.PaymentCheckpoints);
        for (var i = 0; i < plan.Count && checkpoints.Length > 0; i++)
        {
            if (plan.Count != checkpoints.Length || plan[i].By.Raw is { } by && !by.Replace(" ", "", StringComparison.Ordinal).Contains(checkpoints[i], StringComparison.Ordinal))
            {
                notes.Report(
                    Severity.Hint, plan[i].By, $"用款计划的节点与规定的不同，规定为{string.Join("、", checkpoints)}。",
                    expected: string.Join("、", checkpoints), found: plan[i].By.Raw, suggestion: "按规定的节点填写。");
                break;
            }
        }

        for (var i = 0; i < plan.Count && form.Profile.Of(Parameters.PercentInHeading); i++)
        {
            if (plan[i].Percent.Printed.Raw is { } raw && raw.AsSpan().IndexOfAny('%', '％') >= 0)
            {
                notes.Report(
                    Severity.Hint, plan[i].Percent.Printed, $"表头已标明（%），格内“{raw}”又带百分号。", found: raw, suggestion: "格内只填数字。");
                break;
            }
        }
    }
}
