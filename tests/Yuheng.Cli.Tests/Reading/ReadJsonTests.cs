using System.Text;
using System.Text.Json;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents;
using Yuheng.Documents.Reading.Text;
using Yuheng.Documents.Writing.Json;

namespace Yuheng.Cli.Tests.Reading;

/// <summary>The JSON of <c>read</c>, value by value, from records made by hand.</summary>
public class ReadJsonTests
{
    [Fact]
    public void No_documents_are_an_empty_list() => Assert.Equal("""{"documents":[]}""", Compact(Write()));

    [Fact]
    public void Every_key_is_there_and_what_is_missing_is_null()
    {
        var form = Written(new ParsedForm { Index = 1, Kind = FormKind.Target, Layout = "a-layout", Start = new Place(3), End = new Place(9) });

        Assert.Equal("""
            {"index":1,"kind":"target","title":null,"layout":"a-layout","year":null,"line":3,
            "project":{"code":null,"name":null,"nature":null,"category":null,"department":null,"unit":null,"start":null,"end":null,"period":null},
            "amountUnit":null,
            "funds":{"total":null,"fiscal":null,"other":null,"annual":null,"appropriation":null,"carryOver":null,"otherAnnual":null},
            "goals":{"overall":null,"annual":null,"items":[]},
            "budgetUse":null,"paymentPlan":[],"indicators":[],"termIndicators":[],"total":{"weight":null,"score":null},"repairs":[]}
            """.ReplaceLineEndings(""), Compact(form));
    }

    [Fact]
    public void A_self_evaluation_has_its_own_funds_and_goals()
    {
        var form = Written(new ParsedForm
        {
            Index = 2,
            Kind = FormKind.SelfEvaluation,
            Layout = "a-layout",
            Start = new Place(30),
            End = new Place(40),
            AmountUnit = At("万元"),
            ExecutionFunds = new ParsedExecutionFunds { Total = new(At("18253.98"), At("0.00"), At("89. 41"), At("10.00"), At("99.44"), At("—")) },
            Goals = new ParsedGoals { Expected = At("修路"), Achieved = At("修好了") },
            TotalWeight = At("100"),
            TotalScore = At("94.5"),
        });

        Assert.Equal("selfEvaluation", form.GetProperty("kind").GetString());
        Assert.Equal(
            """{"initial":182539800.00,"adjusted":0.00,"executed":894100.00,"weight":10.00,"rate":99.44,"score":null}""",
            Compact(form.GetProperty("funds").GetProperty("total")));
        Assert.Equal(["total", "appropriation", "carryOver", "other"], form.GetProperty("funds").EnumerateObject().Select(p => p.Name));
        Assert.Equal("""{"expected":"修路","achieved":"修好了","items":[]}""", Compact(form.GetProperty("goals")));
        Assert.Equal("""{"weight":100,"score":94.5}""", Compact(form.GetProperty("total")));
    }

    [Theory]
    [InlineData("240,000", "元", "240000.00")]
    [InlineData("0", "元", "0.00")]
    [InlineData("0.5", "元", "0.50")]
    [InlineData("12240000.005", "元", "12240000.005")]
    [InlineData("1.2345678", "万元", "12345.678")]
    [InlineData("115631.48", "万元", "1156314800.00")]
    [InlineData("-3.5", "万元", "-35000.00")]
    [InlineData("", "元", "null")]
    [InlineData("—", "元", "null")]
    [InlineData("41,672,69", "元", "null")]
    [InlineData("5", "箱", "null")]
    public void An_amount_is_in_yuan_with_at_least_two_decimals(string printed, string unit, string expected)
    {
        var form = Written(Form(new ParsedTargetFunds { Total = At(printed) }, unit));

        Assert.Equal(expected, form.GetProperty("funds").GetProperty("total").GetRawText());
    }

    [Fact]
    public void An_unreadable_amount_is_null_and_among_the_findings()
    {
        using var json = JsonDocument.Parse(Write(Record(Form(new ParsedTargetFunds { Total = new Printed("41,672,69", new Place(7, 3)) }, "元"))));

        var finding = Assert.Single(json.RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray());
        Assert.Equal(["code", "severity", "place", "quote", "message"], finding.EnumerateObject().Select(p => p.Name));
        Assert.Equal("RD-05", finding.GetProperty("code").GetString());
        Assert.Equal("warning", finding.GetProperty("severity").GetString());
        Assert.Equal("""{"line":7,"cell":3}""", Compact(finding.GetProperty("place")));
        Assert.Equal("41,672,69", finding.GetProperty("quote").GetString());
    }

