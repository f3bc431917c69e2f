using System.Globalization;
using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>Checks of sign, unit and number of a target against each other and against the name.</summary>
internal static class ValueUnitChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-06", SignUnitAndValue),
    ];

    /// <summary>
    /// PT-06 符号、单位、取值矛盾: sign, unit and number of a target fit its name (财预〔2021〕101号, 指标性质, 度量单位).
    /// Fires for a rate in people, hours or money (巡查及时率 12小时内), a count in % (培训人数 100%), a number without a unit,
    /// ≤ on a rate of success and ≥ on a rate of harm, and 万元 that can only be 元. An error is only what cannot be: a negative count, a share of a whole above 100 %.
    /// Worked example: 合格率 =100% fits, 合格率 =101% is an error.
    /// Where no number of a form has a unit, the form may have a column for it, and the check cannot know.
    /// </summary>
    private static void SignUnitAndValue(CheckedForm form, AuditNotes notes)
    {
        var (numbers, bare, firstBare) = (0, 0, -1);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            var target = indicator.Target;
            if (target.Kind == IndicatorValueKind.Unreadable)
            {
                notes.CannotKnow($"指标值“{indicator.Printed.Target.Excerpt}”读不出", indicator.Printed.Target.Place, i + 1);
                continue;
            }

            if (target is { Kind: IndicatorValueKind.Number, Number: not 0m })
            {
                numbers++;
                if (target.Unit.Length == 0)
                {
                    firstBare = bare++ == 0 ? i : firstBare;
                }
            }

            if (UnitAgainstName(indicator, form.Profile) is { } what)
            {
                notes.Report(
                    Severity.Warning, indicator.Printed.Target, $"“{indicator.Printed.Name.Excerpt}”{what.Name}，指标值“{indicator.Printed.Target.Excerpt}”{what.Value}。",
                    found: indicator.Printed.Target.Raw, suggestion: what.Remedy, indicator: i + 1);
            }
            else if (target is { Kind: IndicatorValueKind.Number, Number: { } value })
            {
                Bounds(indicator, value, i + 1, form.Profile, notes);
            }
        }

        if (bare > 0)
        {
            MissingUnits(form, numbers, bare, firstBare, notes);
        }
    }

    /// <summary>Whether name and unit speak of different things: what the name is, what the value is, what to do.</summary>
    private static (string Name, string Value, string Remedy)? UnitAgainstName(Indicator indicator, Profile profile)
    {
        var name = indicator.BareName;
        var target = indicator.Target;
        if (name.Length == 0)
        {
            return null;
        }

        if (IndicatorWords.IsRate(name, profile))
        {
            return target.Kind switch
            {
                IndicatorValueKind.RelativeToBudget => ("是比率", "是金额", "名称改为金额，或填写百分比；不超预算是法定要求，不是绩效目标。"),
                IndicatorValueKind.Duration or IndicatorValueKind.Date or IndicatorValueKind.Frequency => ("是比率", "是时间", "填写百分比，或把名称改为时间、时限。"),
                IndicatorValueKind.None => ("是比率", "没有数值", "填写百分比，如“=0%”。"),
                IndicatorValueKind.Number when target.Unit.Length > 0 && !IndicatorWords.IsShare(target.Unit) && !profile.Of(Parameters.RateUnits).Has(target.Unit) =>
                    ("是比率", $"的单位却是“{target.Unit}”", "填写百分比，或把名称改为数量。"),
                _ => null,
            };
        }

        if (IndicatorWords.IsCount(name, profile))
        {
            return target.Kind switch
            {
                IndicatorValueKind.Number when IndicatorWords.IsShare(target.Unit) => ("是数量", "却是百分比", "填写数量和单位，或把名称改为比率。"),
                IndicatorValueKind.Wording or IndicatorValueKind.YesNo when profile.Of(Parameters.TimeWords).Has(indicator.Printed.Target.Raw) => ("是数量", "却是时间要求", "填写数量和单位，或把名称改为及时性。"),
                _ => null,
            };
        }

        if (target.Kind == IndicatorValueKind.Number && IndicatorWords.IsShare(target.Unit) && profile.Of(Parameters.TimeEndings).Ending(name) is not null)
        {
            return ("是时间", "却是百分比", "填写日期或时限，或把名称改为及时率。");
        }

        if (profile.Of(Parameters.MoneyEndings).Ending(name) is not null && profile.Of(Parameters.CountingUnits).Has(target.Unit) && !target.Unit.Contains('元', StringComparison.Ordinal))
        {
            return ("是费用", $"的单位却是“{target.Unit}”", "填写金额，或把名称改为数量。");
        }

        return profile.Of(Parameters.SatisfactionEndings).Ending(name) is not null && target.IsQuantity
            && target.Unit.Length > 0 && !IndicatorWords.IsShare(target.Unit) && !profile.Of(Parameters.SatisfactionUnits).Has(target.Unit)
            ? ("是满意度", $"的单位却是“{target.Unit}”", "填写百分比。")
            : null;
    }

    /// <summary>Numbers beyond what their name allows, and signs that point the wrong way.</summary>
    private static void Bounds(Indicator indicator, decimal value, int number, Profile profile, AuditNotes notes)
    {
        var name = indicator.BareName;
        var (target, printed) = (indicator.Target, indicator.Printed.Target);
        if (value < 0m && IndicatorWords.IsCount(name, profile))
        {
            notes.Report(Severity.Error, printed, $"“{indicator.Printed.Name.Excerpt}”是数量，指标值 {printed.Excerpt} 是负数。", found: printed.Raw, suggestion: "核对指标值。", indicator: number);
            return;
        }

        if (target.Unit != "%")
        {
            return;
        }

        var isUpperBound = target.Comparison is Comparison.AtMost or Comparison.LessThan;
        if (!isUpperBound && profile.Of(Parameters.StateEndings).Ending(name) is { } state)
        {
            notes.Report(
                Severity.Hint, printed, $"“{indicator.Printed.Name.Excerpt}”说的是{state}，指标值 {printed.Excerpt} 没有说明是什么的百分比。",
                found: printed.Raw, suggestion: $"把“{state}”改为比率，或填写数量。", indicator: number);
            return;
        }

        var beyond = value > 100m || (value == 100m && target.Comparison == Comparison.MoreThan);
        if (beyond && !isUpperBound && IsOf(profile.Of(Parameters.WholeShares), name, profile))
        {
            notes.Report(
                Severity.Error, printed, $"“{indicator.Printed.Name.Excerpt}”最多是 100%，指标值 {printed.Excerpt} 不可能达到。",
                expected: "≤100%", found: printed.Raw, suggestion: "核对指标值。", indicator: number);
        }
        else if (isUpperBound && IsOf(profile.Of(Parameters.SuccessRates), name, profile))
        {
            notes.Report(
                Severity.Warning, printed, $"“{indicator.Printed.Name.Excerpt}”越高越好，指标值 {printed.Excerpt} 的符号却是上限。",
                found: printed.Raw, suggestion: "改为“≥”。", indicator: number);
        }
        else if (value > 0m && target.Comparison is Comparison.AtLeast or Comparison.MoreThan && IsOf(profile.Of(Parameters.HarmRates), name, profile))
        {
            notes.Report(
                Severity.Warning, printed, $"“{indicator.Printed.Name.Excerpt}”越低越好，指标值 {printed.Excerpt} 的符号却是下限。",
                found: printed.Raw, suggestion: "改为“≤”。", indicator: number);
        }
    }

    private static void MissingUnits(CheckedForm form, int numbers, int bare, int first, AuditNotes notes)
    {
        var onlyYuan = OnlyYuan(form, notes);
        if (bare == numbers && bare >= form.Profile.Of(Parameters.FewestBare))
        {
            notes.CannotKnow("所有数值指标都没有单位，单位可能另有一栏", form.Indicators[first].Printed.Target.Place);
            return;
        }

        for (var i = first; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.Target is not { Kind: IndicatorValueKind.Number, Number: not 0m, Unit: "" } || (onlyYuan && indicator.Levels.Second == SecondLevel.Cost) || NamesUnit(indicator))
            {
                continue;
            }

            notes.Report(
                Severity.Warning, indicator.Printed.Target, $"“{indicator.Printed.Name.Excerpt}”的指标值 {indicator.Printed.Target.Excerpt} 没有计量单位。",
                found: indicator.Printed.Target.Raw, suggestion: "补上计量单位。", indicator: i + 1);
        }
    }

    /// <summary>Costs as bare numbers, each or together above the funds of the form: they can only be in a smaller unit than the form's.</summary>
    private static bool OnlyYuan(CheckedForm form, AuditNotes notes)
    {
        if (form.Record.AmountUnit.Value is not { } unit || unit == AmountUnit.Yuan)
        {
            return false;
        }

        var (count, largest, first) = (0, 0m, -1);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (form.Indicators[i] is { Levels.Second: SecondLevel.Cost, Target: { Kind: IndicatorValueKind.Number, Unit: "", Number: { } number } })
            {
                first = count++ == 0 ? i : first;
                largest = Math.Max(largest, number);
            }
        }

        if (count == 0)
        {
            return false;
        }

        if (Funds(form) is not { } funds)
        {
            notes.CannotKnow("没有项目资金，无法判断成本指标的金额单位", form.Indicators[first].Printed.Target.Place, first + 1);
            return false;
        }

        // What the form would print for its funds; beyond it a cost in the form's unit is more than all the money there is.
        if (largest <= funds / unit.InYuan())
        {
            return false;
        }

        var printed = form.Indicators[first].Printed.Target;
        notes.Report(
            Severity.Warning, printed,
            $"表头金额单位是{unit.Word()}，项目资金 {(funds / unit.InYuan()).ToString("0.######", CultureInfo.InvariantCulture)} {unit.Word()}，{count} 项成本指标写作 {printed.Excerpt} 等且不写单位，只能是元。",
            expected: unit.Word(), found: printed.Raw, suggestion: $"写明单位，或换算成{unit.Word()}。", indicator: first + 1);
        return true;
    }

    private static decimal? Funds(CheckedForm form) =>
        (form.Record.TargetFunds?.Total.Value ?? form.Record.TargetFunds?.Annual.Value ?? form.Record.ExecutionFunds?.Total.Adjusted.Value)?.Yuan;

    /// <summary>Whether a name ends in one of the words, and not in its opposite (不合格率, 未完成率).</summary>
    private static bool IsOf(WordList words, ReadOnlySpan<char> name, Profile profile) =>
        words.Ending(name) is { } word && (name.Length == word.Length || profile.Of(Parameters.Negations).Ending(name[..^word.Length]) is null);

    /// <summary>Whether the name itself names the unit: 培训人数（人）.</summary>
    private static bool NamesUnit(Indicator indicator) => indicator.Printed.Name.Raw is { } name && name.AsSpan().TrimEnd() is [.., ')' or '）'];
}
