using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Scores;

/// <summary>Self-evaluations for tests: a few cells as a form prints them.</summary>
internal static class Evaluations
{
    /// <summary>A form with these indicators: 二级指标, 名称, 目标值, 完成值, 分值, 得分.</summary>
    public static ProjectRecord Of(params (string Level2, string Name, string Target, string Actual, string Weight, string Score)[] indicators) => Of("", "", indicators);

    /// <summary>The same with the row 年度资金总额 (年初｜全年｜执行｜分值｜执行率｜得分) and the total row (分值｜得分).</summary>
    public static ProjectRecord Of(string funds, string total, params (string Level2, string Name, string Target, string Actual, string Weight, string Score)[] indicators)
    {
        var (money, sum) = (funds.Split('｜'), total.Split('｜'));
        return ProjectRecord.From(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.SelfEvaluation,
            Layout = "national-self-evaluation",
            Start = new Place(1),
            End = new Place(99),
            AmountUnit = new Printed("万元", new Place(2)),
            ExecutionFunds = new ParsedExecutionFunds
            {
                Total = new ParsedExecution(Cell(money, 0, 3), Cell(money, 1, 3), Cell(money, 2, 3), Cell(money, 3, 3), Cell(money, 4, 3), Cell(money, 5, 3)),
            },
            Indicators =
            [
                .. indicators.Select((row, i) => new ParsedIndicator
                {
                    Level1 = new Printed("产出指标", new Place(10 + i, 1)),
                    Level2 = new Printed(row.Level2, new Place(10 + i, 2)),
                    Name = new Printed(row.Name, new Place(10 + i, 3)),
                    Target = new Printed(row.Target, new Place(10 + i, 4)),
                    Actual = new Printed(row.Actual, new Place(10 + i, 5)),
                    Weight = new Printed(row.Weight, new Place(10 + i, 6)),
                    Score = new Printed(row.Score, new Place(10 + i, 7)),
                    Place = new Place(10 + i),
                }),
            ],
            TotalWeight = Cell(sum, 0, 98),
            TotalScore = Cell(sum, 1, 98),
        });
    }

    private static Printed Cell(string[] cells, int index, int line) => index < cells.Length && cells[index].Length > 0 ? new Printed(cells[index], new Place(line, index + 1)) : default;
}
