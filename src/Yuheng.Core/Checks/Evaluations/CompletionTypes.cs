using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>SE-05: whether a completion is of the kind and unit of its target.</summary>
internal static class CompletionTypes
{
    /// <summary>
    /// SE-05 完成值缺失或类型不符: the completion is blank though points were given; a number was planned and words are given; the two have units that cannot be compared;
    /// a wording was planned and a count is given; the completion repeats the target (≥95%, 健全) in place of a result (财预〔2020〕10号: true data).
    /// Worked examples: =365.00(天) completed 1(%) and =100% completed 达标 are errors; 提升 completed 365.00(天) is a warning; 及时 completed 24小时 is fine.
    /// 健全 completed 健全, and a count in the place of a wording, are one only where the form grades its other wordings.
    /// </summary>
    public static void Check(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation)
        {
            return;
        }

        var (grades, unknown) = (false, 0);
        Place firstUnknown = default;
        for (var i = 0; i < form.Indicators.Count && !grades; i++)
        {
            grades = form.Indicators[i].Actual.Kind == IndicatorValueKind.Grade;
        }

        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (!IsPlain(form.Indicators[i]) && !Known(form, form.Indicators[i], i + 1, grades, notes))
            {
                firstUnknown = unknown++ == 0 ? form.Indicators[i].Printed.Place : firstUnknown;
            }
        }

        if (unknown > 0)
        {
            notes.CannotKnow($"{unknown} 个指标的完成值没有读到或读不出", firstUnknown);
        }

        Decimals(form, notes);
    }

    /// <summary>Nearly all are: a number of the planned unit, or a grade for a wording.</summary>
    private static bool IsPlain(Indicator indicator) => indicator.Actual.Kind switch
    {
        IndicatorValueKind.Grade => indicator.Target.Kind == IndicatorValueKind.Wording,
        IndicatorValueKind.Number => indicator.Target.Kind == IndicatorValueKind.Number && !indicator.Actual.IsComparisonGiven
            && string.Equals(indicator.Target.Unit, indicator.Actual.Unit, StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Checks one indicator; false where its completion is not known.</summary>
    private static bool Known(CheckedForm form, Indicator indicator, int number, bool grades, AuditNotes notes)
    {
        var (target, actual, printed) = (indicator.Target, indicator.Actual, indicator.Printed);
        switch (actual.Kind)
        {
            case IndicatorValueKind.Missing when target.Kind is IndicatorValueKind.Missing or IndicatorValueKind.None or IndicatorValueKind.Placeholder:
                return true;
            case IndicatorValueKind.Missing when indicator.Score.Value is { } score && score > 0:
                notes.Report(
                    Severity.Warning, printed.Actual.Place.Exists ? printed.Actual.Place : printed.Place, printed.Name.Raw, $"实际完成值空白，却得 {score} 分。",
                    suggestion: "填写实际完成值。", indicator: number);
                return true;
            case IndicatorValueKind.Placeholder:
                notes.Report(Severity.Error, printed.Actual, $"完成值“{printed.Actual.Excerpt}”是没有填写的模板文字。", suggestion: "填写实际完成值。", indicator: number);
                return true;
            case IndicatorValueKind.Missing or IndicatorValueKind.Unreadable:
                return false;
            default:
                break;
        }

        if (target.IsQuantity || target.Kind == IndicatorValueKind.Range)
        {
            return AgainstNumber(form, indicator, number, notes);
        }

        if (target.Kind == IndicatorValueKind.Date)
        {
            AgainstDate(form, indicator, number, notes);
        }
        else if (target.Kind is IndicatorValueKind.Wording or IndicatorValueKind.YesNo)
        {
            AgainstWording(form, indicator, number, grades, notes);
        }

        return true;
    }

    private static bool AgainstNumber(CheckedForm form, Indicator indicator, int number, AuditNotes notes)
    {
        var (target, actual, printed) = (indicator.Target, indicator.Actual, indicator.Printed);
        if (actual.IsQuantity || actual.Kind == IndicatorValueKind.Range)
        {
            if (!string.Equals(target.Unit, actual.Unit, StringComparison.Ordinal) && target.Unit.Length > 0 && actual.Unit.Length > 0)
            {
                Units(form, indicator, number, notes);
            }
            else if (actual is { IsComparisonGiven: true, Comparison: not (Comparison.Equal or Comparison.About) } && actual.Number == target.Number)
            {
                notes.Report(
                    Severity.Warning, printed.Actual, $"完成值“{printed.Actual.Excerpt}”照抄目标值的写法，没有实际的数。",
                    found: printed.Actual.Raw, suggestion: "填写实际统计得到的数。", indicator: number);
            }

            return true;
        }

        // 0 was planned, and words can say as much: 未发生, 无.
        if (target.Number is null or 0 || actual.Kind is IndicatorValueKind.RelativeToBudget || (actual.Kind == IndicatorValueKind.RelativeToLastYear && actual.Number is not null))
        {
            return true;
        }

        // 365天 may be answered by 全年, and words may hold the number that typing did not find.
        var isTime = actual.Kind is IndicatorValueKind.Date or IndicatorValueKind.Frequency;
        if (isTime && Dimension(form, target.Unit) == Dimensions.Time)
        {
            return true;
        }

        if ((isTime || actual.Kind == IndicatorValueKind.Wording) && HasDigit(printed.Actual.Raw))
        {
            return false;
        }

        // 全部完成 may well stand for 100%.
        notes.Report(
            !form.Profile.Of(Parameters.WholeWords).StandsIn(printed.Actual.Raw) ? Severity.Error : Severity.Warning, printed.Actual, $"目标值“{printed.Target.Excerpt}”是数字，完成值“{printed.Actual.Excerpt}”不是，无法按比例计分。",
            expected: printed.Target.Raw, found: printed.Actual.Raw, suggestion: "填写实际完成的数。", indicator: number);
        return true;
    }

    private static void Units(CheckedForm form, Indicator indicator, int number, AuditNotes notes)
    {
        var (printed, target, actual) = (indicator.Printed, indicator.Target.Unit, indicator.Actual.Unit);
        var (planned, given) = (Dimension(form, target), Dimension(form, actual));
        if (planned != given)
        {
            notes.Report(
                Severity.Error, printed.Actual, $"目标值“{printed.Target.Excerpt}”以“{target}”计，完成值“{printed.Actual.Excerpt}”以“{actual}”计，两者无法比较。",
                expected: printed.Target.Raw, found: printed.Actual.Raw, suggestion: "核对是否填错行或填错单位，按目标值的单位填写。", indicator: number);
        }
        else if (planned == Dimensions.Count)
        {
            notes.Report(
                Severity.Hint, printed.Actual, $"目标值以“{target}”计，完成值以“{actual}”计，单位写法不一致。",
                expected: target, found: actual, suggestion: "按目标值的单位填写。", indicator: number);
        }
    }

    /// <summary>What a unit measures; of 元/人 it is the unit before the stroke.</summary>
    private static Dimensions Dimension(CheckedForm form, string unit)
    {
        var stroke = unit.IndexOf('/', StringComparison.Ordinal);
        unit = stroke > 0 ? unit[..stroke] : unit;
        return Array.IndexOf(form.Profile.Of(Parameters.RatioUnits), unit) >= 0 ? Dimensions.Ratio
            : Array.IndexOf(form.Profile.Of(Parameters.TimeUnits), unit) >= 0 ? Dimensions.Time
            : Array.IndexOf(form.Profile.Of(Parameters.MoneyUnits), unit) >= 0 ? Dimensions.Money
            : Dimensions.Count;
    }

    private static void AgainstDate(CheckedForm form, Indicator indicator, int number, AuditNotes notes)
    {
        var actual = indicator.Actual;
        var isCount = actual.IsQuantity && Dimension(form, actual.Unit) is Dimensions.Count or Dimensions.Money && actual.Unit.Length > 0;
        if (isCount || (actual.Kind is IndicatorValueKind.Wording or IndicatorValueKind.YesNo && !HasDigit(indicator.Printed.Actual.Raw)))
        {
            notes.Report(
                Severity.Warning, indicator.Printed.Actual, $"目标值“{indicator.Printed.Target.Excerpt}”是时间，完成值“{indicator.Printed.Actual.Excerpt}”没有写明何时完成。",
                expected: indicator.Printed.Target.Raw, found: indicator.Printed.Actual.Raw, suggestion: "填写实际完成的日期。", indicator: number);
        }
    }

    private static void AgainstWording(CheckedForm form, Indicator indicator, int number, bool grades, AuditNotes notes)
    {
        var (actual, printed) = (indicator.Actual, indicator.Printed);
        if (grades && actual.IsQuantity && actual.Unit.Length > 0)
        {
            var dimension = Dimension(form, actual.Unit);
            if (dimension != Dimensions.Ratio && !(dimension == Dimensions.Time && form.Profile.Of(Parameters.TimelyWords).StandsIn(printed.Target.Raw)))
            {
                notes.Report(
                    Severity.Warning, printed.Actual, $"目标值“{printed.Target.Excerpt}”是定性的，完成值却是“{printed.Actual.Excerpt}”，两者无法比较，可能填错行。",
                    expected: printed.Target.Raw, found: printed.Actual.Raw, suggestion: "核对是否填错行，填写达成情况。", indicator: number);
            }
        }
        else if (grades && actual.Kind == IndicatorValueKind.Wording && printed.Actual.Raw.AsSpan().Trim().SequenceEqual(printed.Target.Raw.AsSpan().Trim()))
        {
            notes.Report(
                Severity.Warning, printed.Actual, $"完成值“{printed.Actual.Excerpt}”照抄目标值；同表其他定性指标填的是达成情况。",
                found: printed.Actual.Raw, suggestion: "填写达成年度指标、部分达成或未达成。", indicator: number);
        }
    }

    /// <summary>A percentage without decimals among others that all have some was typed by hand, and a 1 may stand for 100%.</summary>
    private static void Decimals(CheckedForm form, AuditNotes notes)
    {
        int with = 0, without = 0, at = 0;
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (form.Indicators[i] is { Actual: { Kind: IndicatorValueKind.Number, Unit: "%", Number: { } value }, Target.Unit: "%" or "" })
            {
                (with, without, at) = value.Scale > 0 ? (with + 1, without, at) : (with, without + 1, without == 0 ? i : at);
            }
        }

        if (without == 1 && with >= form.Profile.Of(Parameters.FewestDecimals))
        {
            var printed = form.Indicators[at].Printed.Actual;
            notes.Report(
                Severity.Hint, printed, $"同表另外 {with} 个百分比完成值都印小数，只有“{printed.Excerpt}”没有，可能是手工填写或没有换算成百分数。",
                found: printed.Raw, suggestion: "核对原始数据。", indicator: at + 1);
        }
    }

    /// <summary>What a unit measures. Units of two dimensions can never be compared.</summary>
    private enum Dimensions : byte
    {
        /// <summary>人, 个, 公里: anything that is counted or measured.</summary>
        Count,

        /// <summary>%.</summary>
        Ratio,

        /// <summary>天.</summary>
        Time,

        /// <summary>元.</summary>
        Money,
    }

    private static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;
}
