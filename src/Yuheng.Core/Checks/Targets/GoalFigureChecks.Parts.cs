using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <content>Parts against the whole.</content>
internal static partial class GoalFigureChecks
{
    private const string Periods = "。！!？?\n";
    private const string Sentences = Periods + "；;";

    /// <summary>The figures <see cref="First"/> up to <see cref="End"/> of a text that are counted one after another.</summary>
    private readonly record struct Enumeration(GoalText Text, int First, int End, int Count, decimal Sum, decimal Greatest, string? Base);

    /// <summary>Of every sentence that counts three things or more: what they make together is the target that names them.</summary>
    private static void PartsMakeTargets(CheckedForm form, List<MeasuredTarget> targets, List<Match> matches, AuditNotes notes)
    {
        foreach (var text in form.GoalTexts)
        {
            var index = 0;
            while (index < text.Figures.Count)
            {
                var whole = Enumerated(text, index, Periods);
                var isOne = EnumeratesOnce(form, text, whole);
                var next = isOne ? whole : Enumerated(text, index, Sentences);
                if (next.Count >= form.Profile.Of(Parameters.FewestParts))
                {
                    EnumerationAgainst(form, targets, matches, next, notes);
                }

                ListAgainst(form, targets, text, index, next.End, notes);
                WholesHoldParts(text, index, next.End, notes);
                index = next.End;
            }
        }
    }

    /// <summary>Whether a period is one list: 更换门锁40把；更换窗帘60幅；… and not two lists with a semicolon between.</summary>
    private static bool EnumeratesOnce(CheckedForm form, GoalText text, in Enumeration period)
    {
        var i = period.First;
        while (i < period.End)
        {
            var part = Enumerated(text, i, Sentences);
            if (part.Count >= form.Profile.Of(Parameters.FewestParts))
            {
                return part.End == period.End && i == period.First;
            }

            i = part.End;
        }

        return true;
    }

    private static Enumeration Enumerated(GoalText text, int first, string ends)
    {
        var figures = text.Figures.All;
        var end = text.Figures.Text.AsSpan(figures[first].Start).IndexOfAny(ends);
        var stop = end < 0 ? text.Figures.Text.Length : figures[first].Start + end;
        var (i, count, sum, greatest, sameBase) = (first, 0, 0m, 0m, (string?)null);
        for (; i < figures.Length && figures[i].Start < stop; i++)
        {
            if (IsOpened(text.Figures, i))
            {
                (first, count, sum, greatest, sameBase) = (i, 0, 0m, 0m, null);
            }

            if (figures[i] is { Kind: FigureKind.Count, High: null, IsPerUnit: false, IsInWords: false, Unit: { } unit })
            {
                sameBase = count == 0 || sameBase == unit.Base ? unit.Base : null;
                var value = figures[i].Value * (sameBase is null ? 1m : unit.Factor);
                (sum, greatest, count) = (sum + value, Math.Max(greatest, value), count + 1);
            }
        }

        return new Enumeration(text, first, i, count, sum, greatest, sameBase);
    }

    /// <summary>更新30辆，其中货车18辆、客车15辆: the parts are more than the whole.</summary>
    private static void WholesHoldParts(GoalText text, int first, int end, AuditNotes notes)
    {
        for (var i = first; i < end; i++)
        {
            if (text.Figures.All[i] is { Kind: FigureKind.Count, Comparison: Comparison.Equal } whole && PartsOf(text.Figures, i) is var (sum, count) && count > 0 && sum > whole.Value)
            {
                notes.Report(
                    Severity.Warning, text.Printed.Place, text.Figures.Text[text.Figures.Sentence(whole.Start)].Trim(),
                    $"{Of(text.Part)}写 {text.Figures.Printed(whole)}，其中的 {count} 个分项合计 {sum:0.##########}，多于整体。", text.Figures.Printed(whole).ToString(), $"{sum:0.##########}", "核对各分项和总数。");
            }
        }
    }

    /// <summary>What the parts that 其中 opens behind a figure of the same unit come to, and how many they are; none where 其中 does not follow.</summary>
    internal static (decimal Sum, int Count) PartsOf(TextFigures figures, int whole)
    {
        var (sum, count) = (0m, 0);
        var end = figures.Sentence(figures.All[whole].Start).End.Value;
        for (var i = whole + 1; i < figures.Count && figures.All[i].Start < end; i++)
        {
            var part = figures.All[i];
            if (part is not { IsPerUnit: false, High: null, IsForEach: false, Unit: not null } || part.Unit != figures.All[whole].Unit || (i == whole + 1) != IsOpened(figures, i))
            {
                break;
            }

            (sum, count) = (sum + part.Value, count + 1);
        }

        return (sum, count);
    }

    /// <summary>Whether the figure is the first part of the whole before it: 更新30辆，其中货车8辆.</summary>
    internal static bool IsOpened(TextFigures figures, int index) => figures.Before(index).StartsWith("其中");

