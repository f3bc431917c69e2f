using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Checks.Evaluations;

/// <summary>Self-evaluations as nobody should write them: the checks say something or nothing, but never fall over, and do not take a power of their length.</summary>
public class EvaluationExtremesTests
{
    private const string Huge = "9999999999999999999999999999";
    private const string Tiny = "0.0000000000000000000000001";

    private static readonly Profile National = RegionProfiles.Shipped.Find(RegionProfiles.National, 2024)!;

    public static TheoryData<string, string, string, string> Values => new()
    {
        { "≥" + Tiny, Huge, Huge, Huge },
        { "≤" + Huge, "-" + Huge, "-" + Huge, Huge },
        { "=0", Huge, "0", Tiny },
        { ">" + Huge + "%", Tiny + "%", Tiny, "-" + Huge },
        { "=100%", "≥", "满分", "没有" },
        { "提升", Huge + "天", "10.00", "10.00" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Numbers_beyond_reckoning_are_survived(string target, string actual, string weight, string score)
    {
        var form = Form(1, "全部及时完成，部分延期，尚未完成。", target, actual, weight, score, "");

        Assert.NotNull(Auditor.Check(form, National));
    }

    [Fact]
    public void Ten_thousand_indicators_and_long_texts_stay_linear()
    {
        var text = string.Concat(Enumerable.Repeat("道路养护及时，部分道路养护延期，桥梁检修尚未完成，全部合格，", 4_000));
        var form = Form(10_000, text, "=100.00(%)", "90.00(%)", "10.00", "10.00", "路面结冰，今后备料。");

        var audit = Auditor.Check(form, National);

        Assert.NotEmpty(audit.Findings);
    }

    private static ProjectRecord Form(int indicators, string achieved, string target, string actual, string weight, string score, string reason)
    {
        Printed Cell(string text, int line, int cell) => new(text, new Place(line, cell));

        var row = new ParsedExecution(Cell(Huge, 1, 1), Cell(weight, 1, 2), Cell("-" + Huge, 1, 3), Cell(weight, 1, 4), Cell(score, 1, 5), Cell(score, 1, 6));
        return ProjectRecord.From(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.SelfEvaluation,
            Layout = "national-self-evaluation",
            Start = new Place(1),
            End = new Place(indicators + 2),
            AmountUnit = Cell("万元", 1, 7),
            ExecutionFunds = new ParsedExecutionFunds { Total = row, CarryOver = row },
            Goals = new ParsedGoals { Expected = Cell(new string('桥', 100_000), 2, 1), Achieved = Cell(achieved, 2, 2) },
            PaymentPlan = [new ParsedPayment(Cell("6月底", 3, 1), Cell(score, 3, 2)), new ParsedPayment(Cell("12月底", 3, 3), Cell("-" + Huge, 3, 4))],
            Indicators = [.. Enumerable.Range(0, indicators).Select(i => new ParsedIndicator
            {
                Level1 = Cell("产出指标", i + 3, 1), Level2 = Cell("时效指标", i + 3, 2), Name = Cell("道路养护及时率", i + 3, 3),
                Target = Cell(target, i + 3, 4), Actual = Cell(actual, i + 3, 5), Weight = Cell(weight, i + 3, 6), Score = Cell(score, i + 3, 7),
                Deviation = Cell(reason, i + 3, 8), Place = new Place(i + 3),
            })],
        });
    }
}
