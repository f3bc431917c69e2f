using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Monitoring;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.LifeCycle;

/// <summary>Checks of the monitoring of a project (财预〔2019〕136号): money against plan, work against targets, what was said and done about it.</summary>
internal static class MonitoringChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, LifeCycleCheck Run)[] All { get; } =
    [
        ("EX-01", Lag),
        ("EX-02", Apart),
        ("EX-03", NoData),
        ("EX-04", NoReason),
        ("EX-05", NotDealtWith),
    ];

    /// <summary>The progress that a monitoring form shows: what it says was paid, else what the records of payments say.</summary>
    internal static ProjectProgress ProgressOf(CheckedForm form, ProjectBackground background)
    {
        var total = form.Record.MonitoringFunds?.Total ?? default;
        return ProjectProgress.Of(
            total.Initial.Value?.Yuan, total.Executed.Value?.Yuan ?? background.PaidByJuly, form.Indicators, background.Approved?.Record.PaymentPlan ?? [], ProjectProgress.July, form.Profile);
    }

    /// <summary>
    /// EX-01 预算执行进度滞后: less was paid than was due by the project's plan, or by the months where it has none, and the gap is wider than allowed.
    /// Worked example: 18.60 of 120.00 is 15.50 % where 58.33 % were due: 42.83 points, more than 40, far behind; 34.69 % is 23.64 points behind, more than 20; 40.00 % is 18.33 points and fine.
    /// </summary>
    private static void Lag(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        if (form.Record.MonitoringFunds is not { Total: var total })
        {
            return;
        }

        var progress = ProgressOf(form, background);
        if (progress.Light == ProgressLight.Unknown)
        {
            notes.CannotKnow("预算数或执行数没有填写，不能算执行率", total.Executed.Printed.Place);
        }
        else if (progress.Light is ProgressLight.Behind or ProgressLight.FarBehind)
        {
            notes.Report(
                Severity.Warning, total.Executed.Printed.Place, total.Executed.Printed.Raw,
                $"执行率 {Percent(progress.Execution)}，{(progress.IsByPlan ? "按用款计划" : "按月份平均")}应到 {Percent(progress.Expected)}，低 {Points(progress.Expected - progress.Execution)} 个百分点：{(progress.Light == ProgressLight.FarBehind ? "严重滞后" : "滞后")}。",
                expected: Percent(progress.Expected), found: Percent(progress.Execution), suggestion: "核对支付进度；确实滞后的，写明原因和加快支出的措施。");
        }
    }

    /// <summary>
    /// EX-02 资金进度与绩效进度背离: money and work more than 30 points apart, or 80 % of one and less than half of the other.
    /// Worked example: 34.69 % paid and 71.00 % of the work done are −36.31 points apart and fire; 64.20 and 62.50 are 1.70 apart and do not.
    /// </summary>
    private static void Apart(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        if (form.Record.MonitoringFunds is not { Total: var total })
        {
            return;
        }

        var progress = ProgressOf(form, background);
        if (progress.Execution is null || progress.Work is null)
        {
            notes.CannotKnow(progress.Execution is null ? "执行率不能算" : "没有可与指标值相比的完成情况，绩效进度不能算", total.Rate.Printed.Place);
        }
        else if (progress.IsApart)
        {
            notes.Report(
                Severity.Warning, total.Rate.Printed.Place, total.Rate.Printed.Raw,
                $"执行率 {Percent(progress.Execution)}，绩效进度 {Percent(progress.Work)}（{progress.Compared} 项指标），相差 {Points(progress.Apart)} 个百分点。",
                found: Points(progress.Apart), suggestion: "说明资金与任务进度不一致的原因。");
        }
    }

    /// <summary>EX-03 监控缺报或逾期, as far as the form itself shows it: an indicator without what is done by July. Whether the form is late is the list's to say.</summary>
    private static void NoData(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        for (var i = 0; form.Form.Kind == FormKind.Monitoring && i < form.Indicators.Count; i++)
        {
            if (form.Indicators[i].Printed is { Actual: { IsMissing: true } cell } row)
            {
                notes.Report(Severity.Warning, cell.Place, row.Name.Raw, $"“{row.Name.Excerpt}”没有填写 1-7月完成情况。", suggestion: "填写到 7 月底的完成情况；尚未发生的写明“尚未开始”。", indicator: i + 1);
            }
        }
    }

    /// <summary>
    /// EX-04 偏差未说明原因和措施: not 确定能, or a count that is more than a tenth below what was due by July, or a forecast below the target, and no cause is ticked, or no reason of ten characters is given.
    /// Worked example: 120 of ≥240 场 is 50.00 %, due were 58.33 % less a tenth, 52.50 %: a reason is asked for; 130 场 is 54.17 % and is not. A rate does not grow with the months: 96 % of ≥98 % is 97.96 % and fine.
    /// </summary>
    private static void NoReason(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.Monitoring)
        {
            return;
        }

        var least = ProgressOf(form, background).Expected * (1m - (form.Profile.Of(Parameters.ProgressShortfall) / 100m));
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var (indicator, row) = (form.Indicators[i], form.Indicators[i].Printed);
            var likelihood = row.Likelihood.Raw?.Trim();
            var done = ProjectProgress.Of(indicator, form.Profile);
            var forecast = ProjectProgress.Of(indicator with { Actual = indicator.Expected }, form.Profile);
            var why = likelihood is Likelihoods.Possible or Likelihoods.Impossible ? $"完成可能性为“{likelihood}”"
                : done < least ? $"完成 {Percent(done)}，低于应到进度的九成（{Percent(least)}）"
                : forecast < 100m ? $"全年预计只完成指标值的 {Percent(forecast)}" : null;
            if (why is null)
            {
                continue;
            }

            var ticked = indicator.Causes is { Funds: true } or { Rules: true } or { Staff: true } or { Equipment: true } or { Other: true };
            var text = row.Deviation.Raw?.Trim() ?? "";
            var lacks = !ticked ? "没有勾选偏差原因"
                : text.Length == 0 ? "没有写原因说明和措施"
                : text.Length < form.Profile.Of(Parameters.ShortestDeviation) || form.Profile.Of(Parameters.HollowReasons).Has(text) ? $"原因说明“{text}”过于简单" : null;
            if (lacks is not null)
            {
                notes.Report(
                    Severity.Error, row.Deviation.Place, row.Name.Raw, $"“{row.Name.Excerpt}”{why}，{lacks}。", suggestion: $"勾选原因类别，写明原因和纠偏措施，不少于 {form.Profile.Of(Parameters.ShortestDeviation)} 个字。", indicator: i + 1);
            }
        }
    }

    /// <summary>
    /// EX-05 预计无法完成未处理: 完全不可能, or a forecast below 60 % of the target, and thirty days after the report the target has not been adjusted.
    /// Before the report, or where the calendar is not known, it cannot be said.
    /// </summary>
    private static void NotDealtWith(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        for (var i = 0; form.Form.Kind == FormKind.Monitoring && i < form.Indicators.Count; i++)
        {
            var (indicator, row) = (form.Indicators[i], form.Indicators[i].Printed);
            var forecast = ProjectProgress.Of(indicator with { Actual = indicator.Expected }, form.Profile);
            if (row.Likelihood.Raw?.Trim() != Likelihoods.Impossible && !(forecast < form.Profile.Of(Parameters.LowForecast)))
            {
                continue;
            }

            if (background.Reported is not { } reported || background.Today is not { } today)
            {
                notes.CannotKnow($"“{row.Name.Excerpt}”预计无法完成；监控表还没有报出，看不到处理记录", row.Likelihood.Place, i + 1);
            }
            else if (background.Adjusted is null && today.DayNumber - reported.DayNumber > form.Profile.Of(Parameters.DecisionDays))
            {
                notes.Report(
                    Severity.Warning, row.Likelihood.Place, row.Name.Raw,
                    $"“{row.Name.Excerpt}”预计无法完成，{reported:yyyy-MM-dd} 报出后已 {today.DayNumber - reported.DayNumber} 日，没有调整绩效目标的记录。",
                    suggestion: "按程序调整绩效目标，或收回、暂停拨款。", indicator: i + 1);
            }
        }
    }

    private static string Percent(decimal? percent) => percent is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture) + "%" : "";

    private static string Points(decimal? points) => points?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}
