using Yuheng.Core.Checks;
using Yuheng.Core.Departments;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Checks;

/// <summary>Papers put together by chance from cells that papers do have, and from cells that nobody should write: checking survives them all, and says the same twice.</summary>
public class AnyPaperTests
{
    private static readonly string[] Cells =
    [
        "", " ", "—", "/", "无", "0", "0.00", "-1", "-0.00", "100", "100%", "=100.00(%)", "≥90%", ">=90.00(%)", "≤预算金额", "较上一年减少", "每季度", "11月底", "二、三季度", "24小时内", "≥**个", "XX",
        "达成指标", "部分达成指标并具有一定效果", "未达成指标且效果较差", "是", "否", "满意", "提升", "健全", "9999999999999999999999999999", "0.0000000000000000000000000001", "-9999999999999999999999999999",
        "99999999999999999999999999999999999", "41,672,69", "4.820.58", "1,234,567.89", "89. 41", "１００％", "10.98万元", "40万余条", "产出指标", "效益指标", "满意度指标", "成本指标", "数量指标", "质量指标",
        "时效指标", "服务对象满意度指标", "社会效益指标", "路灯维修合格率", "植树数量", "是否及时完成", "指标1：96%", "240个", "完成及及时性", "2024年度", "2023-01-01", "2022年校舍维修", "经常性项目", "一次性项目",
        "完成校舍维修12处，其中教学楼5处、食堂4处、操场3处，资金120万元。", "每人每月300元，共40人，全年14.4万元；比2023年预算增加12.50万元，增长8.3%。", "按时完成，部分延期到次年，全部合格。",
        "根据《条例》（〔2017〕27号）要求，质保金为合同价100万元的3%，质保期满支付。", "\u0000\uFFFF", "🌳🌳🌳", "﷽", new string('九', 300), new string('9', 300), string.Concat(Enumerable.Repeat("一、（1）1.2.3；", 40)),
    ];

    private static readonly string[] Columns = ["合计", "基本支出", "项目支出", "人员经费", "公用经费", "预算数", "机关运行经费", "购置费", "运行费", "公务接待费", "因公出国(境)费"];

    private static readonly string[] Codes = ["", "201", "20101", "2010101", "208", "20805", "2080501", "301", "30101", "302", "30211", "999", "ABC"];

    private static int Runs => Environment.GetEnvironmentVariable("YUHENG_LONG") is { Length: > 0 } ? 200_000 : 3_000;

    [Fact]
    public void Checking_and_scoring_survive_any_paper_and_say_the_same_twice()
    {
        var batch = new Batch();
        for (var seed = 0; seed < Runs; seed++)
        {
            var document = Document(new Random(seed));
            var audit = Auditor.Check(document);
            Assert.NotNull(batch.Take("paper", document));
            Assert.All(document.Forms, form => Assert.NotNull(ScoreSheet.Of(form, document.ProfileOf(form)).Tree().Working));
            if (seed % 50 == 0)
            {
                var again = Auditor.Check(Document(new Random(seed)));
                Assert.Equal(audit.Findings, again.Findings);
                Assert.Equal(audit.Insufficient, again.Insufficient);
            }
        }

        Assert.NotNull(batch.Finish());
    }