    [Theory]
    [InlineData("2023-01-01", "2023-01-01")]
    [InlineData("2023. 1", "2023-01")]
    [InlineData("2023年", "2023")]
    [InlineData("年底", null)]
    public void A_date_keeps_the_precision_printed(string printed, string? expected)
    {
        var form = Written(new ParsedForm
        {
            Index = 1, Kind = FormKind.Target, Layout = "a-layout", Start = new Place(1), End = new Place(2), Project = new ParsedProject { Start = At(printed) },
        });

        Assert.Equal(expected, form.GetProperty("project").GetProperty("start").GetString());
    }

    [Fact]
    public void Indicators_plan_and_goals_are_in_their_order()
    {
        var form = Written(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.Target,
            Layout = "a-layout",
            Start = new Place(1),
            End = new Place(9),
            Goals = new ParsedGoals { Items = [At("供水"), At("排水")] },
            BudgetUse = At("维修"),
            PaymentPlan = [new(At("3月底"), At("10%")), new(At("6月底"), At("40"))],
            Indicators =
            [
                new ParsedIndicator
                {
                    Place = new Place(5), Level1 = At("产出指标"), Level2 = At("数量指标"), Name = At("管道长度"), Target = At("≥9 公里"),
                    Weight = At("10.50"), Definition = At("当年新铺"), Basis = At("计划"),
                },
                new ParsedIndicator { Place = new Place(6), Level1 = At("产出指标"), Level2 = At("数量指标"), Name = At("<水泵> & \"阀门\"") },
            ],
        });

        Assert.Equal("""["供水","排水"]""", Compact(form.GetProperty("goals").GetProperty("items")));
        Assert.Equal("""[{"by":"3月底","percent":10},{"by":"6月底","percent":40}]""", Compact(form.GetProperty("paymentPlan")));
        Assert.Equal("""
            {"level1":"产出指标","level2":"数量指标","name":"管道长度","target":"≥9 公里",
            "targetValue":{"kind":"number","operator":">=","number":9,"unit":"公里"},"actual":null,"actualValue":{"kind":"missing"},"weight":10.50,"score":null,
            "deviation":null,"definition":"当年新铺","basis":"计划","remark":null,"line":5}
            """.ReplaceLineEndings(""), Compact(form.GetProperty("indicators")[0]));
        Assert.Equal("<水泵> & \"阀门\"", form.GetProperty("indicators")[1].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("≥90.00(%)", """{"kind":"number","operator":">=","number":90.00,"unit":"%"}""")]
    [InlineData("529", """{"kind":"number","operator":"=","operatorGiven":false,"number":529,"unit":null}""")]
    [InlineData("≥10000↑", """{"kind":"number","operator":">=","number":10000,"unit":null,"unitDamaged":true}""")]
    [InlineData("提升20%", """{"kind":"number","operator":">=","operatorGiven":false,"change":"more","number":20,"unit":"%"}""")]
    [InlineData("约3公里", """{"kind":"number","operator":"~","number":3,"unit":"公里"}""")]
    [InlineData("80%-90%", """{"kind":"range","low":80,"high":90,"unit":"%"}""")]
    [InlineData("2024年11月底前", """{"kind":"date","operator":"<=","text":"2024年11月底前","by":"2024-11-30"}""")]
    [InlineData("二、三季度", """{"kind":"date","operator":"=","operatorGiven":false,"text":"二、三季度","by":"09-30"}""")]
    [InlineData("24小时内", """{"kind":"duration","operator":"<=","number":24,"unit":"小时"}""")]
    [InlineData("每季度", """{"kind":"frequency","text":"每季度"}""")]
    [InlineData("每年2次", """{"kind":"frequency","text":"每年2次","operator":"=","operatorGiven":false,"number":2,"unit":"次"}""")]
    [InlineData("较上一年减少", """{"kind":"relativeToLastYear","direction":"less"}""")]
    [InlineData("不低于上年", """{"kind":"relativeToLastYear","direction":"same","operator":">="}""")]
    [InlineData("≤预算金额", """{"kind":"relativeToBudget","operator":"<="}""")]
    [InlineData("部分达成指标并具有一定效果", """{"kind":"grade","grade":"部分达成"}""")]
    [InlineData("是", """{"kind":"yesNo","yes":true}""")]
    [InlineData("健全", """{"kind":"wording","text":"健全"}""")]
    [InlineData("无", """{"kind":"none"}""")]
    [InlineData(" ", """{"kind":"missing"}""")]
    [InlineData("≥**个", """{"kind":"placeholder","operator":">=","unit":"个"}""")]
    [InlineData("41,672,69", """{"kind":"unreadable","why":"“41,672,69”不是规范的数字"}""")]
    public void A_target_has_its_typed_value(string raw, string expected)
    {
        var form = Written(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.Target,
            Layout = "a-layout",
            Start = new Place(1),
            End = new Place(9),
            Indicators = [new ParsedIndicator { Place = new Place(7), Target = At(raw), Actual = At(raw) }],
        });

