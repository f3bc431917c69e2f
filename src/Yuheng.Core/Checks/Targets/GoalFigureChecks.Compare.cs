using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <content>Two numbers of one thing.</content>
internal static partial class GoalFigureChecks
{
    private static void Compare(CheckedForm form, List<MeasuredTarget> targets, List<Match> matches, AuditNotes notes)
    {
        for (var m = 0; m < matches.Count; m++)
        {
            var match = matches[m];
            var target = targets[match.Target];
            if (Settled(matches, m))
            {
                continue;
            }

            if (EqualMatch(matches, match.Target, target) is { } equal)
            {
                Strictness(form, equal, target, notes);
                OtherText(form, matches, equal, target, notes);
            }
            else if (!IsSaidBeside(match, target) && !IsWholeOfParts(form, targets, match, target))
            {
                Differ(form, match, target, notes);
            }
        }
    }

    /// <summary>Only the match that is most like its target is judged, the first of several.</summary>
    private static bool Settled(List<Match> matches, int m)
    {
        for (var k = 0; k < matches.Count; k++)
        {
            if (matches[k].Target == matches[m].Target && (matches[k].Alike > matches[m].Alike || (matches[k].Alike == matches[m].Alike && k < m)))
            {
                return true;
            }
        }

        return false;
    }

    private static Match? EqualMatch(List<Match> matches, int target, in MeasuredTarget value)
    {
        foreach (var match in matches)
        {
            if (match.Target == target && value.ValueOf(match.Value) == value.Value)
            {
                return match;
            }
        }

        return null;
    }

    /// <summary>大于2000米 in the text and ≥2000米 as the target are not quite the same; ≥ and ≤ are opposites.</summary>
    private static void Strictness(CheckedForm form, in Match match, in MeasuredTarget target, AuditNotes notes)
    {
        var (text, goal) = (match.Value.Comparison, target.Comparison);
        var isStrict = (text, goal) is (Comparison.MoreThan, Comparison.AtLeast) or (Comparison.AtLeast, Comparison.MoreThan) or (Comparison.LessThan, Comparison.AtMost) or (Comparison.AtMost, Comparison.LessThan);
        var isOpposite = (text is Comparison.MoreThan or Comparison.AtLeast && goal is Comparison.LessThan or Comparison.AtMost)
            || (text is Comparison.LessThan or Comparison.AtMost && goal is Comparison.MoreThan or Comparison.AtLeast);
        if (isStrict || isOpposite)
        {
            Report(form, isOpposite ? Severity.Warning : Severity.Hint, match, target, isOpposite ? "方向相反" : "是否包含本数不一致", notes);
        }
    }

    /// <summary>One text says what the target says, another of the same form says otherwise of just this thing.</summary>
    private static void OtherText(CheckedForm form, List<Match> matches, in Match equal, in MeasuredTarget target, AuditNotes notes)
    {
        foreach (var match in matches)
        {
            if (match.Target == equal.Target && !ReferenceEquals(match.Text, equal.Text) && match.Alike == 1m && match.Text.Part is not (GoalPart.Overall or GoalPart.Description)
                && target.ValueOf(match.Value) != target.Value && ThingName.IsBeside(target.Name.Core, match.Text.Figures.Before(match.Figure), match.Text.Figures.Behind(match.Figure)))
            {
                Report(form, Severity.Warning, match, target, "不一致", notes);
                return;
            }
        }
    }

