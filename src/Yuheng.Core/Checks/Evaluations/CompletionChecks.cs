using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>Checks of what a self-evaluation (绩效自评表) says was completed: one check, one method, one code. Its points are in the checks of scores.</summary>
internal static class CompletionChecks
{
    private const string Output = "产出";

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("SE-05", CompletionTypes.Check),
        ("SE-06", CopiedTargets),
        ("SE-09", ExcessiveCompletion),
        ("SE-13", ExecutionAgainstOutput),
    ];

    /// <summary>
    /// SE-06 完成值照抄目标值: of the quantitative indicators whose completion could have come out otherwise, 80 % and more hit their target exactly (财预〔2020〕10号 asks for objective results).
    /// Only targets with ≥ ≤ &gt; &lt; count, and not those at the end of their scale (≥100%, ≤0): exactly 100 of 100 is no copy.
    /// Worked example: ≥90% 90%, ≥85% 85%, ≤24小时 24小时, ≥95% 95% fires; with 92.3% for one of them three of four are left, and it does not.
    /// </summary>
    private static void CopiedTargets(CheckedForm form, AuditNotes notes)
    {
        int limits = 0, compared = 0, same = 0;
        Printed first = default;
        for (var i = 0; i < form.Indicators.Count && form.Form.Kind == FormKind.SelfEvaluation; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.Target.Comparison is Comparison.Equal or Comparison.About || !indicator.Target.IsQuantity || indicator.Target.Number is null or 0 or 100)
            {
                continue;
            }

            limits++;
            if (QuantityScoring.InOneUnit(indicator.Target, indicator.Actual, form.Profile) is var (target, actual))
            {
                compared++;
                if (target == actual)
                {
                    first = same++ == 0 ? indicator.Printed.Actual : first;
                }
            }
        }

        var fewest = form.Profile.Of(Parameters.FewestCopies);
        if (limits >= fewest && compared < fewest)
        {
            notes.CannotKnow($"{limits} 个有上下限的定量指标中，只有 {compared} 个的完成值能与目标值比较", form.Form.Start);
        }
        else if (compared >= fewest && same * 100 >= form.Profile.Of(Parameters.CopiedShare) * compared)
        {
            notes.Report(
                Severity.Warning, first,
                $"{compared} 个有上下限的定量指标中，{same} 个的完成值与目标值分毫不差，像是照抄目标值。",
                suggestion: "填写实际统计得到的完成值。");
        }
    }

    /// <summary>
    /// SE-09 超额完成偏离过大未调减: a completion of 130 % and more of the target with full points and without a word of cause (财预〔2020〕10号: far beyond the target is to be analysed, and costs points where the target was set too low; from how much on is our own parameter).
    /// An indicator that is itself a change (增长率) is compared by what it leads to: 5 % planned and 8.6 % reached is 108.6 against 105, which is nothing special.
    /// Worked example: ≥200人 completed 260人 with full points fires; 259人 does not.
    /// </summary>
    private static void ExcessiveCompletion(CheckedForm form, AuditNotes notes)
    {
        var ratio = form.Profile.Of(Parameters.ExcessiveCompletion);
        for (var i = 0; i < form.Indicators.Count && form.Form.Kind == FormKind.SelfEvaluation; i++)
        {
            var indicator = form.Indicators[i];
            if (!Attainment.HasFullMarks(indicator) || !indicator.Printed.Deviation.IsMissing || indicator.Target.Comparison is not (Comparison.AtLeast or Comparison.MoreThan or Comparison.Equal)
                || QuantityScoring.InOneUnit(indicator.Target, indicator.Actual, form.Profile) is not var (target, actual) || target <= 0 || actual <= target)
            {
                continue;
            }

            var isChange = form.Profile.Of(Parameters.ChangeWords).StandsIn(indicator.Printed.Name.Raw);
            var percent = Share.Percent(actual, target) is { } plain ? isChange ? Share.Percent(100 + actual, 100 + target) : plain : null;
            if (percent is null || percent < ratio)
            {
                continue;
            }

            if (HasUnknownUnit(indicator))
            {
                notes.CannotKnow("目标值与完成值只有一方有单位，不知是否可比", indicator.Printed.Actual.Place, i + 1);
            }
            else
            {
                notes.Report(
                    Severity.Warning, indicator.Printed.Actual,
                    $"完成值 {actual} 是目标值 {target} 的 {percent:0.##}%，偏离过大而得满分 {indicator.Score.Printed.Raw}，没有说明原因。",
                    expected: indicator.Printed.Target.Raw, found: indicator.Printed.Actual.Raw,
                    suggestion: "说明大幅超额的原因；目标值明显偏低的，按偏离程度调减得分。", indicator: i + 1);
            }
        }
    }

    /// <summary>A unit on one side only, or one that cannot be read: 500 may be meant in another unit than 400人.</summary>
    private static bool HasUnknownUnit(Indicator indicator) =>
        indicator.Target.IsUnitDamaged || indicator.Actual.IsUnitDamaged || indicator.Target.Unit.Length == 0 != (indicator.Actual.Unit.Length == 0);

    /// <summary>
    /// SE-13 执行率与产出矛盾: less than half of the money spent and every output with full points, or nearly all of it spent and outputs below 60 % of theirs (财预〔2020〕10号: to be analysed).
    /// Worked example: 40.00 of 100.00 spent with all outputs at full points fires, unless the text speaks of money saved or unpaid; 50.00 does not.
    /// </summary>
    private static void ExecutionAgainstOutput(CheckedForm form, AuditNotes notes)
    {
        decimal points = 0, reached = 0;
        var (outputs, unknown) = (0, 0);
        for (var i = 0; i < form.Indicators.Count && form.Form.Kind == FormKind.SelfEvaluation; i++)
        {
            var indicator = form.Indicators[i];
            if (!Attainment.IsOf(indicator, Output))
            {
                continue;
            }

            outputs++;
            if (indicator is { Weight.Value: > 0 and < 1000 and var weight, Score.Value: >= 0 and < 1000 and var score })
            {
                points += weight;
                reached += Math.Min(score, weight);
            }
            else
            {
                unknown++;
            }
        }

        if (outputs == 0)
        {
            return;
        }

        if (unknown > 0 || form.RateOfExecution() is not { } rate)
        {
            notes.CannotKnow(unknown > 0 ? $"{outputs} 个产出指标中，{unknown} 个的分值或得分没有读到" : "执行率没有读到，也不能由金额算出", form.Form.Start);
            return;
        }

        var at = form.Form.ExecutionFunds.Total.Rate.IsMissing ? form.Form.ExecutionFunds.Total.Executed : form.Form.ExecutionFunds.Total.Rate;
        if (rate < form.Profile.Of(Parameters.LowExecution) && reached >= points && !form.Mentions(form.Profile.Of(Parameters.FundsWords)))
        {
            notes.Report(
                Severity.Warning, at, $"预算只执行了 {rate:0.##}%，产出指标却全部得满分（{reached} 分），没有说明是节约还是尚未支付。",
                suggestion: "说明资金未执行的原因，核实产出完成值。");
        }
        else if (rate >= form.Profile.Of(Parameters.HighExecution) && reached * 100 < points * form.Profile.Of(Parameters.LowOutput))
        {
            notes.Report(
                Severity.Warning, at, $"预算已执行 {rate:0.##}%，产出指标只得 {reached} 分（满分 {points} 分）。",
                suggestion: "说明资金已支出而产出没有完成的原因。");
        }
    }
}
