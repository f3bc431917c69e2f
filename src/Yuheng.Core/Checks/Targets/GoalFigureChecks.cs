using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The check of the figures of the goal texts against the targets of the indicators (PT-18).</summary>
internal static partial class GoalFigureChecks
{
    /// <summary>The checks.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-18", TextsAgreeWithTargets),
    ];

    /// <summary>A figure of a text and the target that names the same thing.</summary>
    private readonly record struct Match(GoalText Text, int Figure, int Target, decimal Alike)
    {
        public TextFigure Value => Text.Figures.All[Figure];
    }

    /// <summary>
    /// PT-18 目标文本与指标值矛盾 (财预〔2015〕88号, 相关性; 财预〔2021〕101号): what a text says of a thing and what the indicator of that thing asks for are the same.
    /// Worked example: 全年培训教师300人次 in the goal and 教师培训人次 =280人次 among the indicators: the same thing, the same unit, two numbers.
    /// The thing is the same where the words around the figure have the pairs of characters of the indicator's name; it is an error only where all of them are there, nothing else is,
    /// and both numbers are definite. Also: parts that do not make the target, an indicator whose own name or definition says another number,
    /// a target that the text says was reached in a former year, and a promise in figures that no indicator takes up.
    /// </summary>
    private static void TextsAgreeWithTargets(CheckedForm form, AuditNotes notes)
    {
        OwnWordsAgree(form, notes);
        if (form.GoalTexts.Count == 0)
        {
            return;
        }

        if (!form.AreTextsOfUsualSize)
        {
            notes.CannotKnow("文本过长，或其中的数和指标过多，没有逐个对照", form.Form.Start);
            return;
        }

        var targets = form.MeasuredTargets;
        var matches = Matches(form, targets, notes);
        Compare(form, targets, matches, notes);
        PartsMakeTargets(form, targets, matches, notes);
        PromisesHaveTargets(form, targets, matches, notes);
    }

    /// <summary>Which figure of which text speaks of the thing of which target: the one that its words are most like.</summary>
    private static List<Match> Matches(CheckedForm form, List<MeasuredTarget> targets, AuditNotes notes)
    {
        var matches = new List<Match>();
        var isAllReadable = IsAllReadable(form);
        foreach (var text in form.GoalTexts)
        {
            for (var i = 0; i < text.Figures.Count; i++)
            {
                var figure = text.Figures.All[i];
                if (figure.Unit is null || figure.High is not null)
                {
                    continue;
                }

                var match = BestOf(form, text, i, targets);
                if (match is { } best && !IsReachedBefore(form, best, targets[best.Target], notes) && !IsOfAnotherTime(form, text, i))
                {
                    matches.Add(best);
                }

                if (!isAllReadable)
                {
                    UnreadableOf(form, text, i, notes);
                }
            }
        }

        return matches;
    }

    private static Match? BestOf(CheckedForm form, GoalText text, int figure, List<MeasuredTarget> targets)
    {
        Match? best = null;
        var value = text.Figures.All[figure];
        ReadOnlySpan<char> before = text.Figures.Before(figure), behind = text.Figures.Behind(figure);
        var mustStandBeside = value.Kind == FigureKind.Count && IsOneOfSeveral(text.Figures, figure);
        for (var j = 0; j < targets.Count; j++)
        {
            var target = targets[j];
            if (!target.IsInUnitOf(value) || (value.Kind == FigureKind.Money && !value.IsPerUnit))
            {
                continue;
            }

            var alike = ThingName.Alike(target.Name.Core, before, behind);
            if (value.Kind == FigureKind.Percent)
            {
                alike = before.IndexOf(target.Name.Head) >= 0 || behind.IndexOf(target.Name.Head) >= 0
                    ? target.Name.Head is Satisfaction ? OfSubject(target.Name, before) : alike
                    : IsShare(form, target, before) ? alike : 0m;
            }

            alike = mustStandBeside && !ThingName.IsBeside(target.Name.Core, before, behind) ? 0m : alike;
            var isSame = target.ValueOf(value) == target.Value;
            if (alike >= form.Profile.Of(Parameters.AlikeNames) && (best is not { } known || alike > known.Alike || (alike == known.Alike && isSame)))
            {
                best = new Match(text, figure, j, alike);
            }
        }

        return best ?? OnlyOne(form, text, figure, targets);
    }

    /// <summary>Whether the sentence counts other things in the same unit: 服务人员配置馆长1人，馆员6人 are parts, not the number of the 服务人员.</summary>
    private static bool IsOneOfSeveral(TextFigures figures, int figure)
    {
        var unit = figures.All[figure].Unit!.Base;
        var sentence = figures.Sentence(figures.All[figure].Start);
        for (var i = 0; i < figures.Count && figures.All[i].Start < sentence.End.Value; i++)
        {
            if (i != figure && figures.All[i].Start >= sentence.Start.Value && figures.All[i].Unit?.Base == unit)
            {
                return true;
            }
        }

        return false;
    }

    private const string Satisfaction = "意度";

    /// <summary>Who is satisfied: 居民满意度 and 学生满意度 are two things.</summary>
    private static decimal OfSubject(ThingName name, ReadOnlySpan<char> before)
    {
        var subject = name.Core.Length > 3 ? name.Core[..^3] : default;
        return subject.IsEmpty ? 0m : subject.Length == 1 ? before.IndexOf(subject) >= 0 ? 1m : 0m : ThingName.Alike(subject, before, default);
    }

    /// <summary>A share (质保金比例) is named by its thing alone: 质保期满后支付3%; never by another rate.</summary>
    private static bool IsShare(CheckedForm form, in MeasuredTarget target, ReadOnlySpan<char> before) =>
        form.Profile.Of(Parameters.GoalShareWords).Ending(target.Name.Full) is not null && before.IndexOf('率') < 0 && before.IndexOf('度') < 0;

    /// <summary>
    /// Where the form has one target and the texts one number of a unit, less will do: 更新管道长度大于2000米 and 排水管道更换长度 end alike in one sentence,
    /// in 96台设备的采购 and 更新设备数量 the thing stands beside the figure. Of satisfaction the one and only is enough.
    /// </summary>
    private static Match? OnlyOne(CheckedForm form, GoalText text, int figure, List<MeasuredTarget> targets)
    {
        var value = text.Figures.All[figure];
        if (value.IsPerUnit || value.Kind == FigureKind.Money)
        {
            return null;
        }

        var (only, sameUnit, sameHead) = (-1, 0, 0);
        ReadOnlySpan<char> before = text.Figures.Before(figure), behind = text.Figures.Behind(figure);
        for (var j = 0; j < targets.Count; j++)
        {
            if (targets[j].Base.Length == 0 || !targets[j].IsInUnitOf(value))
            {
                continue;
            }

            sameUnit++;
            var head = targets[j].Name.Head;
            if (before.IndexOf(head) >= 0 || behind.IndexOf(head) >= 0)
            {
                sameHead++;
                only = j;
            }
            else if (sameHead == 0)
            {
                only = j;
            }
        }

        if (only < 0 || (sameHead != 1 && sameUnit != 1))
        {
            return null;
        }

        var target = targets[only];
        var least = form.Profile.Of(Parameters.AlikeNames);
        var isSame = sameHead == 1
            ? IsOneNumber(form, target, target.Name.Head)
                && (target.Name.Head is Satisfaction || ThingName.Alike(target.Name.Core, text.Figures.Text.AsSpan()[text.Figures.Sentence(value.Start)], default) >= least)
            : value.Kind is FigureKind.Count or FigureKind.Duration && ThingName.IsBeside(target.Name.Core, before, behind) && IsOneNumber(form, target, default);
        return isSame ? new Match(text, figure, only, least) : null;
    }

    /// <summary>Whether the texts give one number only in the unit of the target with the words beside it; said in two texts it is still one.</summary>
    private static bool IsOneNumber(CheckedForm form, in MeasuredTarget target, ReadOnlySpan<char> words)
    {
        var number = (decimal?)null;
        foreach (var text in form.GoalTexts)
        {
            for (var i = 0; i < text.Figures.Count; i++)
            {
                if (!target.IsInUnitOf(text.Figures.All[i]) || (text.Figures.Before(i).IndexOf(words) < 0 && text.Figures.Behind(i).IndexOf(words) < 0))
                {
                    continue;
                }

                var value = target.ValueOf(text.Figures.All[i]);
                if (number is { } other && other != value)
                {
                    return false;
                }

                number = value;
            }
        }

        return number is not null;
    }

    /// <summary>A figure of a part, of one of many, of a stage or of former times is not the target of the year.</summary>
    private static bool IsOfAnotherTime(CheckedForm form, GoalText text, int figure)
    {
        var value = text.Figures.All[figure];
        var clause = text.Figures.Text.AsSpan()[text.Figures.Clause(value.Start)];
        return value.IsForEach || (value.IsPerUnit && value.Kind != FigureKind.Money) || form.Profile.Of(Parameters.GoalPartWords).StandsIn(clause) || IsPast(form, text, value.Start);
    }

    /// <summary>Whether the clause speaks of a year before that of the form, or in words of former times.</summary>
    internal static bool IsPast(CheckedForm form, GoalText text, int at)
    {
        var clause = text.Figures.Clause(at);
        return form.Profile.Of(Parameters.GoalPastWords).StandsIn(text.Figures.Text.AsSpan()[clause]) || HasFormerYear(form, text.Figures, clause);
    }

    private static bool HasFormerYear(CheckedForm form, TextFigures figures, Range clause)
    {
        if (form.Record.Year.Value is not { } year)
        {
            return false;
        }

        var (start, length) = clause.GetOffsetAndLength(figures.Text.Length);
        foreach (var figure in figures.All)
        {
            if (figure.Start >= start + length)
            {
                break;
            }

            if (figure.Start >= start && figure.Kind is FigureKind.Year or FigureKind.Date && figure.Value > 0 && figure.Value < year)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>2022年底已完成12处 of what the form of 2023 has as its target: 12处.</summary>
    private static bool IsReachedBefore(CheckedForm form, in Match match, in MeasuredTarget target, AuditNotes notes)
    {
        var value = match.Value;
        var figures = match.Text.Figures;
        var clause = figures.Clause(value.Start);
        if (target.ValueOf(value) != target.Value || value.Kind == FigureKind.Percent || form.Form.Kind != FormKind.Target
            || !HasFormerYear(form, figures, clause) || !form.Profile.Of(Parameters.GoalDoneWords).StandsIn(figures.Text.AsSpan()[clause]))
        {
            return false;
        }

        notes.Report(
            Severity.Warning, target.Row.Printed.Target,
            $"“{figures.Text.AsSpan()[clause].Trim()}”（{match.Text.Printed.Place}），指标“{target.Name.Full}”却仍以 {target.Row.Printed.Target.Raw} 为本年目标。",
            found: target.Row.Printed.Target.Raw, suggestion: "核对该任务是否已在以前年度完成；已完成的不应再列为当年目标。", indicator: target.Number);
        return true;
    }

    private static bool IsAllReadable(CheckedForm form)
    {
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            if (IsUnreadable(form.Indicators[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnreadable(Indicator row) =>
        row.Target.Kind is IndicatorValueKind.Unreadable or IndicatorValueKind.Placeholder or IndicatorValueKind.Missing && !row.Printed.Name.IsMissing;

    /// <summary>The indicator names what the text gives a figure for, but its target cannot be read.</summary>
    private static void UnreadableOf(CheckedForm form, GoalText text, int figure, AuditNotes notes)
    {
        for (var j = 0; j < form.Indicators.Count; j++)
        {
            var row = form.Indicators[j];
            if (IsUnreadable(row)
                && ThingName.Alike(new ThingName(row.Printed.Name.Raw!, form.Profile).Core, text.Figures.Before(figure), text.Figures.Behind(figure)) == 1m)
            {
                notes.CannotKnow($"指标“{row.Printed.Name.Raw}”没有可读的目标值，无法与文本中的 {text.Figures.Printed(text.Figures.All[figure])} 对照", row.Printed.Place, j + 1);
            }
        }
    }
}
