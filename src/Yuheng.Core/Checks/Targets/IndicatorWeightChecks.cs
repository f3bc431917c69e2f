using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The check of the points of the indicators.</summary>
internal static class IndicatorWeightChecks
{
    /// <summary>The check.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-11", Weights),
    ];

    /// <summary>
    /// PT-11 权重设置不合理: at declaration the points make what a scheme leaves beside the execution rate, 90 of 100, or 100 where the rate is counted in (财预〔2021〕101号);
    /// the first levels are within 5 points of a scheme; no indicator has more than 40 % of all points, none has nought or less, and not all of more than six have the same.
    /// Worked example: 50 + 30 + 10 = 90 is right, 50 + 30 + 5 = 85 is an error. The sum of a self-evaluation is the matter of SE-01.
    /// A form without any points has no column for them, and nothing is said.
    /// </summary>
    private static void Weights(CheckedForm form, AuditNotes notes)
    {
        if (form.LacksRows(notes))
        {
            return;
        }

        var (total, known, unread, smallest, greatest) = (0m, 0, 0, decimal.MaxValue, decimal.MinValue);
        foreach (var indicator in form.Indicators)
        {
            if (indicator.Weight.State == ReadState.Missing)
            {
                unread++;
            }
            else if (indicator.Weight.Value is not { } points || points >= ScoreSheet.Unbelievable || points <= -ScoreSheet.Unbelievable)
            {
                unread++;
                known++;
            }
            else
            {
                known++;
                total += points;
                smallest = points < smallest ? points : smallest;
                greatest = points > greatest ? points : greatest;
            }
        }

        if (known == 0)
        {
            return;
        }

        if (unread > 0)
        {
            notes.CannotKnow("有的指标没有读到分值", form.Form.Start);
            return;
        }

        if (smallest <= 0m || greatest > form.Profile.Of(Parameters.LargestWeight) * total)
        {
            Single(form, total, notes);
        }

        if (smallest == greatest && known > form.Profile.Of(Parameters.EqualWeights))
        {
            notes.Report(
                Severity.Hint, form.Indicators[0].Printed.Weight, $"{known} 项指标的分值都是 {Working.Points(smallest)}，没有区分轻重。",
                found: Working.Points(smallest), suggestion: "按重要程度分配分值。");
        }

        if (form.Form.Kind == FormKind.Target && SumIsRight(form, total, notes))
        {
            Spread(form, total, notes);
        }
    }

    private static bool SumIsRight(CheckedForm form, decimal total, AuditNotes notes)
    {
        var (full, rounding) = (form.Profile.Of(Parameters.FullMarks), form.Profile.Of(Parameters.ScoreRounding) / 2m * form.Indicators.Count);
        if (form.Record.TotalWeight.Value is { } printed && Math.Abs(printed - total) > rounding)
        {
            notes.Report(
                Severity.Error, form.Form.TotalWeight, $"各项分值相加为 {Working.Points(total)}，合计行为 {Working.Points(printed)}，相差 {Working.Points(Math.Abs(printed - total))}。",
                expected: Working.Points(total), found: Working.Points(printed), suggestion: "改正合计行，或调整各项分值。");
            return false;
        }

        if (Math.Abs(total - full) <= rounding)
        {
            return true;
        }

        var schemes = form.Profile.Of(Parameters.WeightSchemes);
        foreach (var scheme in schemes)
        {
            if (Math.Abs(total - (full - scheme.Execution)) <= rounding)
            {
                return true;
            }
        }

        var expected = Working.Points(full - schemes[0].Execution);
        notes.Report(
            Severity.Error, form.Indicators[0].Printed.Weight, $"各项分值相加为 {Working.Points(total)}，应为 {expected}（预算执行率在自评时计分）或 {Working.Points(full)}。",
            expected: expected, found: Working.Points(total), suggestion: $"调整分值，使合计为 {expected}。");
        return false;
    }

    /// <summary>The first levels against the schemes, where the execution rate is left out of the sum.</summary>
    private static void Spread(CheckedForm form, decimal total, AuditNotes notes)
    {
        var rounding = form.Profile.Of(Parameters.ScoreRounding) / 2m * form.Indicators.Count;
        if (Math.Abs(total - form.Profile.Of(Parameters.FullMarks)) <= rounding)
        {
            return;
        }

        var schemes = form.Profile.Of(Parameters.WeightSchemes);
        if (FirstLevelPoints.Of(form, notes) is not { } levels || levels.FitOneOf(schemes, null, form.Profile.Of(Parameters.SchemeDeviation)))
        {
            return;
        }

        notes.Report(
            Severity.Warning, form.Indicators[0].Printed.Weight, $"一级指标的分值为 {levels.Spelt(null)}，与权重结构 {string.Join(" 或 ", schemes.Select(s => s.Text))} 相差超过 {Working.Amount(form.Profile.Of(Parameters.SchemeDeviation))} 分。",
            expected: schemes[0].Text, found: levels.Spelt(null), suggestion: "按权重结构调整；确有特殊情况的，写明理由。");
    }

    /// <summary>Points of single indicators: too many, or none.</summary>
    private static void Single(CheckedForm form, decimal total, AuditNotes notes)
    {
        var staff = form.Profile.Of(Parameters.StaffProjects);
        var isStaff = staff.StandsIn(form.Form.Project.Category.Raw) || staff.StandsIn(form.Form.Project.Name.Raw);
        var largest = form.Profile.Of(Parameters.LargestWeight);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var (printed, points) = (form.Indicators[i].Printed, form.Indicators[i].Weight.Value!.Value);
            if (points <= 0m)
            {
                notes.Report(
                    Severity.Warning, printed.Weight, $"“{printed.Name.Excerpt}”的分值是 {Working.Points(points)}。",
                    found: Working.Points(points), suggestion: "每项指标都要有分值，不计分的删去。", indicator: i + 1);
            }
            else if (!isStaff && points > largest * total)
            {
                notes.Report(
                    Severity.Warning, printed.Weight, $"“{printed.Name.Excerpt}”的分值 {Working.Points(points)}，超过合计 {Working.Points(total)} 的 {Working.Amount(largest * 100m)}%。",
                    expected: $"≤{Working.Points(largest * total)}", found: Working.Points(points), suggestion: "按重要程度分配分值。", indicator: i + 1);
            }
        }
    }
}
