using System.Globalization;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Batches;

/// <summary>
/// PT-20 项目或文本雷同: two projects of one document, or of one unit and year, with the same goal text or the same indicators with the same targets
/// (财预〔2015〕88号, 相关性). Texts are alike by the share of their three-character shingles that they have in common.
/// Worked example: two goals of 50 characters, of which the first 40 are the same and the rest differs, have 38 of 58 shingles in common: 66 %, at a limit of 60 % alike.
/// The later project is accused, and names the earlier; which of the two is the original cannot be told.
/// </summary>
internal sealed class RepeatedProjects
{
    public const string Code = "PT-20";

    private readonly SimilarTexts<FormName> _goals = new();
    private readonly FirstOwners _indicators = new();

    public void Check(BatchForm form, AuditNotes notes)
    {
        var (comparable, other, places) = (false, (FormName?)null, (Printed?)null);
        var reasons = new List<string>();
        foreach (var (name, text) in Goals(form))
        {
            if (text.IsMissing || Shingles.Of(text.Raw, form.Profile.Of(Parameters.ShortestSameGoal)) is not { } shingles)
            {
                continue;
            }

            comparable = true;
            if (Likest(form, Hash.With(Hash.Start, name), shingles) is { } likest && (other is null || likest.Owner == other))
            {
                other = likest.Owner;
                places ??= text;
                reasons.Add(likest.Likeness == 1m ? $"{name}逐字相同" : string.Create(CultureInfo.InvariantCulture, $"{name}约 {decimal.Floor(likest.Likeness * 100)}% 相同"));
            }
        }

        if (form.Record.Indicators.Count >= form.Profile.Of(Parameters.FewestSameIndicators))
        {
            comparable = true;
            if (SameIndicators(form) is { } same && (other is null || same == other))
            {
                other = same;
                reasons.Add($"{form.Record.Indicators.Count} 项指标及目标值全部相同");
            }
        }

        if (!comparable)
        {
            notes.CannotKnow("目标文字和指标都太少，无法与其他项目比较", form.Record.Form.Start);
        }
        else if (other is not null)
        {
            var at = places ?? new Printed(form.Name, form.Record.Form.Indicators[0].Place);
            notes.Report(
                Severity.Warning, at, $"与{other.SpokenOfFrom(form.DocumentNumber)}雷同：{string.Join("，", reasons)}；哪一张是原文无法判断。",
                suggestion: "分别写明两个项目各自要做的事和要达到的值；确属同一项目的，合并申报。");
        }
    }

    private static (string Name, Printed Text)[] Goals(BatchForm form)
    {
        var goals = form.Record.Form.Goals;
        return [("项目总目标", goals.Overall), ("年度总目标", goals.Annual), ("预期目标", goals.Expected), ("资金用途", form.Record.Form.BudgetUse)];
    }

    private (FormName Owner, decimal Likeness)? Likest(BatchForm form, ulong goal, Shingles shingles)
    {
        // Short goals are alike by chance: of those only a verbatim copy counts.
        var least = shingles.Characters < form.Profile.Of(Parameters.ShortestGoal) ? 1m : form.Profile.Of(Parameters.SimilarGoals);
        var here = _goals.Take(form.WithinDocument ^ goal, shingles, form.Owner, least);
        var unit = form.WithinUnit is { } scope ? _goals.Take(scope ^ goal, shingles, form.Owner, least) : null;
        return here ?? (unit is { } found && !found.Owner.IsOtherPaperOf(form.Owner) ? found : null);
    }

    private FormName? SameIndicators(BatchForm form)
    {
        var hash = Hash.Start;
        foreach (var indicator in form.Record.Form.Indicators)
        {
            hash = Hash.With(Hash.With(hash, indicator.Name.Raw), indicator.Target.Raw);
        }

        return _indicators.Before(form.WithinDocument ^ hash, form.Owner) ?? (form.WithinUnit is { } scope && _indicators.Before(scope ^ hash, form.Owner) is { } found && !found.IsOtherPaperOf(form.Owner) ? found : null);
    }
}