    private static void EnumerationAgainst(CheckedForm form, List<MeasuredTarget> targets, List<Match> matches, in Enumeration parts, AuditNotes notes)
    {
        // 图书馆服务人员配置馆长1人，馆员6人: what the parts are parts of stands before the first of them.
        var figures = parts.Text.Figures;
        var lead = figures.Before(parts.First);
        for (var j = 0; j < targets.Count; j++)
        {
            var target = targets[j];
            if (target.Kind is FigureKind.Percent or FigureKind.Money || target.Value <= 0 || target.Value == parts.Sum || IsMatched(matches, j))
            {
                continue;
            }

            var isSame = parts.Base is not null && parts.Base == target.Base && parts.Greatest < target.Value && ThingName.Alike(target.Name.Core, lead, default) >= form.Profile.Of(Parameters.AlikeNames);
            var isNear = Math.Abs(parts.Sum - target.Value) <= target.Value * form.Profile.Of(Parameters.NearSum) && SharesOneWord(target, parts);
            if ((isSame || isNear) && target.Comparison is Comparison.Equal or Comparison.About or Comparison.AtLeast && !(target.Comparison == Comparison.AtLeast && parts.Sum > target.Value)
                && !IsMadeElsewhere(targets, target, parts))
            {
                notes.Report(
                    Severity.Warning, target.Row.Printed.Target,
                    $"{Of(parts.Text.Part)}列出的 {parts.Count} 个分项合计 {parts.Sum:0.##########}（{parts.Text.Printed.Place}），指标“{target.Name.Full}”的目标值是 {target.Row.Printed.Target.Raw}，相差 {Math.Abs(parts.Sum - target.Value):0.##########}；看不出哪一个有误。",
                    $"{parts.Sum:0.##########}", target.Row.Printed.Target.Raw, "核对各分项和目标值。", target.Number);
            }
        }
    }

    /// <summary>Whether the parts are those of another target, or of several, or other parts of the text make this one.</summary>
    private static bool IsMadeElsewhere(List<MeasuredTarget> targets, in MeasuredTarget target, in Enumeration parts)
    {
        var sum = 0m;
        foreach (var other in targets)
        {
            if (other.Base != target.Base || other.Value < 0)
            {
                continue;
            }

            sum += other.Value;
            if (other.Value == parts.Sum)
            {
                return true;
            }
        }

        if (sum == parts.Sum)
        {
            return true;
        }

        for (var i = 0; i < parts.Text.Figures.Count;)
        {
            var rest = Enumerated(parts.Text, i, Sentences);
            if (rest.Sum == target.Value)
            {
                return true;
            }

            i = rest.End;
        }

        return false;
    }

    private static bool IsMatched(List<Match> matches, int target)
    {
        foreach (var match in matches)
        {
            if (match.Target == target)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether half of the items have one pair of characters of the name: 更换…, 更换…, 更换….</summary>
    private static bool SharesOneWord(in MeasuredTarget target, in Enumeration parts)
    {
        var core = target.Name.Core;
        for (var k = 0; k + 1 < core.Length; k++)
        {
            var with = 0;
            for (var i = parts.First; i < parts.End; i++)
            {
                with += parts.Text.Figures.Before(i).IndexOf(core.Slice(k, 2)) >= 0 ? 1 : 0;
            }

            if (with * 2 >= parts.Count)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>甲路租金、乙路租金、丙路租金等三个子项目: how many are named, and how many of them the indicator of 租金 counts.</summary>
    private static void ListAgainst(CheckedForm form, List<MeasuredTarget> targets, GoalText text, int first, int end, AuditNotes notes)
    {
        for (var i = first; i < end; i++)
        {
            var figure = text.Figures.All[i];
            if (figure.Kind != FigureKind.Count || !text.Figures.Before(i).EndsWith("等"))
            {
                continue;
            }

            var items = ItemsBefore(text.Figures, figure.WholeStart);
            var count = 1 + items.Count('、');
            if (count < form.Profile.Of(Parameters.FewestParts) || count < figure.Value)
            {
                continue;
            }

            if (count > figure.Value)
            {
                notes.Report(
                    Severity.Warning, text.Printed.Place, items.ToString(), $"{Of(text.Part)}写“等{text.Figures.Printed(figure)}”，列出的却有 {count} 个。",
                    $"{count}", text.Figures.Printed(figure).ToString(), "核对列举的项目和总数。");
                continue;
            }

            foreach (var target in targets)
            {
                var core = target.Name.Core;
                var with = target.Kind == FigureKind.Count && core.Length >= 2 ? ItemsWith(items, core[^2..]) : 0;
                if (with >= 2 && with < count && with != target.Value)
                {
                    notes.Report(
                        Severity.Warning, target.Row.Printed.Target,
                        $"{Of(text.Part)}逐一列出的 {count} 项中有 {with} 项是“{core[^2..]}”（{text.Printed.Place}），指标“{target.Name.Full}”的目标值是 {target.Row.Printed.Target.Raw}。",
                        $"{with}", target.Row.Printed.Target.Raw, "核对列举的项目和目标值。", target.Number);
                }
            }
        }
    }

    private static ReadOnlySpan<char> ItemsBefore(TextFigures figures, int at)
    {
        var clause = figures.Text.AsSpan(0, at).TrimEnd().TrimEnd('等');
        var start = clause.LastIndexOfAny("。；;！\n：:，,");
        clause = clause[(start + 1)..];
        var verb = Math.Max(clause.LastIndexOf("包括", StringComparison.Ordinal), clause.LastIndexOf("包含", StringComparison.Ordinal));
        return verb >= 0 ? clause[(verb + 2)..] : clause;
    }

    private static int ItemsWith(ReadOnlySpan<char> items, ReadOnlySpan<char> word)
    {
        var with = 0;
        foreach (var item in items.Split('、'))
        {
            with += items[item].IndexOf(word) >= 0 ? 1 : 0;
        }

        return with;
    }
}
