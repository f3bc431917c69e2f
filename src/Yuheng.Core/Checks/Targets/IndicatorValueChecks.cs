using System.Globalization;
using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>Checks of the targets of indicators: whether they can be measured, whether there is one at all.</summary>
internal static class IndicatorValueChecks
{
    private const string Cost = "成本指标";

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-02", Measurability),
        ("PT-03", InvalidIndicators),
    ];

    /// <summary>
    /// PT-02 指标值不可衡量: a figure where a figure can be (财预〔2015〕88号, 细化量化; 财预〔2021〕101号, 量化易评).
    /// Fires for a rate, a satisfaction or a cost with words as its target (路灯完好率 提升; 居民满意度 满意; 采购成本 是), 是 for a count or a time (完成时间 是), a target that every result meets (成本节约率 ≥0%)
    /// or none can (成本节约率 ≥100%), and for a form of which more than half of the targets are 是, or at least half are 100% for names that measure nothing (加强绿化养护 100%).
    /// Worked example: three of six 是 are half and do not fire, four of seven do.
    /// </summary>
    private static void Measurability(CheckedForm form, AuditNotes notes)
    {
        if (form.Indicators.Count == 0)
        {
            notes.CannotKnow("表内没有读到指标", form.Form.Start);
            return;
        }

        var (valued, yes, hundred, first, unreadable) = (0, 0, 0, 0, 0);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            switch (indicator.Target.Kind)
            {
                case IndicatorValueKind.Unreadable:
                    unreadable++;
                    notes.CannotKnow($"指标值“{indicator.Printed.Target.Excerpt}”读不出", indicator.Printed.Target.Place, i + 1);
                    break;
                case IndicatorValueKind.Missing or IndicatorValueKind.None or IndicatorValueKind.Placeholder:
                    break;
                default:
                    valued++;
                    yes += indicator.Target.Kind == IndicatorValueKind.YesNo ? 1 : 0;
                    if (IsHundredOfNothing(indicator, form.Profile))
                    {
                        first = hundred++ == 0 ? i : first;
                    }

                    Measurability(form, indicator, i + 1, notes);
                    break;
            }
        }

        if (yes > 0 && yes > form.Profile.Of(Parameters.MostYesNo) * form.Indicators.Count)
        {
            notes.Report(
                Severity.Warning, form.Indicators[0].Printed.Place, null, $"{form.Indicators.Count} 项指标中有 {yes} 项的指标值是“是”，超过一半无法衡量。",
                found: Share(yes, form.Indicators.Count), suggestion: "改为数量、比率、时间等可以核对的指标值。");
        }

        if (hundred >= form.Profile.Of(Parameters.FewestHundreds) && hundred >= form.Profile.Of(Parameters.MostHundreds) * (valued + unreadable))
        {
            var printed = form.Indicators[first].Printed;
            notes.Report(
                Severity.Warning, printed.Target, $"{valued} 项有指标值的指标中，{hundred} 项的名称没有衡量的内容（如“{printed.Name.Excerpt}”），指标值却一律是 100%。",
                found: Share(hundred, valued), suggestion: "写明衡量什么（人数、次数、合格率等）和各自的指标值。");
        }
    }

    /// <summary>
    /// PT-03 无效或占位指标: a template's ≥**个 or XX left in, 无 as an indicator of a level that the region asks for, a name without a value, a value without a name,
    /// a level printed with nothing beside it, one bare number in most rows, or half of the rows 无 (财预〔2015〕88号, 完整性).
    /// Worked example: 无 of 成本指标 fires in Shanghai, which asks for it; 无 of 生态效益指标 alone does not; five such rows of ten do.
    /// </summary>
    private static void InvalidIndicators(CheckedForm form, AuditNotes notes)
    {
        if (form.Indicators.Count == 0)
        {
            notes.CannotKnow("表内没有读到指标", form.Form.Start);
            return;
        }

        var none = 0;
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (IndicatorWords.SaysNone(indicator, form.Profile))
            {
                none++;
                if (IsAskedFor(indicator, form.Profile))
                {
                    var level = indicator.Printed.Level2.Raw ?? indicator.Printed.Level1.Raw;
                    notes.Report(Severity.Warning, indicator.Printed.Name, $"{level}填“{indicator.Printed.Name.Excerpt}”，等于没有设置。", found: indicator.Printed.Name.Raw, suggestion: $"补充{level}。", indicator: i + 1);
                }
            }
            else
            {
                InvalidCell(indicator, i + 1, form.Profile, notes);
            }
        }

        if (none > 0 && none >= form.Profile.Of(Parameters.MostInvalid) * form.Indicators.Count)
        {
            notes.Report(
                Severity.Warning, form.Indicators[0].Printed.Place, null, $"{form.Indicators.Count} 项指标中有 {none} 项填“无”，指标体系基本空缺。",
                found: Share(none, form.Indicators.Count), suggestion: "按项目内容设置指标。");
        }

        foreach (var level in form.Form.EmptyLevels)
        {
            notes.Report(Severity.Hint, level, $"{level.Raw}整行空白，没有填写指标。", suggestion: "填写指标，或删去这一行。");
        }

        DummyNumber(form, notes);
    }

    private static void Measurability(CheckedForm form, Indicator indicator, int number, AuditNotes notes)
    {
        var name = indicator.BareName;
        var (target, printed, profile) = (indicator.Target, indicator.Printed.Target, form.Profile);
        if (IndicatorWords.IsWords(target))
        {
            var what = indicator.Levels.Second == SecondLevel.Satisfaction ? "满意度"
                : IndicatorWords.IsRate(name, profile) ? "名称是比率"
                : target.Kind != IndicatorValueKind.YesNo ? null
                : indicator.Levels.Second == SecondLevel.Cost ? Cost
                : IndicatorWords.IsCount(name, profile) ? "名称是数量"
                : profile.Of(Parameters.TimeEndings).Ending(name) is not null ? "名称是时间"
                : null;
            if (what is not null)
            {
                notes.Report(
                    Severity.Warning, printed, $"“{indicator.Printed.Name.Excerpt}”：{what}，指标值却是“{printed.Excerpt}”，没有数值，无法衡量。",
                    found: printed.Raw, suggestion: what == Cost ? "填写金额或控制标准。" : "填写可以核对的数值和单位，如“≥90%”。", indicator: number);
            }
            else if (printed.Raw!.Length > profile.Of(Parameters.LongestTarget))
            {
                notes.Report(Severity.Hint, printed, $"指标值有 {printed.Raw.Length} 个字，超过 {profile.Of(Parameters.LongestTarget)} 个字，是说明而不是指标值。", suggestion: "填写可以核对的指标值。", indicator: number);
            }
            else if (name.Length > printed.Raw.Length && printed.Raw.Length > 1 && name.EndsWith(printed.Raw, StringComparison.Ordinal)
                && (IndicatorWords.IsMeasure(printed.Raw, profile) || profile.Of(Parameters.Movements).Has(printed.Raw)))
            {
                notes.Report(Severity.Hint, printed, $"指标值“{printed.Excerpt}”只重复了指标名称。", found: printed.Raw, suggestion: "填写要达到的值。", indicator: number);
            }
        }
        else if (indicator.Levels.Second == SecondLevel.Satisfaction && target.Kind == IndicatorValueKind.Number && IsMovement(name, profile))
        {
            notes.Report(
                Severity.Warning, printed, $"“{indicator.Printed.Name.Excerpt}”说的是变化，指标值 {printed.Excerpt} 不能衡量它。",
                found: printed.Raw, suggestion: "名称写为“……满意度”，指标值写为要达到的百分比。", indicator: number);
        }
        else if (target is { Kind: IndicatorValueKind.Number, Number: { } value } && IndicatorWords.IsRate(name, profile))
        {
            EmptyBound(indicator, value, number, profile, notes);
        }
    }

    /// <summary>A rate whose bound says nothing: at least 0, or a saving of everything.</summary>
    private static void EmptyBound(Indicator indicator, decimal value, int number, Profile profile, AuditNotes notes)
    {
        var name = indicator.BareName;
        var (target, printed) = (indicator.Target, indicator.Printed.Target);
        if (value == 0m && target.Comparison == Comparison.AtLeast && !profile.Of(Parameters.SignedRates).StandsIn(name))
        {
            notes.Report(
                Severity.Warning, printed, $"“{indicator.Printed.Name.Excerpt}”的指标值 {printed.Excerpt}，几乎任何结果都能达到，不构成目标。",
                found: printed.Raw, suggestion: "填写要达到的百分比。", indicator: number);
        }
        else if (value >= 100m && target.Comparison is Comparison.AtLeast or Comparison.MoreThan or Comparison.Equal
            && IndicatorWords.IsShare(target.Unit) && profile.Of(Parameters.Savings).Ending(name) is not null)
        {
            notes.Report(
                Severity.Warning, printed, $"“{indicator.Printed.Name.Excerpt}”的指标值 {printed.Excerpt}，等于不花钱完成项目，不可能达到。",
                found: printed.Raw, suggestion: "核对指标值。", indicator: number);
        }
    }

    private static void InvalidCell(Indicator indicator, int number, Profile profile, AuditNotes notes)
    {
        var (name, target) = (indicator.Printed.Name, indicator.Printed.Target);
        if (indicator.Target.Kind == IndicatorValueKind.Placeholder)
        {
            notes.Report(Severity.Error, target, $"指标值“{target.Excerpt}”是模板的占位符，没有填写。", found: target.Raw, suggestion: "填写指标值，或删去这一行。", indicator: number);
        }
        else if (profile.Of(Parameters.InvalidWords).Has(indicator.BareName))
        {
            notes.Report(Severity.Warning, name, $"指标名称填“{name.Excerpt}”，却有指标值“{target.Excerpt}”。", found: name.Raw, suggestion: "写明指标，或删去指标值。", indicator: number);
        }
        else if (name.IsMissing && !target.IsMissing)
        {
            notes.Report(Severity.Warning, target, $"有指标值“{target.Excerpt}”，没有三级指标名称。", found: target.Raw, suggestion: "写明三级指标，或删去指标值。", indicator: number);
        }
        else if (!name.IsMissing && (target.IsMissing || IsBlank(indicator, profile)))
        {
            notes.Report(Severity.Warning, indicator.Printed.Place, name.Raw, $"“{name.Excerpt}”没有指标值。", suggestion: "填写指标值；如原件已填写，请核对转换。", indicator: number);
        }
    }

    /// <summary>A dash says nothing at all, and 无 nothing of a satisfaction or a cost; of complaints or accidents it says that there are to be none.</summary>
    private static bool IsBlank(Indicator indicator, Profile profile) =>
        indicator.Target.Kind == IndicatorValueKind.None
        && (!char.IsLetter(indicator.Printed.Target.Raw![0]) || indicator.Levels.Second == SecondLevel.Cost || profile.Of(Parameters.SatisfactionEndings).Ending(indicator.BareName) is not null);

    /// <summary>One number without a unit in most of the rows, such as 88 in all of them.</summary>
    private static void DummyNumber(CheckedForm form, AuditNotes notes)
    {
        // What most rows share, the row in the middle of the sorted rows has: no more than that one has to be counted.
        var candidate = default(decimal?);
        var lead = 0;
        foreach (var indicator in form.Indicators)
        {
            var number = Bare(indicator.Target);
            (candidate, lead) = lead == 0 ? (number, 1) : (candidate, lead + (number == candidate ? 1 : -1));
        }

        if (candidate is not { } value)
        {
            return;
        }

        var (count, first) = (0, -1);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (Bare(form.Indicators[i].Target) == value)
            {
                first = count++ == 0 ? i : first;
            }
        }

        if (count >= form.Profile.Of(Parameters.FewestDummies) && count >= form.Profile.Of(Parameters.MostDummies) * form.Indicators.Count)
        {
            var printed = form.Indicators[first].Printed.Target;
            notes.Report(
                Severity.Warning, printed, $"{form.Indicators.Count} 项指标中有 {count} 项的指标值都是没有单位的 {value.ToString(CultureInfo.InvariantCulture)}，像是随手填写。",
                found: printed.Raw, suggestion: "逐项填写指标值和单位。");
        }
    }

    private static decimal? Bare(in IndicatorValue target) => target is { Kind: IndicatorValueKind.Number, Unit: "" } ? target.Number : null;

    /// <summary>Whether the region asks for the second level of an indicator.</summary>
    private static bool IsAskedFor(Indicator indicator, Profile profile)
    {
        foreach (var required in profile.Of(Parameters.RequiredLevels))
        {
            if (IndicatorLevels.Second(required) is not SecondLevel.Unknown and var second && second == indicator.Levels.Second)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHundredOfNothing(Indicator indicator, Profile profile) =>
        indicator.Target is { Kind: IndicatorValueKind.Number, Number: 100m, Unit: "%" } && !IndicatorWords.IsMeasure(indicator.BareName, profile);

    /// <summary>Whether a name ends in a movement: 满意度不断提高.</summary>
    private static bool IsMovement(ReadOnlySpan<char> name, Profile profile) => profile.Of(Parameters.Movements).Ending(name) is not null;

    private static string Share(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");
}