    /// <summary>The parts of one sentence make the target, or the targets of several indicators make the figure: 更新30辆 and =8辆, =15辆, =7辆.</summary>
    private static bool IsWholeOfParts(CheckedForm form, List<MeasuredTarget> targets, in Match match, in MeasuredTarget target)
    {
        var value = target.ValueOf(match.Value);
        var sum = 0m;
        foreach (var other in targets)
        {
            sum += other.Base == target.Base && target.Kind != FigureKind.Percent && other.Value >= 0 ? other.Value : 0m;
        }

        if (sum == value)
        {
            return true;
        }

        if (target.Kind == FigureKind.Percent)
        {
            return false;
        }

        foreach (var text in form.GoalTexts)
        {
            sum = 0m;
            var (at, end) = (0, -1);
            for (var i = 0; i < text.Figures.Count; i++)
            {
                var figure = text.Figures.All[i];
                if (figure.Start >= end)
                {
                    (at, end) = (figure.Start, text.Figures.Sentence(figure.Start).End.Value);
                    sum = 0m;
                }

                sum += target.IsInUnitOf(figure) ? target.ValueOf(figure) : 0m;
                if (sum == target.Value && figure.Start > at)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>故障2小时内响应，24小时内修复: the sentence gives the target's own number too, for something with a word of its name.</summary>
    private static bool IsSaidBeside(in Match match, in MeasuredTarget target)
    {
        var figures = match.Text.Figures;
        var sentence = figures.Sentence(match.Value.Start);
        for (var i = 0; i < figures.Count && figures.All[i].Start < sentence.End.Value; i++)
        {
            if (i != match.Figure && figures.All[i].Start >= sentence.Start.Value && target.IsInUnitOf(figures.All[i]) && target.ValueOf(figures.All[i]) == target.Value
                && ThingName.Alike(target.Name.Core, figures.Before(i), figures.Behind(i)) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Differ(CheckedForm form, in Match match, in MeasuredTarget target, AuditNotes notes)
    {
        var figure = match.Value;
        var value = target.ValueOf(figure);
        if (figure.Comparison == Comparison.About && Math.Abs(value - target.Value) <= target.Value * form.Profile.Of(Parameters.AboutTolerance))
        {
            return;
        }

        Report(form, IsCertain(match, target, value) ? Severity.Error : Severity.Warning, match, target, "不一致", notes);
    }

    /// <summary>The same thing and nothing else, the same unit printed, and no number that both would allow.</summary>
    private static bool IsCertain(in Match match, in MeasuredTarget target, decimal value)
    {
        const int otherCharacters = 4;
        var figure = match.Value;
        ReadOnlySpan<char> before = match.Text.Figures.Before(match.Figure), behind = match.Text.Figures.Behind(match.Figure);
        return match.Alike == 1m && ThingName.IsBeside(target.Name.Core, before, behind) && target.Base.Length > 0 && before.Length + behind.Length <= target.Name.Core.Length + otherCharacters
            && match.Text is { Part: GoalPart.Annual or GoalPart.Item, Printed.How: How.Declared }
            && figure.Comparison != Comparison.About && target.Comparison != Comparison.About && !figure.IsInWords
            && !Allows(figure.Comparison, value, target.Comparison, target.Value);
    }

    /// <summary>Whether some number would do for both: 300人 does for ≥280人, 48小时内 and 24小时内 are two promises.</summary>
    private static bool Allows(Comparison one, decimal a, Comparison other, decimal b)
    {
        var (oneUp, otherUp) = (one is Comparison.AtLeast or Comparison.MoreThan, other is Comparison.AtLeast or Comparison.MoreThan);
        var (oneDown, otherDown) = (one is Comparison.AtMost or Comparison.LessThan, other is Comparison.AtMost or Comparison.LessThan);
        return (oneUp, oneDown, otherUp, otherDown) switch
        {
            (false, false, true, _) => a > b,
            (false, false, _, true) => a < b,
            (true, _, false, false) => b > a,
            (_, true, false, false) => b < a,
            _ => false,
        };
    }

    private static void Report(CheckedForm form, Severity severity, in Match match, in MeasuredTarget target, string how, AuditNotes notes)
    {
        var figures = match.Text.Figures;
        var printed = figures.Printed(match.Value).ToString();
        notes.Report(
            severity, target.Row.Printed.Target,
            $"{Of(match.Text.Part)}写“{figures.Text.AsSpan()[figures.Clause(match.Value.Start)].Trim()}”（{match.Text.Printed.Place}），指标“{target.Name.Full}”的目标值是 {target.Row.Printed.Target.Raw}，两者{how}；看不出哪一个有误。",
            printed, target.Row.Printed.Target.Raw, "核对后使文本与指标一致。", target.Number);
    }

    private static string Of(GoalPart part) => part switch
    {
        GoalPart.Overall => "项目总目标",
        GoalPart.Annual => "年度目标",
        GoalPart.Item => "分项目标",
        GoalPart.Use => "资金用途",
        GoalPart.Description => "项目说明",
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
