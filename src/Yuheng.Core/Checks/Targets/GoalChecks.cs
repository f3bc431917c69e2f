using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The check of the goal texts for themselves (PT-07).</summary>
internal static class GoalChecks
{
    /// <summary>The checks.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-07", GoalsSaySomething),
    ];

    /// <summary>
    /// PT-07 目标文本笼统或雷同 (财预〔2015〕88号, 指向明确, 细化量化): the goals that the form has a place for are written; that of the year is not shorter than 20 characters unless it gives a figure,
    /// and is neither the overall goal of a project of several years nor the project's name over again.
    /// Worked example: 维护公园秩序 (6 characters, no figure) fires; 全年养护绿地86公顷 does not. A text that was pieced together from a damaged page is not judged.
    /// </summary>
    private static void GoalsSaySomething(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.Target)
        {
            return;
        }

        var goals = form.Form.Goals;
        if (goals.Items.Count > 0)
        {
            ShortItems(form, goals, notes);
            return;
        }

        if (goals.Annual.IsMissing && goals.Overall.IsMissing)
        {
            MissingGoal(form, goals, notes);
        }
        else if ((goals.Annual.IsMissing || goals.Overall.IsMissing) && !goals.IsSingle)
        {
            MissingGoal(form, goals, notes);
        }
        else
        {
            SameGoals(form, goals, notes);
        }

        if (!goals.Annual.IsMissing)
        {
            ShortGoal(form, goals, notes);
        }

        SameInDescription(form, notes);
    }

    private static void MissingGoal(CheckedForm form, ParsedGoals goals, AuditNotes notes)
    {
        var other = goals.Annual.IsMissing ? goals.Overall : goals.Annual;
        var name = goals.IsSingle ? "绩效目标" : goals.Annual.IsMissing ? goals.Overall.IsMissing ? "项目总目标和年度总目标" : "年度总目标" : "项目总目标";
        var blank = goals.Annual.IsMissing ? goals.Annual : goals.Overall;
        var at = blank.Place.Exists ? blank : new Printed(null, other.IsMissing ? form.Form.Start : other.Place);
        if ((other.IsMissing && form.Description is not null) || (!other.IsMissing && other.How != How.Declared))
        {
            notes.CannotKnow($"{name}没有读到；目标一栏的文字是拼合的或在表外，不知道原文是否空白", at.Place);
        }
        else
        {
            notes.Report(Severity.Warning, at.Place, null, $"{name}没有填写{(other.IsMissing ? "" : "，两栏目标只有一段文字")}。", suggestion: $"填写{name}。");
        }
    }

    private static void SameGoals(CheckedForm form, ParsedGoals goals, AuditNotes notes)
    {
        var (annual, overall) = (goals.Annual.Raw!, goals.Overall.Raw!);
        var common = CommonStart(overall, annual, out var wholeOverall, out var wholeAnnual);
        if (!wholeOverall || common == 0)
        {
            return;
        }

        var isLong = form.Record.Start.Value is { } start && form.Record.End.Value is { } end && start.Year != end.Year;
        notes.Report(
            wholeAnnual && isLong ? Severity.Warning : Severity.Hint, goals.Annual,
            wholeAnnual
                ? $"年度总目标与项目总目标逐字相同（{common} 字）{(isLong ? "，而项目跨年度" : "，没有区分全周期与当年")}。"
                : $"年度总目标照抄了项目总目标的全文（{common} 字），只在后面添了话。",
            suggestion: "年度目标写当年要完成的事和数量。");
    }

    private static void ShortGoal(CheckedForm form, ParsedGoals goals, AuditNotes notes)
    {
        var name = form.Form.Project.Name;
        if (!name.IsMissing && CommonStart(name.Raw, goals.Annual.Raw!, out var wholeName, out var wholeGoal) > 0 && wholeName && wholeGoal)
        {
            notes.Report(Severity.Warning, goals.Annual, "年度总目标只是重复了项目名称。", suggestion: "写明当年要做什么、做多少、做到什么程度。");
            return;
        }

        var length = Characters(goals.Annual.Raw!);
        if (length >= form.Profile.Of(Parameters.ShortestAnnualGoal) || HasFigure(form, goals.Annual))
        {
            return;
        }

        if (goals.Annual.How != How.Declared || (!goals.Overall.IsMissing && goals.Overall.How != How.Declared))
        {
            notes.CannotKnow("年度总目标的文字是拼合的，不知道原文有多长", goals.Annual.Place);
            return;
        }

        Short(form, goals.Annual, "年度总目标", length, notes);
    }

    private static void ShortItems(CheckedForm form, ParsedGoals goals, AuditNotes notes)
    {
        var length = 0;
        foreach (var item in goals.Items)
        {
            length += item.IsMissing ? 0 : Characters(item.Raw);
            if (HasFigure(form, item))
            {
                return;
            }
        }

        if (length < form.Profile.Of(Parameters.ShortestAnnualGoal))
        {
            Short(form, goals.Items[0], "各项目标合起来", length, notes);
        }
    }

    private static void Short(CheckedForm form, Printed at, string what, int length, AuditNotes notes) => notes.Report(
        Severity.Warning, at, $"{what}只有 {length} 字，也没有数量，少于 {form.Profile.Of(Parameters.ShortestAnnualGoal)} 字。",
        expected: $"≥{form.Profile.Of(Parameters.ShortestAnnualGoal)}", found: $"{length}", suggestion: "写明当年要做什么、做多少、做到什么程度。");

    /// <summary>The same in the description beside the form: 1、总目标：… 2、年度目标：… .</summary>
    private static void SameInDescription(CheckedForm form, AuditNotes notes)
    {
        const string overallHeading = "总目标", annualHeading = "年度目标", end = "分解目标";
        for (var i = 0; i < (form.Description?.Sections.Count ?? 0); i++)
        {
            var text = form.Description!.Sections[i].Text;
            var raw = text.Raw ?? "";
            var annualAt = raw.IndexOf(annualHeading, StringComparison.Ordinal);
            var overallAt = annualAt < 0 ? -1 : raw.AsSpan(0, annualAt).IndexOf(overallHeading);
            if (overallAt < 0)
            {
                continue;
            }

            var overall = raw.AsSpan(overallAt + overallHeading.Length, annualAt - overallAt - overallHeading.Length).TrimEnd("0123456789、.．-– \n\r\t（(");
            var annual = raw.AsSpan(annualAt + annualHeading.Length);
            var endAt = annual.IndexOf(end, StringComparison.Ordinal);
            annual = (endAt < 0 ? annual : annual[..endAt]).TrimEnd("0123456789、.．-– \n\r\t（(");
            var common = CommonStart(overall, annual, out var wholeOverall, out var wholeAnnual);
            if (common > 0 && wholeOverall && wholeAnnual && !IsSaidOfTheForm(form))
            {
                notes.Report(Severity.Hint, text, $"项目说明里的年度目标与总目标逐字相同（{common} 字），没有区分全周期与当年。", suggestion: "年度目标写当年要完成的事和数量。");
            }
        }
    }

    private static bool IsSaidOfTheForm(CheckedForm form) =>
        form.Form.Goals is { Annual: { IsMissing: false } annual, Overall: { IsMissing: false } overall }
        && CommonStart(overall.Raw, annual.Raw, out var wholeOverall, out _) > 0 && wholeOverall;

    private static bool HasFigure(CheckedForm form, Printed printed)
    {
        for (var i = 0; i < form.GoalTexts.Count; i++)
        {
            if (form.GoalTexts[i].Printed.Place == printed.Place && form.GoalTexts[i].Printed.Raw == printed.Raw && HasMeasure(form.GoalTexts[i].Figures))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasMeasure(TextFigures figures)
    {
        foreach (var figure in figures.All)
        {
            if (figure.Kind is FigureKind.Count or FigureKind.Percent or FigureKind.Duration or FigureKind.Money)
            {
                return true;
            }
        }

        return false;
    }

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return count;
    }

    /// <summary>How many letters and digits the two have in common from their beginnings, marks and blanks aside; whether that is all of the one and of the other.</summary>
    private static int CommonStart(ReadOnlySpan<char> one, ReadOnlySpan<char> other, out bool allOfOne, out bool allOfOther)
    {
        var (i, j, common) = (0, 0, 0);
        while (true)
        {
            i = NextLetter(one, i);
            j = NextLetter(other, j);
            if (i == one.Length || j == other.Length || one[i] != other[j])
            {
                allOfOne = i == one.Length;
                allOfOther = j == other.Length;
                return common;
            }

            (i, j, common) = (i + 1, j + 1, common + 1);
        }
    }

    private static int NextLetter(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }
}
