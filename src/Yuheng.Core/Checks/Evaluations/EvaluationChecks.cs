using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Evaluations;

/// <summary>Checks of a self-evaluation's arithmetic (绩效自评): one check, one method, one code. The funds have a file of their own.</summary>
internal static partial class EvaluationChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("SE-01", Weights),
        ("SE-02", Funds),
        ("SE-03", Limits),
        ("SE-04", ScoresByRule),
    ];

    /// <summary>
    /// SE-03 得分超出上限或下限: no score below 0 or above its points; the total is the sum of the rows, but for 0.01 of rounding (财预〔2020〕10号).
    /// Worked example: 17.00 of 15.00 points; 9.95 + 85.00 = 94.95 with 95.95 as the total.
    /// </summary>
    private static void Limits(CheckedForm form, AuditNotes notes)
    {
        if (form.Form.Kind != FormKind.SelfEvaluation)
        {
            return;
        }

        var execution = form.Record.ExecutionFunds?.Total ?? default;
        Limit(execution.Score, execution.Weight, "预算执行率", 0, notes);
        var sum = execution.Score.Value;
        Typed<decimal>? gap = sum is null ? execution.Score : null;
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            Limit(indicator.Score, indicator.Weight, indicator.Printed.Name.Excerpt.Trim(), i + 1, notes);
            gap ??= indicator.Score.Value is null ? indicator.Score : null;
            sum = Plus(sum, indicator.Score.Value);
        }

        if (form.LacksRows(notes))
        {
            return;
        }

        var total = form.Record.TotalScore;
        if (total.Value is not { } printed || sum is not { } added)
        {
            var where = total.Value is null ? total.Printed.Place : gap is { } hole ? hole.Printed.Place : default;
            notes.CannotKnow(total.Value is null ? "没有读到总分" : "有的行没有读到得分，不能与总分核对", where.Exists ? where : form.Form.Start);
        }
        else if (Math.Abs(printed - added) > RoundingOf(printed, form.Profile))
        {
            notes.Report(
                Severity.Error, total.Printed, $"各行得分相加为 {Text(added)}，总分为 {Text(printed)}，相差 {Text(Math.Abs(printed - added))}。",
                expected: Text(added), found: Text(printed), suggestion: "核对各行得分和总分，看不出哪一边有误。");
        }
    }

    /// <summary>
    /// SE-04 得分与完成值不符: the printed score against the score sheet. More than the rule gives is an error, less a warning (the unit may have its own deductions);
    /// up to 5 % of the points either way only a hint. A score outside the band of its word is an error, on the edge that belongs to the better band (80%含) a hint:
    /// the points are right for both words, only the word is disputable. Worked example: 90% of 100% with 12.00 of 12.00 points, where 10.80 follows (财预〔2020〕10号).
    /// A completion in % of a target in another unit cannot be scored; where even its best reading gives less than the printed score, that is a warning;
    /// so are full points for a date that was missed.
    /// </summary>
    private static void ScoresByRule(CheckedForm form, AuditNotes notes)
    {
        var sheet = form.Sheet;
        if (!sheet.IsEvaluation)
        {
            return;
        }

        var unweighted = 0;
        for (var i = 0; i < sheet.Indicators.Count; i++)
        {
            var row = sheet.Indicators[i];
            switch (row.Outcome)
            {
                case ScoreOutcome.Differs:
                    Differs(form, i, row, notes);
                    break;
                case ScoreOutcome.Agrees when row.IsOnUpperEdge:
                    notes.Report(
                        Severity.Hint, form.Indicators[i].Score.Printed, $"{sheet.WorkingOf(i)}。", found: Text(row.Printed!.Value),
                        suggestion: "得分在两档的界上，请核对完成情况该写哪一档。", indicator: i + 1);
                    break;
                case ScoreOutcome.NotPrinted:
                    notes.CannotKnow("没有读到得分", PlaceOf(form, i), i + 1);
                    break;
                case ScoreOutcome.NotScored when row.Gap == ScoreGap.NoWeight:
                    unweighted++;
                    break;
                case ScoreOutcome.NotScored when row.Gap == ScoreGap.DifferentUnits && row.Printed > row.High + form.Profile.Of(Parameters.ScoreRounding):
                    notes.Report(
                        Severity.Warning, form.Indicators[i].Score.Printed, $"{sheet.WorkingOf(i)}；完成值按任何一种读法都至多得 {Text(row.High)}。",
                        found: Text(row.Printed.Value), suggestion: "按指标值的单位填写完成值，再核对得分。", indicator: i + 1);
                    break;
                case ScoreOutcome.NotScored when row.Gap == ScoreGap.LateDate && row.Printed == row.Weight:
                    notes.Report(
                        Severity.Warning, form.Indicators[i].Score.Printed, $"{sheet.WorkingOf(i)}；逾期完成，却得了满分。",
                        found: Text(row.Weight), suggestion: "核对完成时间；确已逾期的，按评分办法扣分。", indicator: i + 1);
                    break;
                case ScoreOutcome.NotScored:
                    notes.CannotKnow(sheet.WorkingOf(i), PlaceOf(form, i), i + 1);
                    break;
                default:
                    break;
            }
        }

        if (unweighted > 0)
        {
            notes.CannotKnow(unweighted == sheet.Indicators.Count ? "指标没有分值" : $"有 {unweighted} 项指标没有分值", form.Form.Start);
        }
    }

    private static void Differs(CheckedForm form, int index, in ScoreRow row, AuditNotes notes)
    {
        var printed = row.Printed!.Value;
        if (printed < 0m || printed > row.Weight)
        {
            // SE-03 says it.
            return;
        }

        var (over, excess) = printed > row.High ? (true, printed - row.High) : (false, row.Low - printed);
        var small = excess <= form.Profile.Of(Parameters.ScoreTolerance) * row.Weight;
        var isBand = row.Formula == ScoreFormula.Band;
        notes.Report(
            isBand ? Severity.Error : small ? Severity.Hint : over ? Severity.Error : Severity.Warning,
            form.Indicators[index].Score.Printed,
            $"{form.Sheet.WorkingOf(index)}，{(over ? "多" : "少")} {Text(excess)}。",
            expected: row.Value is { } value ? Text(value) : $"{Text(row.Low)}–{Text(row.High)}",
            found: Text(printed),
            suggestion: isBand ? "完成情况的档次与得分有一个不对，请核对。" : over ? "核对完成值；完成值无误的，得分按复算改正。" : "核对完成值；另有扣分的，写明扣分依据。",
            indicator: index + 1);
    }

    private static void Limit(Typed<decimal> score, Typed<decimal> weight, string name, int indicator, AuditNotes notes)
    {
        if (score.Value is not { } points)
        {
            return;
        }

        if (points < 0m)
        {
            notes.Report(Severity.Error, score.Printed, $"“{name}”的得分 {Text(points)} 小于 0。", found: Text(points), suggestion: "核对得分。", indicator: indicator);
        }
        else if (weight.Value is { } most && points > most)
        {
            notes.Report(
                Severity.Error, score.Printed, $"“{name}”的得分 {Text(points)} 超过分值 {Text(most)}。", expected: $"≤{Text(most)}", found: Text(points), suggestion: "核对得分和分值。", indicator: indicator);
        }
        else if (weight.Value is null && indicator > 0)
        {
            notes.CannotKnow($"“{name}”没有读到分值", score.Printed.Place, indicator);
        }
    }

    private static Place PlaceOf(CheckedForm form, int index)
    {
        var printed = form.Indicators[index].Printed;
        return printed.Score.Place.Exists ? printed.Score.Place : printed.Place;
    }

    /// <summary>The sum; null where one is missing, or greater than any score or amount, so that no sum leaves the range of a decimal.</summary>
    private static decimal? Plus(decimal? sum, decimal? more) =>
        sum is { } one && more is { } other && Math.Abs(one) < ScoreSheet.Unbelievable && Math.Abs(other) < ScoreSheet.Unbelievable ? one + other : null;

    /// <summary>The rounding of a printed total: 0.01, or half a unit of the last decimal where fewer are printed.</summary>
    private static decimal RoundingOf(decimal printed, Profile profile) => printed.Scale switch
    {
        0 => 0.5m,
        1 => 0.05m,
        _ => profile.Of(Parameters.ScoreRounding),
    };

    private static string Text(decimal points) => Working.Points(points);
}
