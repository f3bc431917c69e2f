using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>SE-18: whether what a self-evaluation tells of its completion goes together with its indicators, with itself, and with the goal.</summary>
internal static class TextAgainstIndicators
{
    /// <summary>More indicators are not compared with the clauses of a text: no form that a person wrote has as many.</summary>
    private const int MostIndicators = 100;

    /// <summary>
    /// SE-18 完成情况文字与指标矛盾: the text says in time or all of a thing whose indicator was not reached; it says late or unfinished where the indicator has full marks;
    /// it says both in one text; it gives another number than the completed value; it speaks of another thing than the goal (财预〔2020〕10号: objective results). Clauses that hedge (部分, 基本, 较为) claim nothing.
    /// That two speak of one thing is told by the characters they share, common words apart, so that nothing here is more than a warning.
    /// Worked examples: 路灯安装质量全部合格 against 路灯安装质量合格率 80% is a warning; 部分路灯延期安装 against 路灯安装及时性 with full marks too; 全年按期完成 against nothing is fine.
    /// </summary>
    public static void Check(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation)
        {
            return;
        }

        var achieved = form.Form.Goals.Achieved;
        if (achieved.IsMissing)
        {
            if (form.Indicators.Count > 0)
            {
                notes.CannotKnow("没有读到实际完成情况", form.Form.Start);
            }

            return;
        }

        var late = IsLate(form.Profile, achieved.Raw);
        var accused = 0UL;
        for (var i = 0; i < form.Indicators.Count && i < MostIndicators; i++)
        {
            if (Attainment.IsShort(form.Indicators[i], form.Profile))
            {
                accused = Claims(form, achieved, late, notes);
                break;
            }
        }

        if (late)
        {
            Late(form, achieved, notes);
        }

        if (form.Profile.Of(Parameters.UnfinishedWords).StandsIn(achieved.Raw))
        {
            Unfinished(form, achieved, notes);
        }