    [Fact]
    public void Every_finding_is_of_the_catalogue_has_a_severity_of_its_check_and_says_something()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var audit = Auditor.Check(Document(new Random(seed)));
            Assert.All(audit.Findings, f =>
            {
                var check = CheckDefinition.Find(f.Code);
                Assert.NotNull(check);
                Assert.Contains(f.Severity, check.Severities);
                Assert.EndsWith("。", f.Message, StringComparison.Ordinal);
            });
            Assert.All(audit.Insufficient, i => Assert.True(CheckDefinition.Find(i.Code) is not null && i.Why.Length > 0));
        }
    }

    private static CheckedDocument Document(Random random)
    {
        var forms = Enumerable.Range(1, random.Next(3)).Select(i => ProjectRecord.From(Form(random, i))).ToList();
        var budget = random.Next(3) == 0 ? DepartmentBudget.From(Budget(random)) : null;
        return new CheckedDocument(forms, budget, null) { Region = random.Next(4) == 0 ? "hubei" : null };
    }

    private static ParsedForm Form(Random random, int index)
    {
        var line = index * 100;
        Printed Cell(int chance = 2) => random.Next(chance) == 0 ? default : P(random.GetItems(Cells, 1)[0], ++line);
        ParsedExecution Execution() => new(Cell(4), Cell(4), Cell(4), Cell(), Cell(), Cell());
        return new ParsedForm
        {
            Index = index, Kind = (FormKind)random.Next(2), Layout = random.GetItems(["shanghai-district-target", "hebei-project-target", "national-self-evaluation", "shanghai-self-evaluation"], 1)[0],
            Start = new Place(line), End = new Place(line + 90), Title = Cell(), Year = Cell(), AmountUnit = random.Next(3) == 0 ? Cell() : P("万元", line),
            Project = new ParsedProject { Code = Cell(), Name = Cell(), Nature = Cell(), Category = Cell(), Department = Cell(), Unit = Cell(), Start = Cell(), End = Cell() },
            TargetFunds = new ParsedTargetFunds { Total = Cell(4), Fiscal = Cell(4), Other = Cell(4), Annual = Cell(4), Appropriation = Cell(4), CarryOver = Cell(4), OtherAnnual = Cell(4) },
            ExecutionFunds = new ParsedExecutionFunds { Total = Execution(), Appropriation = Execution(), CarryOver = Execution(), Other = Execution() },
            Goals = new ParsedGoals { Overall = Cell(), Annual = Cell(), Expected = Cell(), Achieved = Cell(), Items = [Cell(), Cell()] },
            BudgetUse = Cell(), PaymentPlan = [new(Cell(), Cell()), new(Cell(), Cell())], TotalWeight = Cell(), TotalScore = Cell(),
            Indicators = [.. Enumerable.Range(0, random.Next(12)).Select(_ => new ParsedIndicator
            {
                Level1 = Cell(4), Level2 = Cell(4), Name = Cell(6), Target = Cell(6), Actual = Cell(), Weight = Cell(), Score = Cell(), Deviation = Cell(), Definition = Cell(), Basis = Cell(),
                Place = new Place(++line),
            })],
        };
    }

    private static ParsedDepartmentBudget Budget(Random random)
    {
        var line = 1000;
        Printed Cell() => P(random.GetItems(Cells, 1)[0], ++line);
        ParsedBudgetRow BudgetRow(int table, string[] columns) => new()
        {
            Code = P(random.GetItems(Codes, 1)[0], ++line), Name = Cell(), Side = table is 1 or 4 ? (Side)random.Next(2) : null, Place = new Place(line),
            Amounts = [.. columns.Select(c => (c, Cell()))],
        };
        return new ParsedDepartmentBudget
        {
            Department = Cell(), Year = random.Next(2) == 0 ? P("2024年", 1) : Cell(),
            Tables = [.. Enumerable.Range(0, random.Next(6)).Select(_ => (Number: random.Next(1, 10), Columns: random.GetItems(Columns, 3).Distinct().ToArray())).Select(table => new ParsedBudgetTable
            {
                Number = table.Number, Title = Cell(), AmountUnit = random.Next(2) == 0 ? P("元", line) : Cell(), Note = Cell(), Rows = [.. Enumerable.Range(0, random.Next(8)).Select(_ => BudgetRow(table.Number, table.Columns))],
            })],
            Descriptions = [new ProjectDescription(random.GetItems(Cells, 1)[0], new Place(++line), [("立项依据", Cell()), ("年度预算安排", Cell())])],
            Narrative = [new ParsedNarrativeItem { Item = random.GetItems(Cells, 1)[0], Code = random.GetItems(Codes, 1)[0], Amount = Cell(), Change = Cell(), IsCount = random.Next(2) == 0 }],
        };
    }

    private static Printed P(string raw, int line) => raw.Length == 0 ? new Printed(null, new Place(line, 1)) : new Printed(raw, new Place(line, 1));
}
