using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>Checks of what a self-evaluation rests on: evidence and surveys. One check, one method, one code.</summary>
internal static class EvidenceChecks
{
    private const string Satisfaction = "满意";

    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("SE-08", QualitativeWithoutEvidence),
        ("SE-12", MissingEvidence),
        ("SE-16", SatisfactionWithoutSurvey),
    ];

    /// <summary>
    /// SE-08 定性指标缺乏依据给满分: at least four indicators are given a grade (达成年度指标), all of them the best one with full points, and none with a word of evidence (财预〔2020〕10号 gives a band; 财预〔2021〕101号 asks for evidence).
    /// Worked example: four rows 达成指标 with 8.00 of 8.00 fire; three do not, and neither do four of which one is 部分达成 or has a basis.
    /// </summary>
    private static void QualitativeWithoutEvidence(CheckedForm form, AuditNotes notes)
    {
        int graded = 0, unknown = 0;
        Printed first = default;
        for (var i = 0; i < form.Indicators.Count && form.Form.Kind == FormKind.SelfEvaluation; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.Actual.Kind != IndicatorValueKind.Grade)
            {
                continue;
            }

            if (indicator.Actual.Completion != Completion.Achieved || Attainment.LosesPoints(indicator)
                || !indicator.Printed.Deviation.IsMissing || !indicator.Printed.Basis.IsMissing)
            {
                return;
            }

            first = graded++ == 0 ? indicator.Printed.Actual : first;
            unknown += Attainment.HasFullMarks(indicator) ? 0 : 1;
        }

        if (graded < form.Profile.Of(Parameters.FewestQualitative))
        {
            return;
        }

        if (unknown > 0)
        {
            notes.CannotKnow($"{graded} 个定性指标中，{unknown} 个的分值或得分没有读到", first.Place);
            return;
        }

        notes.Report(
            Severity.Warning, first,
            $"{graded} 个定性指标全部填达成并得满分，表内没有任何依据。",
            suggestion: "逐项写明判断达成的依据，按实际情况在档内打分。");
    }

    /// <summary>
    /// SE-12 佐证材料缺失: an indicator of ten points or more, or of satisfaction, without evidence or a source (财预〔2021〕101号).
    /// Published forms have no place for it, and then it cannot be known; where a form has a column for the basis of the value, a blank cell in it fires.
    /// Worked example: 12.00 points and a blank basis fire, 9.00 points do not.
    /// </summary>
    private static void MissingEvidence(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation || form.Indicators.Count == 0)
        {
            return;
        }

        var hasColumn = false;
        for (var i = 0; i < form.Indicators.Count && !hasColumn; i++)
        {
            hasColumn = form.Indicators[i].Printed.Basis.Place.Exists;
        }

        if (!hasColumn)
        {
            notes.CannotKnow("表内没有佐证材料或数据来源一栏", form.Form.Start);
            return;
        }

        var points = form.Profile.Of(Parameters.EvidencePoints);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.Printed.Basis.IsMissing && (indicator.Weight.Value >= points || IsSatisfaction(indicator)))
            {
                notes.Report(
                    Severity.Warning, indicator.Printed.Basis.Place.Exists ? indicator.Printed.Basis : indicator.Printed.Name,
                    $"“{indicator.Printed.Name.Excerpt}”{(indicator.Weight.Value is { } weight ? $"分值 {weight}，" : "")}没有写佐证材料或数据来源。",
                    suggestion: "写明完成值的来源，并附佐证材料。", indicator: i + 1);
            }
        }
    }

    /// <summary>
    /// SE-16 满意度无调查依据: satisfaction without a survey behind it (财预〔2021〕101号: 问卷调查法). Where the form speaks of one, fewer than 30 answers or less than 30 % of them fire;
    /// where it does not, a satisfaction of exactly 100 % is worth a hint, and anything else cannot be known: published forms have no place for it.
    /// Worked example: 发放问卷40份，回收29份 fires, 回收30份 does not.
    /// </summary>
    private static void SatisfactionWithoutSurvey(CheckedForm form, AuditNotes notes)
    {
        var (rows, hinted) = (0, false);
        var words = form.Profile.Of(Parameters.SurveyWords);
        for (var i = 0; i < form.Indicators.Count && form.Form.Kind == FormKind.SelfEvaluation; i++)
        {
            var indicator = form.Indicators[i];
            if (!IsSatisfaction(indicator) || indicator.Actual.Kind == IndicatorValueKind.Missing)
            {
                continue;
            }

            rows++;
            if (indicator.Actual is { Kind: IndicatorValueKind.Number, Number: 100, Unit: "%" } && !form.Mentions(words))
            {
                hinted = true;
                notes.Report(
                    Severity.Hint, indicator.Printed.Actual, $"“{indicator.Printed.Name.Excerpt}”恰为 100%，表内没有调查的样本量、方式和时间。",
                    found: indicator.Printed.Actual.Raw, suggestion: "写明调查的样本量、方式和时间，附调查结果。", indicator: i + 1);
            }
        }

        if (rows == 0 || hinted)
        {
            return;
        }

        if (form.Where(words) is not { } survey)
        {
            notes.CannotKnow("表内没有满意度调查的样本量、方式和时间", form.Form.Start);
        }
        else if (Surveyed(survey.Raw) is var (sent, returned))
        {
            var (sample, response) = (form.Profile.Of(Parameters.SmallestSample), form.Profile.Of(Parameters.LowestResponse));
            if (returned < sample || returned * 100m < sent * response)
            {
                notes.Report(
                    Severity.Warning, survey, returned < sample ? $"满意度调查只有 {returned} 份，少于 {sample} 份，不足以代表服务对象。" : $"满意度调查发放 {sent} 份，收回 {returned} 份，回收率低于 {response}%。",
                    expected: returned < sample ? $"{sample}" : null, found: $"{returned}", suggestion: "扩大调查范围，写明有效样本量。");
            }
        }
        else
        {
            notes.CannotKnow("提到满意度调查，没有读到份数", survey.Place);
        }
    }

    /// <summary>The most and the fewest of the copies that a text counts (发放问卷120份，回收108份); null where it counts none.</summary>
    private static (int Sent, int Returned)? Surveyed(ReadOnlySpan<char> text)
    {
        const int mostDigits = 9;
        (int, int)? found = null;
        var digits = 0;
        var number = 0;
        foreach (var c in text)
        {
            if (char.IsAsciiDigit(c))
            {
                number = digits < mostDigits ? (number * 10) + (c - '0') : number;
                digits++;
                continue;
            }

            if (c == '份' && digits is > 0 and <= mostDigits)
            {
                found = found is var (sent, returned) ? (Math.Max(sent, number), Math.Min(returned, number)) : (number, number);
            }

            (digits, number) = (0, 0);
        }

        return found;
    }

    /// <summary>Whether an indicator measures satisfaction, by its level or its name.</summary>
    private static bool IsSatisfaction(Indicator indicator) =>
        Attainment.IsOf(indicator, Satisfaction)
        || indicator.Printed.Level2.Raw?.Contains(Satisfaction, StringComparison.Ordinal) == true
        || indicator.Printed.Name.Raw?.Contains(Satisfaction, StringComparison.Ordinal) == true;
}