        CompletionFigures.Check(form, achieved, accused, notes);
        OfAnotherThing(form, achieved, notes);
    }

    /// <summary>The text claims more than an indicator shows. One finding for each indicator: the first clause that claims it. Returns which of the first 64 were accused.</summary>
    private static ulong Claims(CheckedForm form, Printed achieved, bool late, AuditNotes notes)
    {
        var profile = form.Profile;
        var (timelyWords, wholeWords) = (profile.Of(Parameters.TimelyWords), profile.Of(Parameters.WholeWords));
        var accused = 0UL;
        foreach (var clause in new Clauses(achieved.Raw))
        {
            var timely = timelyWords.FirstIn(clause);
            var whole = wholeWords.FirstIn(clause);
            if ((timely ?? whole) is null || profile.Of(Parameters.HedgeWords).StandsIn(clause))
            {
                continue;
            }

            // All of it in time: that goes for every indicator of time.
            var all = timely is not null && whole is not null;
            var (best, share) = Best(form, clause, timely is not null ? IsOfTime : IsNotOfTime, onlyShort: all);
            var wanted = timely is null ? profile.Of(Parameters.SurelySame) : all ? 0 : profile.Of(Parameters.LikelySame);
            if (best < 0 || share < wanted || !Attainment.IsShort(form.Indicators[best], form.Profile) || (timely is not null && late) || (best < 64 && (accused & (1UL << best)) != 0))
            {
                continue;
            }

            accused |= best < 64 ? 1UL << best : 0;
            var indicator = form.Indicators[best];
            notes.Report(
                all || share >= profile.Of(Parameters.SurelySame) ? Severity.Warning : Severity.Hint, achieved.Place, clause.ToString(),
                $"完成情况称“{Shown(clause)}”，指标“{indicator.Printed.Name.Excerpt}”的完成值为“{indicator.Printed.Actual.Excerpt}”，得 {indicator.Score.Printed.Raw} 分（分值 {indicator.Weight.Printed.Raw}），两处不一致。",
                expected: indicator.Printed.Actual.Raw, found: timely ?? whole, suggestion: "核对后统一完成情况与指标。", indicator: best + 1);
        }

        return accused;
    }

    /// <summary>The text says late: of a thing whose indicator of time has full marks, or that it said was in time. One finding of each, the first.</summary>
    private static void Late(CheckedForm form, Printed achieved, AuditNotes notes)
    {
        var profile = form.Profile;
        var (likely, common) = (profile.Of(Parameters.LikelySame), profile.Of(Parameters.CommonWords));
        ReadOnlySpan<char> claim = default;
        var accused = false;
        foreach (var clause in new Clauses(achieved.Raw))
        {
            if (LateWord(profile, clause) is not { } word)
            {
                var claims = profile.Of(Parameters.TimelyWords).StandsIn(clause) && !profile.Of(Parameters.HedgeWords).StandsIn(clause);
                claim = claims ? clause : claim;
                continue;
            }

            var (best, share) = Best(form, clause, IsOfTime, onlyShort: false);
            if (!accused && best >= 0 && share >= likely && Attainment.HasFullMarks(form.Indicators[best]) && !Attainment.IsShort(form.Indicators[best], form.Profile))
            {
                accused = true;
                FullMarks(form, achieved.Place, clause, word, best, share, notes);
            }

            if (!claim.IsEmpty && Clauses.Shared(claim, clause, common) >= profile.Of(Parameters.SharedCharacters))
            {
                notes.Report(
                    Severity.Warning, achieved.Place, clause.ToString(), $"完成情况前面称“{Shown(claim)}”，后面又称“{Shown(clause)}”，前后矛盾。",
                    found: word, suggestion: "核对后改为一致的表述。");
                return;
            }
        }
    }

    /// <summary>The text says unfinished of a thing whose indicator of completion has full marks. One finding, the first.</summary>
    private static void Unfinished(CheckedForm form, Printed achieved, AuditNotes notes)
    {
        foreach (var clause in new Clauses(achieved.Raw))
        {
            if (form.Profile.Of(Parameters.UnfinishedWords).FirstIn(clause) is { } word
                && Best(form, clause, IsOfCompletion, onlyShort: false) is (>= 0 and var best, var share) && share >= form.Profile.Of(Parameters.SurelySame)
                && Attainment.HasFullMarks(form.Indicators[best]) && !Attainment.IsShort(form.Indicators[best], form.Profile))
            {
                FullMarks(form, achieved.Place, clause, word, best, share, notes);
                return;
            }
        }
    }

    private static void FullMarks(CheckedForm form, Place place, ReadOnlySpan<char> clause, string word, int best, int share, AuditNotes notes)
    {
        var indicator = form.Indicators[best];
        notes.Report(
            share >= form.Profile.Of(Parameters.SurelySame) ? Severity.Warning : Severity.Hint, place, clause.ToString(),
            $"完成情况称“{Shown(clause)}”，指标“{indicator.Printed.Name.Excerpt}”却为“{indicator.Printed.Actual.Excerpt}”，得满分 {indicator.Score.Printed.Raw}，两处不一致。",
            expected: indicator.Printed.Actual.Raw, found: word, suggestion: "核对后统一完成情况与指标。", indicator: best + 1);
    }

    /// <summary>The goal speaks of one thing and the completion of another: hardly a word of the goal returns, or what the project is named after does not.</summary>
    private static void OfAnotherThing(CheckedForm form, Printed achieved, AuditNotes notes)
    {
        var expected = form.Form.Goals.Expected;
        var common = form.Profile.Of(Parameters.CommonWords);
        if (expected.IsMissing || expected.Raw.Length < form.Profile.Of(Parameters.ShortestExpected))
        {
            return;
        }

        // So many shared characters are enough whatever the others are.
        var least = form.Profile.Of(Parameters.GoalShare);
        var enough = (int)Math.Ceiling(Math.Min(expected.Raw.Length, Clauses.MostCharacters) * least / 100);
        var (shared, alone) = (Clauses.Shared(expected.Raw, achieved.Raw, common, enough), 0);
        if (shared < enough && shared * 100 < least * (shared + Clauses.Alone(expected.Raw, achieved.Raw, common)))
        {
            // What the text leaves out the indicators may tell.
            var all = WithIndicators(form, achieved.Raw!);
            (shared, alone) = (Clauses.Shared(expected.Raw, all, common), Clauses.Alone(expected.Raw, all, common));
            if (shared * 100 < least * (shared + alone))
            {
                notes.Report(
                    Severity.Hint, achieved, $"预期目标的用词在实际完成情况和指标中几乎没有出现（{shared * 100 / (shared + alone)}%），说的可能不是同一件事。",
                    suggestion: "对照预期目标填写实际完成情况。");
                return;
            }
        }

        var characters = form.Profile.Of(Parameters.SharedCharacters);
        var name = form.Form.Project.Name;
        if (!name.IsMissing && Clauses.Shared(name.Raw, achieved.Raw, common, 1) == 0 && Clauses.Shared(name.Raw, expected.Raw, common, characters) >= characters)
        {
            notes.Report(
                Severity.Hint, achieved, $"预期目标说到项目“{name.Excerpt}”，实际完成情况没有一处提到，说的可能是另一个项目。",
                suggestion: "核对实际完成情况是否填到了别的项目。");
        }
    }

    private static string WithIndicators(CheckedForm form, string achieved)
    {
        var all = new StringBuilder(achieved);
        for (var i = 0; i < form.Indicators.Count && i < MostIndicators; i++)
        {
            all.Append('，').Append(form.Indicators[i].Printed.Name.Raw);
        }

        return all.ToString();
    }

    /// <summary>The indicator of a kind whose name has the most characters in common with a clause, in per cent of them; -1 where there is none.</summary>
    private static (int Index, int Share) Best(CheckedForm form, ReadOnlySpan<char> clause, Func<CheckedForm, Indicator, bool> kind, bool onlyShort)
    {
        var common = form.Profile.Of(Parameters.CommonWords);
        var (best, most) = (-1, -1);
        for (var i = 0; i < form.Indicators.Count && i < MostIndicators; i++)
        {
            var indicator = form.Indicators[i];
            if (indicator.Printed.Name.Raw is not { } name)
            {
                continue;
            }

            var share = Clauses.PercentShared(Thing(form, name), clause, common);
            if (share > most && kind(form, indicator) && (!onlyShort || Attainment.IsShort(indicator, form.Profile)))
            {
                (best, most) = (i, share);
            }
        }

        return (best, most);
    }

    /// <summary>What an indicator is about: its name without the word of time behind it, and without 率 or 性 at its end.</summary>
    private static ReadOnlySpan<char> Thing(CheckedForm form, string name)
    {
        var at = form.Profile.Of(Parameters.TimelyWords).FirstIn(name) is { } timely ? name.IndexOf(timely, StringComparison.Ordinal) : -1;
        return at > 0 ? name.AsSpan(0, at) : name.AsSpan().TrimEnd("率性");
    }

    private static bool IsLate(Profile profile, string? text)
    {
        foreach (var clause in new Clauses(text))
        {
            if (LateWord(profile, clause) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word that says late; 未发生延迟 and 无逾期 say the opposite.</summary>
    private static string? LateWord(Profile profile, ReadOnlySpan<char> clause)
    {
        const int mostBetween = 4;
        if (profile.Of(Parameters.LateWords).FirstIn(clause) is not { } word)
        {
            return null;
        }

        var before = clause[..clause.IndexOf(word)];
        return profile.Of(Parameters.LateDenials).StandsIn(before.Length > mostBetween ? before[^mostBetween..] : before) ? null : word;
    }

    private static bool IsOfTime(CheckedForm form, Indicator indicator) =>
        form.Profile.Of(Parameters.TimelyWords).StandsIn(indicator.Printed.Name.Raw)
        || form.Profile.Of(Parameters.TimelinessClasses).StandsIn(indicator.Printed.Level2.Raw);

    /// <summary>All of it done does not say when.</summary>
    private static bool IsNotOfTime(CheckedForm form, Indicator indicator) => !IsOfTime(form, indicator);

    private static bool IsOfCompletion(CheckedForm form, Indicator indicator) =>
        form.Profile.Of(Parameters.FinishedWords).StandsIn(indicator.Printed.Name.Raw);

    private static string Shown(ReadOnlySpan<char> clause) => clause.Length <= 40 ? clause.ToString() : string.Concat(clause[..40], "…");
}
