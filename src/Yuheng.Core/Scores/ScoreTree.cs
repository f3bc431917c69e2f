using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Scores;

/// <summary>Puts the figures of a sheet into a tree: total, first levels in the order of the form, indicators.</summary>
internal static class ScoreTree
{
    public static ScoreNode Of(ScoreSheet sheet)
    {
        var children = new List<ScoreNode>();
        if (sheet.IsEvaluation)
        {
            children.Add(ExecutionOf(sheet));
            for (var first = 0; first < sheet.Indicators.Count;)
            {
                var end = first + 1;
                while (end < sheet.Indicators.Count && LevelOf(sheet, end) == LevelOf(sheet, first))
                {
                    end++;
                }

                children.Add(GroupOf(sheet, first, end));
                first = end;
            }
        }

        var (total, record) = (sheet.Total, sheet.Record);
        return new ScoreNode(ScoreNodeKind.Total, "总分", total, Working.OfTotal(sheet))
        {
            Place = record.TotalScore.Printed.Place.Exists ? record.TotalScore.Printed.Place : record.Form.Start,
            Grade = total.Value is { } value ? ScoreSheet.GradeOf(value, sheet.Profile) : null,
            Inputs = Present(("分值", record.TotalWeight.Printed), ("得分", record.TotalScore.Printed)),
            Parameters = Named(sheet.Profile, Parameters.FullMarks, Parameters.ScoreRounding, Parameters.Grades),
            Children = children,
        };
    }

    private static string? LevelOf(ScoreSheet sheet, int indicator) => sheet.Record.Indicators[indicator].Printed.Level1.Raw;

    private static ScoreNode GroupOf(ScoreSheet sheet, int first, int end)
    {
        var children = new List<ScoreNode>(end - first);
        var (weight, sum, printed) = (0m, (decimal?)0m, (decimal?)0m);
        for (var i = first; i < end; i++)
        {
            var row = sheet.Indicators[i];
            weight += row.Weight;
            sum = Plus(sum, row.Counted);
            printed = Plus(printed, row.Printed);
            children.Add(IndicatorOf(sheet, i));
        }

        var figures = ScoreSheet.SumOf(weight, sum, printed, sheet.Profile);
        return new ScoreNode(ScoreNodeKind.Level, LevelOf(sheet, first) ?? "未标一级指标", figures, Working.OfSum(figures))
        {
            Place = sheet.Record.Indicators[first].Printed.Place,
            Children = children,
        };
    }

    private static ScoreNode ExecutionOf(ScoreSheet sheet)
    {
        var total = sheet.Record.ExecutionFunds?.Total ?? default;
        var budget = ExecutionRate.BaseOf(total, sheet.Record, sheet.Profile);
        return new ScoreNode(ScoreNodeKind.Execution, "预算执行率", sheet.Execution, sheet.WorkingOf(-1))
        {
            Place = total.Score.Printed.Place,
            Inputs = Present(
                (budget.Name, budget.Amount.Printed), ("全年执行数", total.Executed.Printed), ("分值", total.Weight.Printed),
                ("执行率", total.Rate.Printed), ("得分", total.Score.Printed)),
            Parameters = Named(sheet.Profile, Parameters.ExecutionBase, Parameters.ExecutionWeight, Parameters.ScoreRounding),
        };
    }

    private static ScoreNode IndicatorOf(ScoreSheet sheet, int index)
    {
        var (indicator, row) = (sheet.Record.Indicators[index], sheet.Indicators[index]);
        var printed = indicator.Printed;
        return new ScoreNode(ScoreNodeKind.Indicator, printed.Name.Raw ?? "未写名称", row, sheet.WorkingOf(index))
        {
            Indicator = index + 1,
            Place = printed.Score.Place.Exists ? printed.Score.Place : printed.Place,
            Inputs = Present(("目标值", printed.Target), ("完成值", printed.Actual), ("分值", printed.Weight), ("得分", printed.Score)),
            Parameters = row.Formula switch
            {
                ScoreFormula.Band => Named(sheet.Profile, Parameters.AchievedFrom, Parameters.PartlyFrom, Parameters.ScoreRounding),
                ScoreFormula.Equal => Named(sheet.Profile, Parameters.EqualRule, Parameters.LowerIsBetter, Parameters.ExcessiveCompletion, Parameters.ScoreRounding),
                ScoreFormula.AtLeast => Named(sheet.Profile, Parameters.ExcessiveCompletion, Parameters.ScoreRounding),
                ScoreFormula.None => [],
                _ => Named(sheet.Profile, Parameters.ScoreRounding),
            },
        };
    }

    private static decimal? Plus(decimal? sum, decimal? more) => sum is { } one && more is { } other && Math.Abs(other) < Share.Unbelievable ? one + other : null;

    private static List<ScoreInput> Present(params ReadOnlySpan<(string Name, Printed Printed)> cells)
    {
        var inputs = new List<ScoreInput>(cells.Length);
        foreach (var (name, printed) in cells)
        {
            if (!printed.IsMissing)
            {
                inputs.Add(new ScoreInput(name, printed));
            }
        }

        return inputs;
    }

    private static ScoreParameter[] Named(Profile profile, params Parameter[] parameters) =>
        Array.ConvertAll(parameters, p => new ScoreParameter(p.Key, profile.TextOf(p), profile.SourceOf(p)));
}
