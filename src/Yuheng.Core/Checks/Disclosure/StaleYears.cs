using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>The part of DS-04 that looks at project forms: a form of one year that was written for another.</summary>
internal static class StaleYears
{
    private const int FirstPlanYear = 2001;
    private const string PlanNumbers = "一二三四五六七八九";

    private static readonly string[] PlansOfThePast = ["期间", "以来", "时期", "末", "收官", "成果", "成效"];

    /// <summary>
    /// Worked example: in a form of 2024 the project 2023年校舍维修, a goal 根据2023年度预算 and a plan 十三五 are of another year; a project 2022年校舍维修尾款 and a measure 较2023年 are not.
    /// </summary>
    public static void Check(ProjectRecord form, Profile profile, AuditNotes notes)
    {
        if (form.Year.Value is not { } year)
        {
            if (form.Year.State == ReadState.Unreadable)
            {
                notes.CannotKnow("表的年度读不出，不知道其他年份是否沿用旧文", form.Form.Start);
            }

            return;
        }

        Name(form, year, profile, notes);
        Period(form, year, notes);
        var goals = form.Form.Goals;
        Goal(goals.Overall, year, profile, notes);
        if (goals.Annual.Raw != goals.Overall.Raw)
        {
            Goal(goals.Annual, year, profile, notes);
        }

        OnlyFormerYear(goals.Annual, year, profile, notes);
        Goal(goals.Expected, year, profile, notes);
        Goal(form.Form.BudgetUse, year, profile, notes);
        for (var i = 0; i < goals.Items.Count; i++)
        {
            Goal(goals.Items[i], year, profile, notes);
        }

        for (var i = 0; i < form.Indicators.Count; i++)
        {
            Target(form.Indicators[i], year, i + 1, notes);
        }
    }

    /// <summary>
    /// The next five-year plan from <paramref name="at"/> on that had ended before <paramref name="year"/> and is not looked back upon: “十三五” ended with 2020.
    /// Moves <paramref name="at"/> to it; false where there is none.
    /// </summary>
    public static bool EndedPlan(ReadOnlySpan<char> text, int year, ref int at, out int last)
    {
        last = 0;
        for (; at + 2 < text.Length; at++)
        {
            var number = text[at] == '十' && text[at + 2] == '五' ? PlanNumbers.IndexOf(text[at + 1], StringComparison.Ordinal) + 1 : 0;
            last = FirstPlanYear + (5 * number) + 4;
            if (number > 0 && last < year && ProseWords.Beginning(text[(at + 3)..].TrimStart("”\"』」"), PlansOfThePast) is null)
            {
                return true;
            }
        }

        return false;
    }

    private static void Name(ProjectRecord form, int year, Profile profile, AuditNotes notes)
    {
        var name = form.Form.Project.Name;
        if (name.IsMissing || profile.Of(Parameters.FormerProjectWords).StandsIn(name.Raw))
        {
            return;
        }

        var (first, last) = (decimal.MaxValue, decimal.MinValue);
        foreach (var figure in TextFigures.Of(name.Raw).All)
        {
            if (figure.Kind is FigureKind.Year or FigureKind.Date && figure.Value > 0)
            {
                (first, last) = (Math.Min(first, figure.Value), Math.Max(last, figure.Value));
            }
        }

        if (last > 0 && (year < first || year > last))
        {
            var named = year < first ? first : last;
            notes.Report(Severity.Warning, name, $"项目名称写 {named} 年，表是 {year} 年度的。", $"{year}", $"{named}", "核对项目名称，是否沿用了其他年度的文字。");
        }
    }

    private static void Period(ProjectRecord form, int year, AuditNotes notes)
    {
        if (form.Start.Value is { } start && form.End.Value is { } end && start.Year <= end.Year && (year < start.Year || year > end.Year))
        {
            notes.Report(
                Severity.Warning, form.Form.Project.Start, $"表是 {year} 年度的，项目起止却是 {start} 至 {end}。", $"{year}", $"{start}—{end}", "核对年度和起止日期。");
        }
    }

    private static void Goal(Printed goal, int year, Profile profile, AuditNotes notes)
    {
        if (goal.IsMissing)
        {
            return;
        }

        var figures = TextFigures.Of(goal.Raw);
        for (var i = 0; i < figures.Count; i++)
        {
            var figure = figures.All[i];
            var clause = figures.Text.AsSpan()[figures.Clause(figure.Start)];
            if (figure.Kind == FigureKind.Year && figure.Value < year && profile.Of(Parameters.AnnualPaperWords).Beginning(figures.Behind(i)) is not null
                && !profile.Of(Parameters.GoalPastWords).StandsIn(clause) && !profile.Of(Parameters.FormerProjectWords).StandsIn(clause))
            {
                notes.Report(
                    Severity.Warning, goal.Place, clause.ToString(), $"{year} 年度的目标写“{clause.Trim()}”。", $"{year}年", $"{figure.Value}年", "核对年度，是否沿用了以前年度的文字。");
            }
        }

        for (var at = 0; EndedPlan(goal.Raw, year, ref at, out var last); at++)
        {
            var plan = goal.Raw.AsSpan(at, 3).ToString();
            notes.Report(Severity.Warning, goal.Place, plan, $"“{plan}”规划到 {last} 年为止，不应作为 {year} 年的依据或目标。", found: plan, suggestion: "更新为现行规划。");
        }
    }

    /// <summary>2024年更新路灯120盏 as the annual goal of 2025, which names no other year: a plan with a number, said of a year that is over.</summary>
    private static void OnlyFormerYear(Printed goal, int year, Profile profile, AuditNotes notes)
    {
        var figures = TextFigures.Of(goal.Raw);
        var first = -1;
        for (var i = 0; i < figures.Count; i++)
        {
            if (figures.All[i].Kind is FigureKind.Year or FigureKind.Date && figures.All[i].Value >= year)
            {
                return;
            }

            first = first < 0 && figures.All[i].Kind == FigureKind.Year && figures.Before(i).IsEmpty ? i : first;
        }

        if (first < 0 || profile.Of(Parameters.ThisYearWords).StandsIn(goal.Raw))
        {
            return;
        }

        var clause = figures.Text.AsSpan()[figures.Clause(figures.All[first].Start)];
        var isPlan = first + 1 < figures.Count && figures.All[first + 1].Kind == FigureKind.Count && figures.All[first + 1].Start < figures.Clause(figures.All[first].Start).End.Value;
        if (isPlan && !profile.Of(Parameters.GoalPastWords).StandsIn(clause) && !profile.Of(Parameters.FormerProjectWords).StandsIn(clause))
        {
            var named = figures.All[first].Value;
            notes.Report(
                Severity.Hint, goal.Place, clause.ToString(), $"{year} 年度的目标写“{clause.Trim()}”，全文没有提到 {year} 年。", $"{year}年", $"{named}年", "核对年度，是否沿用了以前年度的文字。");
        }
    }

    private static void Target(Indicator row, int year, int number, AuditNotes notes)
    {
        if (row.Target.Kind != IndicatorValueKind.Date)
        {
            return;
        }

        foreach (var figure in TextFigures.Of(row.Printed.Target.Raw).All)
        {
            if (figure.Kind is FigureKind.Year or FigureKind.Date && figure.Value > 0 && figure.Value < year)
            {
                notes.Report(
                    Severity.Warning, row.Printed.Target, $"{year} 年度的指标“{row.Printed.Name.Raw}”要求在 {figure.Value} 年完成。", $"{year}年", $"{figure.Value}年", "核对年度。", number);
            }
        }
    }
}
