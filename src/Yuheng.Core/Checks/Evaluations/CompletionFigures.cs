using Yuheng.Core.Checks.Targets;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>The part of SE-18 that sets the figures of the completion text against the completed values.</summary>
internal static class CompletionFigures
{
    /// <summary>
    /// Worked example: 完成9座桥梁检修 in the text and 检修桥梁数量 completed 7座 are two numbers of one thing; 超过300天 and 306天 are not.
    /// The thing is the same where the words beside the figure have the pairs of characters of the name; parts, plans and what hedges are not compared,
    /// nor a number whose sentence gives the completed value too.
    /// </summary>
    public static void Check(CheckedForm form, Printed achieved, ulong accused, AuditNotes notes)
    {
        var figures = TextFigures.Of(achieved.Raw);
        if (figures.Count == 0 || figures.Count * (long)form.Indicators.Count > MostPairs || figures.Text.Length > Clauses.MostCharacters)
        {
            return;
        }

        var completed = MeasuredTarget.AllCompleted(form);
        for (var i = 0; i < figures.Count; i++)
        {
            if (IsCompleted(form, figures, i) && Best(form, figures, i, completed) is { } best && (best.Number > 64 || (accused & (1UL << (best.Number - 1))) == 0)
                && Differs(figures.All[i], best) && !IsSaidToo(figures, i, best))
            {
                accused |= best.Number > 64 ? 0 : 1UL << (best.Number - 1);
                Report(achieved, figures, i, best, notes);
            }
        }
    }

    private const long MostPairs = 10_000;

    private static void Report(Printed achieved, TextFigures figures, int figure, in MeasuredTarget best, AuditNotes notes)
    {
        var clause = figures.Text.AsSpan()[figures.Clause(figures.All[figure].Start)].Trim().ToString();
        notes.Report(
            Severity.Warning, achieved.Place, clause, $"完成情况写“{clause}”，指标“{best.Name.Full}”的完成值是 {best.Row.Printed.Actual.Excerpt}，两者不一致；看不出哪一个有误。",
            best.Row.Printed.Actual.Raw, figures.Printed(figures.All[figure]).ToString(), "核对后统一完成情况与指标。", best.Number);
    }

    /// <summary>Whether the figure says what was done this year, all of it.</summary>
    private static bool IsCompleted(CheckedForm form, TextFigures figures, int index)
    {
        var figure = figures.All[index];
        if (figure.Kind is not (FigureKind.Count or FigureKind.Percent) || figure.Unit is null || figure.High is not null || figure.IsPerUnit || figure.IsForEach || figure.Value > MostCompared)
        {
            return false;
        }

        var clause = figures.Text.AsSpan()[figures.Clause(figure.Start)];
        var profile = form.Profile;
        if (profile.Of(Parameters.HedgeWords).StandsIn(clause) || profile.Of(Parameters.GoalPartWords).StandsIn(clause) || profile.Of(Parameters.GoalPastWords).StandsIn(clause))
        {
            return false;
        }

        // A year of its own, a second number of the unit (of a rate in the clause: 由82%提高到88%): which is meant is not known.
        var (sentence, part) = (figures.Sentence(figure.Start), figures.Clause(figure.Start));
        foreach (var other in figures.All)
        {
            var isOfTime = other.Kind is FigureKind.Year or FigureKind.Date;
            var within = isOfTime || figure.Kind == FigureKind.Count ? sentence : part;
            if (other.Start != figure.Start && other.Start >= within.Start.Value && other.Start < within.End.Value
                && (isOfTime ? other.Value > 0 && other.Value != form.Record.Year.Value : other.Unit?.Base == figure.Unit.Base))
            {
                return false;
            }
        }

        return true;
    }

    private const decimal MostCompared = 10_000_000_000_000m;

    private static MeasuredTarget? Best(CheckedForm form, TextFigures figures, int index, List<MeasuredTarget> completed)
    {
        var figure = figures.All[index];
        ReadOnlySpan<char> before = figures.Before(index), behind = figures.Behind(index);
        var (best, most) = ((MeasuredTarget?)null, 0m);
        foreach (var value in completed)
        {
            if (value.Base.Length == 0 || !value.IsInUnitOf(figure) || (figure.Kind == FigureKind.Percent ? before.IndexOf(value.Name.Head) < 0 : !ThingName.IsBeside(value.Name.Core, before, behind)))
            {
                continue;
            }

            var alike = ThingName.Alike(value.Name.Core, before, behind);
            if (alike >= form.Profile.Of(figure.Kind == FigureKind.Percent ? Parameters.SameRates : Parameters.AlikeNames) && alike > most)
            {
                (best, most) = (value, alike);
            }
        }

        return best;
    }

    /// <summary>Whether the two numbers exclude one another, as far as they were printed.</summary>
    private static bool Differs(in TextFigure figure, in MeasuredTarget completed)
    {
        var said = completed.ValueOf(figure);
        var near = Math.Max(Math.Abs(completed.Value) / 100m, figure.Step <= MostCompared ? figure.Step : 0m);
        return figure.Comparison switch
        {
            Comparison.AtLeast or Comparison.MoreThan => completed.Value < said - near,
            Comparison.AtMost or Comparison.LessThan => completed.Value > said + near,
            Comparison.About => Math.Abs(said - completed.Value) > 10m * near,
            _ => Math.Abs(said - completed.Value) > (figure.Kind == FigureKind.Percent || said == decimal.Truncate(said) ? figure.Step / 2m : near),
        };
    }

    /// <summary>Whether the text gives the completed value somewhere beside a word of the name.</summary>
    private static bool IsSaidToo(TextFigures figures, int index, in MeasuredTarget completed)
    {
        for (var i = 0; i < figures.Count; i++)
        {
            if (i != index && figures.All[i].Value <= MostCompared && completed.IsInUnitOf(figures.All[i]) && !Differs(figures.All[i], completed)
                && ThingName.Alike(completed.Name.Core, figures.Before(i), figures.Behind(i)) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