        Assert.Equal(expected, Compact(form.GetProperty("indicators")[0].GetProperty("targetValue")));
        Assert.Equal(Compact(form.GetProperty("indicators")[0].GetProperty("targetValue")), Compact(form.GetProperty("indicators")[0].GetProperty("actualValue")));
    }

    [Fact]
    public void What_was_repaired_or_guessed_is_named_by_its_field()
    {
        var form = Written(new ParsedForm
        {
            Index = 1,
            Kind = FormKind.Target,
            Layout = "a-layout",
            Start = new Place(1),
            End = new Place(9),
            AmountUnit = At("元"),
            TargetFunds = new ParsedTargetFunds { Total = new Printed("10. 00", new Place(4, 3)) },
            Goals = new ParsedGoals { Items = [At("一"), new Printed("二", new Place(6)).Repaired("接回断行")] },
            Indicators =
            [
                new ParsedIndicator { Place = new Place(7) },
                new ParsedIndicator { Place = new Place(8), Level2 = new Printed("质量指标", new Place(8, 2)).Guessed("由次序") },
            ],
        });

        Assert.Equal("""
            [{"field":"funds.total","how":"repaired","what":"去掉数字中间的空格","line":4,"cell":3},
            {"field":"goals.items[1]","how":"repaired","what":"接回断行","line":6},
            {"field":"indicators[1].level2","how":"guessed","what":"由次序","line":8,"cell":2}]
            """.ReplaceLineEndings(""), Compact(form.GetProperty("repairs")));
    }

    [Fact]
    public void A_budget_has_its_tables_narrative_and_descriptions()
    {
        var budget = DepartmentBudget.From(new ParsedDepartmentBudget
        {
            Department = At("清河区水务局"),
            Year = At("2024年"),
            Tables =
            [
                new ParsedBudgetTable
                {
                    Number = 3,
                    Title = At("部门支出预算总表"),
                    AmountUnit = At("万元"),
                    Rows =
                    [
                        new ParsedBudgetRow
                        {
                            Place = new Place(12), Code = At("2130301"), Name = At("行政运行"),
                            Amounts = [("合计", At("12.5")), ("基本支出", At("12.5")), ("项目支出", Printed.Missing)],
                        },
                        new ParsedBudgetRow { Place = new Place(13), Name = At("合计"), Side = Side.Expense, Amounts = [("合计", new Printed("1. 5", new Place(13, 2)))] },
                    ],
                },
            ],
            Narrative =
            [
                new ParsedNarrativeItem { Item = "行政运行", Code = "2130301", Amount = new Printed("12.50万元", new Place(20)), Change = At("减少1.5万元") },
                new ParsedNarrativeItem { Item = "公务用车", IsCount = true, Amount = new Printed("6辆", new Place(21)) },
            ],
            Descriptions = [new ProjectDescription("河道清淤", new Place(30), [("立项依据", new Printed("规划", new Place(31)))])],
            Prose = [BudgetParagraph.OfLine(BudgetPart.Notes, true, "预算编制说明", new Place(18)), BudgetParagraph.OfLine(BudgetPart.Notes, false, "“行政运行”12.50万元。", new Place(20))],
        });

        using var json = JsonDocument.Parse(Write(Record(budget: budget)));
        Assert.Equal("""
            {"department":"清河区水务局","year":2024,
            "tables":[{"number":3,"title":"部门支出预算总表","amountUnit":"万元","note":null,"line":1,"rows":[
            {"code":"2130301","name":"行政运行","side":null,"amounts":{"合计":125000.00,"基本支出":125000.00,"项目支出":null},"line":12},
            {"code":null,"name":"合计","side":"expense","amounts":{"合计":15000.00},"line":13}]}],
            "narrative":[
            {"item":"行政运行","code":"2130301","amount":125000.00,"change":-15000.00,"count":null,"countUnit":null,"raw":"12.50万元","line":20},
            {"item":"公务用车","code":null,"amount":null,"change":null,"count":6,"countUnit":"辆","raw":"6辆","line":21}],
            "descriptions":[{"name":"河道清淤","line":30,"sections":[{"heading":"立项依据","text":"规划","line":31}]}],
            "prose":[{"part":"notes","heading":true,"text":"预算编制说明","line":18},{"part":"notes","heading":false,"text":"“行政运行”12.50万元。","line":20}],
            "repairs":[{"field":"tables[0].rows[1].amounts.合计","how":"repaired","what":"去掉数字中间的空格","line":13,"cell":2}]}
            """.ReplaceLineEndings(""), Compact(json.RootElement.GetProperty("documents")[0].GetProperty("budget")));
    }

    [Fact]
    public void A_department_target_has_its_parts()
    {
        var target = new DepartmentTarget
        {
            Title = At("2021年部门整体绩效目标"),
            Year = At("2021年部门整体绩效目标"),
            Overall = At("办好公园"),
            Parts = [new DepartmentTargetPart("（一）", new Printed("绿化", new Place(5)), At("多种树"), At("一万棵"))],
            Safeguards = [At("加强管理")],
        };

        using var json = JsonDocument.Parse(Write(Record(target: target)));
        Assert.Equal("""
            {"title":"2021年部门整体绩效目标","line":1,"year":2021,"department":null,"amountUnit":null,"overall":"办好公园",
            "parts":[{"number":"（一）","name":"绿化","goal":"多种树","indicators":"一万棵","line":5}],"safeguards":["加强管理"],
            "tasks":[],"indicators":[],"termIndicators":[],"repairs":[]}
            """.ReplaceLineEndings(""), Compact(json.RootElement.GetProperty("documents")[0].GetProperty("departmentTarget")));
    }

    [Fact]
    public void The_source_is_named_with_its_hash_and_encoding()
    {
        using var json = JsonDocument.Parse(Write(Record()));

        // The hash of the three bytes of 文 in UTF-8, from sha256sum.
        Assert.Equal(
            """{"name":"a.txt","format":"text","sha256":"3677ef77b1574d162d7c2dc66dcc28ad644c6ead733c26eb9513233557fe9ab8","encoding":"utf-8","how":"declared"}""",
            Compact(json.RootElement.GetProperty("documents")[0].GetProperty("source")));
    }

    private static Printed At(string raw) => new(raw, new Place(1));

    private static ParsedForm Form(ParsedTargetFunds funds, string unit) => new()
    {
        Index = 1, Kind = FormKind.Target, Layout = "a-layout", Start = new Place(1), End = new Place(9), AmountUnit = At(unit), TargetFunds = funds,
    };

    private static DocumentRecord Record(ParsedForm? form = null, DepartmentBudget? budget = null, DepartmentTarget? target = null)
    {
        var source = SourceDocument.Take("a.txt", Encoding.UTF8.GetBytes("文")).Value!;
        var record = form is null ? null : ProjectRecord.From(form);
        IReadOnlyList<Finding> findings = record?.Findings ?? budget?.Findings ?? [];
        return new DocumentRecord(source, TextReading.Read(source).Value!, record is null ? [] : [record], budget, target, findings);
    }

    private static JsonElement Written(ParsedForm form)
    {
        using var json = JsonDocument.Parse(Write(Record(form)));
        return json.RootElement.GetProperty("documents")[0].GetProperty("forms")[0].Clone();
    }

    private static string Write(params DocumentRecord[] documents)
    {
        using var output = new MemoryStream();
        using (var json = new ReadJson(output))
        {
            foreach (var document in documents)
            {
                json.Write(document);
            }
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Compact(document.RootElement);
    }

    /// <summary>Without blanks, but every number as it was written.</summary>
    private static string Compact(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', element.EnumerateObject().Select(p => $"\"{p.Name}\":{Compact(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', element.EnumerateArray().Select(Compact))}]",
        _ => element.GetRawText(),
    };
}
