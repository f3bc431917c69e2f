using Yuheng.Core.Findings;
using Yuheng.Core.Papers;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.LifeCycle;

/// <summary>A paper beside the target that was approved.</summary>
internal static class ApprovalChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, LifeCycleCheck Run)[] All { get; } = [("SE-14", Differs)];

    /// <summary>
    /// SE-14 自评指标与批复不一致: an indicator that was not approved, one that is gone, another target, name or other points (财预〔2020〕10号: what was approved is what is evaluated).
    /// An indicator is the same by its name, else by its number. Points are compared where those of both papers come to the same: a target whose points come to 100 leaves none for the execution rate.
    /// Worked example: approved ≥240场 and evaluated ≥200场 fires; approved with 12 of 90 points and evaluated with 15 of 90 fires; approved without points does not.
    /// </summary>
    private static void Differs(EnteredForm entered, CheckedForm form, ProjectBackground background, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation)
        {
            return;
        }

        if (background.Approved is not { } approved)
        {
            notes.CannotKnow("没有批复的绩效目标，不能核对指标是否与批复一致");
            return;
        }

        var pairs = Pairs(approved, entered.Rows, form.Indicators);
        var sameSum = Sum(approved.Record.Indicators) is { } wanted && wanted == Sum(form.Indicators);
        foreach (var (was, now) in pairs)
        {
            Compare(was is { } at ? approved.Record.Indicators[at] : null, now is { } index ? form.Indicators[index] : null, (now ?? -1) + 1, sameSum, form, notes);
        }
    }

    private static void Compare(Indicator? was, Indicator? now, int number, bool samePoints, CheckedForm form, AuditNotes notes)
    {
        if (now is null)
        {
            notes.Report(
                Severity.Error, form.Form.Start, was!.Printed.Name.Raw, $"批复的指标“{Name(was)}”（指标值“{Text(was.Printed.Target)}”）自评表中没有。",
                expected: $"{Name(was)} {Text(was.Printed.Target)}", suggestion: "补回批复的指标；确需取消的，先按程序调整绩效目标。");
        }
        else if (was is null)
        {
            notes.Report(
                Severity.Error, At(now.Printed.Name, now), Name(now), $"指标“{Name(now)}”不在批复的绩效目标中。", found: Name(now), suggestion: "删去未经批复的指标；确需增加的，先按程序调整绩效目标。", indicator: number);
        }
        else
        {
            Differ(was.Printed.Name, now.Printed.Name, "名称", was.BareName.SequenceEqual(now.BareName));
            Differ(was.Printed.Target, now.Printed.Target, "指标值", was.Target == now.Target || Text(was.Printed.Target) == Text(now.Printed.Target));
            Differ(was.Printed.Weight, now.Printed.Weight, "分值", !samePoints || was.Weight.Value == now.Weight.Value);
        }

        void Differ(Printed before, Printed after, string what, bool same)
        {
            if (!same)
            {
                notes.Report(
                    Severity.Error, At(after, now!), after.Raw, $"“{Name(now!)}”的{what}批复为“{Text(before)}”，自评为“{Text(after)}”。",
                    expected: Text(before), found: Text(after), suggestion: "按批复填写；批复后经调整的，请先完成调整程序。", indicator: number);
            }
        }
    }

    /// <summary>Which approved indicator is which: by name, an equal number first; those left over by number; what is left then was deleted or added.</summary>
    private static List<(int? Was, int? Now)> Pairs(ApprovedTarget approved, IReadOnlyList<string> rows, IReadOnlyList<Indicator> indicators)
    {
        var (now, was) = (new int?[approved.Rows.Count], new bool[indicators.Count]);
        foreach (var same in new Func<int, int, bool>[]
        {
            (a, i) => approved.Rows[a] == rows[i] && SameName(a, i),
            SameName,
            (a, i) => approved.Rows[a] == rows[i],
        })
        {
            for (var a = 0; a < now.Length; a++)
            {
                for (var i = 0; i < was.Length && now[a] is null; i++)
                {
                    if (!was[i] && same(a, i))
                    {
                        (now[a], was[i]) = (i, true);
                    }
                }
            }
        }

        bool SameName(int a, int i) => approved.Record.Indicators[a].BareName is { Length: > 0 } name && name.SequenceEqual(indicators[i].BareName);

        return [.. now.Select((i, a) => ((int?)a, i)), .. Enumerable.Range(0, was.Length).Where(i => !was[i]).Select(i => ((int?)null, (int?)i))];
    }

    /// <summary>What the points come to; null where one has none.</summary>
    private static decimal? Sum(IReadOnlyList<Indicator> indicators)
    {
        var sum = 0m;
        foreach (var indicator in indicators)
        {
            if (indicator.Weight.Value is not (> 0m and <= 1_000m))
            {
                return null;
            }

            sum += indicator.Weight.Value.Value;
        }

        return sum;
    }

    private static Place At(Printed cell, Indicator row) => cell.Place.Exists ? cell.Place : row.Printed.Place;

    private static string Name(Indicator indicator) => Text(indicator.Printed.Name);

    private static string Text(Printed printed) => printed.IsMissing ? "空" : printed.Raw.Trim();
}
