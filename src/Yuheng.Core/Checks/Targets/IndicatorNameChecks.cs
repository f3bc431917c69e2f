using System.Buffers;
using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>Checks of the names of indicators: whether they stand under the right level, whether they are names at all.</summary>
internal static class IndicatorNameChecks
{
    private static readonly SearchValues<char> Joints = SearchValues.Create("、，,；;和及与");

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-04", Classification),
        ("PT-05", Naming),
    ];

    /// <summary>
    /// PT-04 指标归类错误: an indicator stands under the level that its words belong to (财预〔2015〕88号, 相关性; 财预〔2021〕101号). Only clear cases:
    /// a standard in yuan as quantity or quality, a timely rate as quality, a pass rate as quantity, a satisfaction outside 满意度, a capped cost as an effect;
    /// a hint for a rate as quantity of a target form and for an ecological effect without a word of nature.
    /// Worked example: 质量指标 餐费标准 =15元 fires, 成本指标 餐费标准 =15元 does not.
    /// </summary>
    private static void Classification(CheckedForm form, AuditNotes notes)
    {
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.Levels.First == FirstLevel.Unknown && !indicator.Printed.Name.IsMissing)
            {
                notes.CannotKnow($"“{indicator.Printed.Name.Excerpt}”的指标级别不明", indicator.Printed.Place, i + 1);
            }
            else if (BelongsTo(indicator, form.Form.Kind, form.Profile) is { } belongs)
            {
                var level = indicator.Printed.Level2.Raw ?? indicator.Printed.Level1.Raw;
                notes.Report(
                    belongs.Severity, indicator.Printed.Name, $"“{indicator.Printed.Name.Excerpt}”列在{level}，{belongs.Why}。",
                    expected: belongs.Level, found: level, suggestion: belongs.Remedy, indicator: i + 1);
            }
        }
    }

    /// <summary>
    /// PT-05 指标名称不规范: a name is what is measured, without the value and without a question (财预〔2021〕101号).
    /// Fires for 25个, 92%, 3名管理员 and 每年举办2场讲座 (the number belongs into the value), 是否按时完成, 年底, 数量指标 as its own name; hints at a sentence instead of a name and at two things in one.
    /// Worked example: 24小时响应率 and 5000米跑道合格率 are names, 5000米 is none.
    /// </summary>
    private static void Naming(CheckedForm form, AuditNotes notes)
    {
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.BareName.Length == 0)
            {
                if (!indicator.Printed.Target.IsMissing)
                {
                    notes.CannotKnow("没有三级指标名称", indicator.Printed.Place, i + 1);
                }
            }
            else if (!form.Profile.Of(Parameters.InvalidWords).Has(indicator.BareName) && Fault(indicator, form.Profile) is { } fault)
            {
                notes.Report(
                    fault.Severity, indicator.Printed.Name, $"三级指标“{indicator.Printed.Name.Excerpt}”{fault.Why}。",
                    found: indicator.Printed.Name.Raw, suggestion: fault.Remedy, indicator: i + 1);
            }
        }
    }

    /// <summary>Where an indicator belongs, if not where it stands.</summary>
    private static (Severity Severity, string Level, string Why, string Remedy)? BelongsTo(Indicator indicator, FormKind kind, Profile profile)
    {
        var name = indicator.BareName;
        var (target, (first, second)) = (indicator.Target, indicator.Levels);
        var isOutput = second is SecondLevel.Quantity or SecondLevel.Quality or SecondLevel.Timeliness;
        if (isOutput && target.Kind == IndicatorValueKind.Number && IsCostUnit(target.Unit, profile) && profile.Of(Parameters.CostWords).StandsIn(name))
        {
            return (Severity.Warning, "成本指标", $"指标值 {indicator.Printed.Target.Excerpt} 是费用标准", "移到成本指标，原处另设数量或质量指标。");
        }

        if (first is FirstLevel.Outputs or FirstLevel.Effects && profile.Of(Parameters.SatisfactionEndings).Ending(name) is not null)
        {
            return (Severity.Warning, "满意度指标", "衡量的是满意度", "移到满意度指标。");
        }

        if (first == FirstLevel.Effects && target is { Kind: IndicatorValueKind.Number, Comparison: Comparison.AtMost } && IsCostUnit(target.Unit, profile) && profile.Of(Parameters.CostWords).StandsIn(name))
        {
            return (Severity.Warning, "成本指标", "衡量的是花费的上限", "移到成本指标。");
        }

        if (second is SecondLevel.Quantity or SecondLevel.Quality && profile.Of(Parameters.TimelyEndings).Ending(name) is not null)
        {
            return (Severity.Warning, "时效指标", "衡量的是是否及时", "移到时效指标。");
        }

        if (second == SecondLevel.Quantity && profile.Of(Parameters.QualityEndings).Ending(name) is not null)
        {
            return (Severity.Warning, "质量指标", "衡量的是质量", "移到质量指标，数量指标填写工作量。");
        }

        if (kind == FormKind.Target && second == SecondLevel.Quantity && IndicatorWords.IsRate(name, profile) && target.Kind == IndicatorValueKind.Number && IndicatorWords.IsShare(target.Unit))
        {
            return (Severity.Hint, "质量指标", "用百分比而不是数量，工作量无法核实", "数量指标填写工作量，如人数、次数、面积。");
        }

        return second == SecondLevel.EcologicalEffect && name.Length > 0 && !profile.Of(Parameters.InvalidWords).Has(name)
            && !profile.Of(Parameters.NatureWords).StandsIn(name) && !profile.Of(Parameters.NatureWords).StandsIn(indicator.Printed.Definition.Raw)
            ? (Severity.Hint, "社会效益指标", "看不出与生态环境的关系", "移到相应的效益指标，没有生态效益的不必设置。")
            : null;
    }

    /// <summary>Money, or money for one of anything: 元, 万元/座.</summary>
    private static bool IsCostUnit(string unit, Profile profile)
    {
        var stroke = unit.IndexOf('/', StringComparison.Ordinal);
        return profile.Of(Parameters.CostUnits).Has(stroke > 0 ? unit.AsSpan(0, stroke) : unit);
    }

    /// <summary>What is wrong with a name.</summary>
    private static (Severity Severity, string Why, string Remedy)? Fault(Indicator indicator, Profile profile)
    {
        var name = indicator.BareName;
        if (profile.Of(Parameters.QuestionWords).StandsIn(name))
        {
            return (Severity.Warning, "是疑问句，不是指标名称", "写明衡量什么，如“……完成率”“……及时率”。");
        }

        if (profile.Of(Parameters.NotNames).Has(name))
        {
            return (Severity.Warning, "只是指标值或时间，没有说明衡量什么", "名称写明衡量什么，时间和程度写进指标值。");
        }

        var measure = IndicatorWords.IsMeasure(name, profile);
        if (ValueAtStart(name, measure, profile) is { } start)
        {
            return start;
        }

        if (indicator.Levels.Second is not (SecondLevel.Unknown or SecondLevel.Satisfaction) && !IsSameCell(indicator) && IsTitle(name, indicator.Printed.Level2.Raw))
        {
            return (Severity.Warning, "只重复了二级指标的名称", "写明衡量什么。");
        }

        if (!measure && HoldsQuantity(name, profile))
        {
            return (Severity.Hint, "里写了数值", "名称写衡量什么，数值写进指标值。");
        }

        if (!measure && name.Length > profile.Of(Parameters.LongestName))
        {
            return (Severity.Hint, $"有 {name.Length} 个字，是一句话而不是指标名称", "写明衡量什么，做法写进目标。");
        }

        return MeasuresTwo(name, profile)
            ? (Severity.Hint, "里有两项衡量的内容", "分成两项，各有指标值。")
            : null;
    }

    /// <summary>A name that is a value (25个, 92%) or begins with one (3名管理员).</summary>
    private static (Severity Severity, string Why, string Remedy)? ValueAtStart(ReadOnlySpan<char> name, bool measure, Profile profile)
    {
        var value = name.TrimStart("≥≤=＝><＞＜》 ");
        var digits = Digits(value);
        if (digits == 0)
        {
            return null;
        }

        var rest = value[digits..].TrimStart();
        if (rest.Length == 0 || rest is "%" or "％")
        {
            return (Severity.Warning, "只是一个数值，没有说明衡量什么", "名称写明衡量什么，数值写进指标值。");
        }

        if (!measure && rest[0] is '年' or '月' && IndicatorValue.Read(new Printed(name.ToString(), default)).Kind == IndicatorValueKind.Date)
        {
            return (Severity.Warning, "只是一个时间，没有说明衡量什么", "名称写明衡量什么，时间写进指标值。");
        }

        if (Array.IndexOf(profile.Of(Parameters.TimeUnits), rest.ToString()) >= 0)
        {
            return (Severity.Warning, "只是一个数量，没有说明衡量什么", "名称写明衡量什么，数量写进指标值。");
        }

        var unit = profile.Of(Parameters.CountingUnits).Beginning(rest);
        return unit is null || (measure && rest.Length > unit.Length) ? null
            : rest.Length == unit.Length ? (Severity.Warning, "只是一个数量，没有说明衡量什么", "名称写明衡量什么，数量写进指标值。")
            : (Severity.Warning, "以数量开头", "名称写衡量什么，数量写进指标值。");
    }

    /// <summary>Whether a number with a unit stands within a name: 每年举办2场讲座, 覆盖率95%.</summary>
    private static bool HoldsQuantity(ReadOnlySpan<char> name, Profile profile)
    {
        for (var at = name.IndexOfAnyInRange('0', '9'); at >= 0 && at < name.Length;)
        {
            var digits = Digits(name[at..]);
            var rest = name[(at + digits)..];
            if (rest.Length > 0 && (rest[0] is '%' or '％' || profile.Of(Parameters.CountingUnits).Beginning(rest) is not null))
            {
                return true;
            }

            at += Math.Max(digits, 1);
            var next = name[at..].IndexOfAnyInRange('0', '9');
            at = next < 0 ? -1 : at + next;
        }

        return false;
    }

    /// <summary>How many characters at the start are a number.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (text[length] is >= '0' and <= '9' or >= '０' and <= '９' || (length > 0 && text[length] is '.' or ',' or '-' or '~' or '余' or '多' or '万')))
        {
            length++;
        }

        return length;
    }

    /// <summary>Whether a name is the words of its second level, with or without 指标.</summary>
    private static bool IsTitle(ReadOnlySpan<char> name, string? level2)
    {
        const string indicator = "指标";
        var level = level2.AsSpan().Trim();
        level = level.EndsWith(indicator, StringComparison.Ordinal) ? level[..^indicator.Length] : level;
        name = name.EndsWith(indicator, StringComparison.Ordinal) ? name[..^indicator.Length] : name;
        return level.Length > 0 && name.SequenceEqual(level);
    }

    /// <summary>Whether the form has only two levels, so that its 指标名称 is the second level itself and repeats nothing.</summary>
    private static bool IsSameCell(Indicator indicator) => indicator.Printed.Name.Place.Exists && indicator.Printed.Name.Place == indicator.Printed.Level2.Place;

    /// <summary>Whether two measures are joined: 验收合格率、按时完成率.</summary>
    private static bool MeasuresTwo(ReadOnlySpan<char> name, Profile profile)
    {
        var rates = profile.Of(Parameters.DoubleEndings);
        if (rates.Ending(name) is null)
        {
            return false;
        }

        for (var at = name.IndexOfAny(Joints); at >= 0;)
        {
            if (rates.Ending(name[..at]) is not null)
            {
                return true;
            }

            var next = name[(at + 1)..].IndexOfAny(Joints);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
