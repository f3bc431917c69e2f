using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <content>Names and definitions against their own target, promises without an indicator.</content>
internal static partial class GoalFigureChecks
{
    /// <summary>Nothing is done more often; beyond it a number is not multiplied.</summary>
    private const decimal MostOften = 1_000_000m;

    /// <summary>覆盖率98% as a name with the target 100%; a definition that asks for 95% with the target 是.</summary>
    private static void OwnWordsAgree(CheckedForm form, AuditNotes notes)
    {
        foreach (var target in form.MeasuredTargets)
        {
            var printed = target.Row.Printed;
            if (TextFigures.Of(target.Name.Full) is { Count: > 0 } name && OnlyOf(name, target) is { } inName && target.ValueOf(inName) != target.Value)
            {
                notes.Report(
                    Severity.Warning, printed.Target, $"指标名称里写着 {name.Printed(inName)}，目标值却是 {printed.Target.Raw}。",
                    name.Printed(inName).ToString(), printed.Target.Raw, "名称里不写数值，目标值写实际要求的数。", target.Number);
            }

            if (!printed.Definition.IsMissing && TextFigures.Of(printed.Definition.Raw) is { Count: > 0 } definition && OnlyOf(definition, target) is { } other && target.ValueOf(other) != target.Value)
            {
                notes.Report(
                    Severity.Warning, printed.Target, $"指标“{printed.Name.Raw}”的描述写 {definition.Printed(other)}（“{printed.Definition.Excerpt}”），目标值却是 {printed.Target.Raw}。",
                    definition.Printed(other).ToString(), printed.Target.Raw, "核对描述与目标值。", target.Number);
            }
        }

        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var row = form.Indicators[i];
            if (row.Target.Kind == IndicatorValueKind.YesNo && !row.Printed.Definition.IsMissing && TextFigures.Of(row.Printed.Definition.Raw) is { Count: 1, All: [{ Kind: FigureKind.Percent } percent] } definition)
            {
                notes.Report(
                    Severity.Warning, row.Printed.Target, $"指标“{row.Printed.Name.Raw}”的描述写 {definition.Printed(percent)}，目标值却只写“{row.Printed.Target.Raw}”。",
                    definition.Printed(percent).ToString(), row.Printed.Target.Raw, "目标值写出描述里的数。", i + 1);
            }
        }
    }

    /// <summary>The one figure in the unit of the target; null where there is none or more than one.</summary>
    private static TextFigure? OnlyOf(TextFigures figures, in MeasuredTarget target)
    {
        TextFigure? only = null;
        foreach (var figure in figures.All)
        {
            if (target.Base.Length > 0 && target.IsInUnitOf(figure) && figure is { IsPerUnit: false, High: null })
            {
                if (only is not null)
                {
                    return null;
                }

                only = figure;
            }
        }

        return only;
    }

    /// <summary>不少于100天, 48小时内: a promise with its limit that no indicator takes up.</summary>
    private static void PromisesHaveTargets(CheckedForm form, List<MeasuredTarget> targets, List<Match> matches, AuditNotes notes)
    {
        var (said, place) = ("", default(Place));
        foreach (var text in form.GoalTexts)
        {
            GoalAmountChecks.Unmeasured(form, text, notes);
            for (var i = 0; i < text.Figures.Count; i++)
            {
                var figure = text.Figures.All[i];
                var isPromise = figure is { IsComparisonGiven: true, Kind: FigureKind.Count or FigureKind.Duration, Comparison: not (Comparison.About or Comparison.Equal) } && !text.Figures.Behind(i).StartsWith("的") && !IsOfThings(text.Figures, i) && text.Part is GoalPart.Annual or GoalPart.Item;
                if (isPromise && !IsPast(form, text, figure.Start) && !IsTakenUp(text, i, targets, matches))
                {
                    said += (said.Length == 0 ? "" : "、") + "“" + text.Figures.Text[text.Figures.Clause(figure.Start)].Trim() + "”";
                    place = place.Exists ? place : text.Printed.Place;
                }
            }
        }

        if (said.Length > 0 && form.Indicators.Count > 0)
        {
            notes.Report(Severity.Hint, place, said, $"年度目标承诺{said}，没有一个指标衡量它。", suggestion: "为承诺的数量或时限设置指标，或从目标中删去。");
        }
    }

    /// <summary>使用15年以上电梯 says which ones, it promises nothing.</summary>
    private static bool IsOfThings(TextFigures figures, int index)
    {
        var figure = figures.All[index];
        return figure.Kind == FigureKind.Duration && figures.Text.AsSpan(figure.End..figure.WholeEnd).Trim() is "以上" or "以下" && !figures.Behind(index).IsEmpty;
    }

    /// <summary>每月1次 are 12 in the year; null where it is no number for a time.</summary>
    private static decimal? OfTheYear(TextFigures figures, in TextFigure figure) =>
        figure.Value < MostOften && GoalAmountChecks.Times(figures.Per(figure)) is { } often ? figure.Value * often : null;

    private static bool IsTakenUp(GoalText text, int figure, List<MeasuredTarget> targets, List<Match> matches)
    {
        foreach (var match in matches)
        {
            if (ReferenceEquals(match.Text, text) && match.Figure == figure)
            {
                return true;
            }
        }

        foreach (var target in targets)
        {
            var value = text.Figures.All[figure];
            if (target.IsInUnitOf(value) && (target.ValueOf(value) == target.Value || (value.IsPerUnit && OfTheYear(text.Figures, value) == target.Value)))
            {
                return true;
            }
        }

        return false;
    }
}
