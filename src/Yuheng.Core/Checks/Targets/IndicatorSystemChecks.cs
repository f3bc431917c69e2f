using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>Checks of the indicators of a form as a whole: whether they are complete, how many they are, their points, those that stand there twice.</summary>
internal static class IndicatorSystemChecks
{
    private const string CutOff = "RD-07";
    private const string RowNotUnderstood = "RD-08";

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-01", Completeness),
        ("PT-10", NumberOfIndicators),
        ("PT-12", RepeatedIndicators),
    ];

    /// <summary>
    /// PT-01 指标体系不完整: each level that the region's form asks for has an indicator (财预〔2015〕88号, 完整性; 财预〔2021〕101号; the levels are a parameter).
    /// Worked example: 数量, 质量, 时效, 社会效益 and 满意度 without 成本 fire in Shanghai, where cost stands under 产出, and do not elsewhere.
    /// An error is only a form without any output or any effect that was read to its end; a level word that nobody knows, or a row that was not read, may be what is missing.
    /// </summary>
    private static void Completeness(CheckedForm form, AuditNotes notes)
    {
        if (form.Indicators.Count == 0)
        {
            notes.CannotKnow("表内没有读到指标", form.Form.Start);
            return;
        }

        if (form.LacksRows(notes))
        {
            return;
        }

        var (firsts, seconds, unknown) = LevelsThere(form);
        foreach (var required in form.Profile.Of(Parameters.RequiredLevels))
        {
            if (IsThere(required, firsts, seconds))
            {
                continue;
            }

            var first = IndicatorLevels.First(required);
            var above = IndicatorLevels.Above(IndicatorLevels.Second(required.AsSpan()[..Math.Max(required.IndexOf('/', StringComparison.Ordinal), 0)] is { Length: > 0 } one ? one : required));
            if (first == FirstLevel.Unknown && (firsts & (1 << (int)above)) == 0)
            {
                continue; // Without any output, no kind of output is missing by itself.
            }

            if (unknown || IsDamaged(form))
            {
                notes.CannotKnow($"没有读到{Spelt(required)}，但表内有未能归类的指标或未读出的行", form.Form.Start);
                continue;
            }

            var certain = first is FirstLevel.Outputs or FirstLevel.Effects && (firsts & (1 << (int)FirstLevel.Satisfaction)) != 0;
            notes.Report(
                certain ? Severity.Error : Severity.Warning, form.Indicators[0].Printed.Place, null, $"绩效指标中没有{Spelt(required)}。",
                expected: Spelt(required), found: "无", suggestion: $"补充{Spelt(required)}，或在申报时说明不设置的理由。");
        }
    }

    /// <summary>
    /// PT-10 指标数量过多或过少: fewer than 4 or more than 15 third-level indicators, more than 10 for less than 500,000 yuan, more than 5 in one second level (财预〔2021〕101号, 重点突出).
    /// Worked example: three indicators fire, four do not; eleven fire for 499,999.99 yuan and do not for 500,000; a form none of whose indicators was read says nothing.
    /// </summary>
    private static void NumberOfIndicators(CheckedForm form, AuditNotes notes)
    {
        var count = form.Indicators.Count;
        var (least, most) = (form.Profile.Of(Parameters.FewestIndicators), form.Profile.Of(Parameters.MostIndicators));
        if (count == 0)
        {
            notes.CannotKnow("表内没有读到指标", form.Form.Start);
            return;
        }

        if (form.LacksRows(notes))
        {
            return;
        }

        if (count < least || count > most)
        {
            notes.Report(
                Severity.Warning, form.Form.Start, null,
                $"三级指标共 {count} 个，{(count < least ? $"少于 {least} 个" : $"多于 {most} 个")}。",
                expected: $"{least}–{most}", found: $"{count}", suggestion: count < least ? "补充能反映主要产出和效益的指标。" : "保留核心指标。");
        }
        else if (count > form.Profile.Of(Parameters.MostIndicatorsOfSmall) && Amount(form) is { } amount && amount < form.Profile.Of(Parameters.SmallAmount))
        {
            notes.Report(
                Severity.Hint, form.Form.Start, null,
                $"项目金额 {AmountUnit.Yuan.Spell(amount)} 元，三级指标有 {count} 个，多于 {form.Profile.Of(Parameters.MostIndicatorsOfSmall)} 个。",
                expected: $"≤{form.Profile.Of(Parameters.MostIndicatorsOfSmall)}", found: $"{count}", suggestion: "保留核心指标。");
        }

        CrowdedLevels(form, notes);
    }

    /// <summary>
    /// PT-12 指标重复或交叉: two indicators of a form have the same name, but for marks and words that say nothing (财预〔2021〕101号, 精简).
    /// Worked example: 设备完好率 under 质量 and again under 社会效益 fires; 设备完好率 and 设施完好率 do not.
    /// </summary>
    private static void RepeatedIndicators(CheckedForm form, AuditNotes notes)
    {
        var indicators = form.Indicators;
        if (indicators.Count < 2)
        {
            if (indicators.Count == 0)
            {
                notes.CannotKnow("表内没有读到指标", form.Form.Start);
            }

            return;
        }

        var silent = form.Profile.Of(Parameters.SilentWords);
        var invalid = form.Profile.Of(Parameters.InvalidWords);
        var keys = indicators.Count <= 64 ? stackalloc ulong[indicators.Count] : new ulong[indicators.Count];
        for (var i = 0; i < indicators.Count; i++)
        {
            var name = indicators[i].BareName;
            keys[i] = name.Length < 2 || invalid.Has(name) ? 0 : Key(name, silent);
        }

        var first = new FirstOfEach(keys);
        for (var i = 1; i < keys.Length; i++)
        {
            if (keys[i] == 0 || first.Of(keys, i) is not (>= 0 and var earlier))
            {
                continue;
            }

            var (here, there) = (indicators[i].Printed, indicators[earlier].Printed);
            notes.Report(
                Severity.Warning, here.Name,
                $"指标“{here.Name.Excerpt}”与第 {earlier + 1} 项指标重复（{there.Level2.Raw ?? there.Level1.Raw}，{there.Place}）。",
                found: here.Name.Raw, suggestion: "合并为一项，或写明两项各自衡量什么。", indicator: i + 1);
        }
    }

    /// <summary>Which levels the indicators have, one bit a level; and whether one has a level that is not known.</summary>
    private static (int Firsts, int Seconds, bool Unknown) LevelsThere(CheckedForm form)
    {
        var (firsts, seconds, unknown) = (0, 0, false);
        foreach (var indicator in form.Indicators)
        {
            var (first, second) = indicator.Levels;
            firsts |= 1 << (int)first;
            seconds |= 1 << (int)second;
            unknown |= first == FirstLevel.Unknown || (second == SecondLevel.Unknown && first == FirstLevel.Outputs);
        }

        return (firsts, seconds, unknown);
    }

    /// <summary>Whether a level, or one of several (质量指标/时效指标), is there.</summary>
    private static bool IsThere(ReadOnlySpan<char> required, int firsts, int seconds)
    {
        foreach (var part in required.Split('/'))
        {
            var (first, second) = (IndicatorLevels.First(required[part]), IndicatorLevels.Second(required[part]));
            if ((first != FirstLevel.Unknown && (firsts & (1 << (int)first)) != 0) || (second != SecondLevel.Unknown && (seconds & (1 << (int)second)) != 0))
            {
                return true;
            }
        }

        return false;
    }

    private static string Spelt(string required) => required.Replace("/", "或", StringComparison.Ordinal);

    private static bool IsDamaged(CheckedForm form)
    {
        foreach (var finding in form.Record.Findings)
        {
            if (finding.Code is CutOff or RowNotUnderstood)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The money that the form is about, in yuan: of the year, otherwise of the whole project.</summary>
    private static decimal? Amount(CheckedForm form) =>
        (form.Record.TargetFunds?.Annual.Value ?? form.Record.TargetFunds?.Total.Value ?? form.Record.ExecutionFunds?.Total.Adjusted.Value)?.Yuan;

    private static void CrowdedLevels(CheckedForm form, AuditNotes notes)
    {
        var most = form.Profile.Of(Parameters.MostInLevel);
        if (form.Indicators.Count <= most)
        {
            return;
        }

        Span<int> counts = stackalloc int[(int)SecondLevel.Satisfaction + 1];
        foreach (var indicator in form.Indicators)
        {
            var level = indicator.Levels.Second;
            if (++counts[(int)level] == most + 1 && level != SecondLevel.Unknown)
            {
                notes.Report(
                    Severity.Hint, indicator.Printed.Name.IsMissing ? indicator.Printed.Level2 : indicator.Printed.Name,
                    $"{indicator.Printed.Level2.Raw ?? indicator.Printed.Level1.Raw}多于 {most} 个。",
                    expected: $"≤{most}", suggestion: "合并同类指标，保留核心指标。");
            }
        }
    }

    /// <summary>A number that two names share where they differ only in what is left out: blanks, marks, and words that say nothing.</summary>
    private static ulong Key(ReadOnlySpan<char> name, WordList silent)
    {
        const ulong prime = 1099511628211;
        var key = 14695981039346656037;
        for (var i = 0; i < name.Length; i++)
        {
            if (silent.Beginning(name[i..]) is { } word)
            {
                i += word.Length - 1;
            }
            else if (char.IsLetterOrDigit(name[i]))
            {
                key = unchecked((key ^ char.ToUpperInvariant(name[i])) * prime);
            }
        }

        return key;
    }

    /// <summary>Finds the first of equal keys: by looking back in a form of usual size, by a table in a very long one.</summary>
    private readonly ref struct FirstOfEach
    {
        private readonly Dictionary<ulong, int>? _first;

        public FirstOfEach(ReadOnlySpan<ulong> keys)
        {
            if (keys.Length > 64)
            {
                _first = [];
                for (var i = 0; i < keys.Length; i++)
                {
                    _first.TryAdd(keys[i], i);
                }
            }
        }

        /// <summary>The index of the first key that equals that at <paramref name="index"/>; -1 where it is the first itself.</summary>
        public int Of(ReadOnlySpan<ulong> keys, int index)
        {
            var first = _first is not null ? _first[keys[index]] : keys.IndexOf(keys[index]);
            return first < index ? first : -1;
        }
    }
}
