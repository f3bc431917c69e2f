using Yuheng.Core.Checks;
using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Checks;

/// <summary>
/// One case of a <c>*.cases.md</c> table that a budget officer can read: what the paper says, and what the check must say of it.
/// <code>
/// # PT-14 资金勾稽错误
/// ## 触发：两个来源比总额少一万元          (触发, 不触发, 临界 or 不足, then a sentence)
/// - 表：目标                              (目标 by default, or 自评; another 表 begins another form)
/// - 地区：shanghai                        (national by default)
/// - 项目资金总额：4,000,000.00             (any field below, as printed)
/// - 指标：产出指标｜数量指标｜植树数量｜≥300株  (一级｜二级｜三级｜目标值｜完成值｜分值｜得分｜偏差原因｜指标解释｜依据)
/// → 错误：应为 4,010,000.00                (提示, 警告, 错误 with words of the message or the expected value; 无; 数据不足)
/// </code>
/// </summary>
public sealed partial class CheckCase
{
    private readonly List<(string Key, string Value, int Line)> _fields = [];

    /// <summary>The check that the file is about.</summary>
    public required string Code { get; init; }

    /// <summary>触发, 不触发, 临界 or 不足.</summary>
    public required string Kind { get; init; }

    /// <summary>The sentence behind it.</summary>
    public required string Title { get; init; }

    /// <summary>What the check must say, line by line.</summary>
    public List<string> Expected { get; } = [];

    /// <summary>All cases of a file.</summary>
    public static IEnumerable<CheckCase> Read(string path)
    {
        var code = "";
        CheckCase? current = null;
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                code = line[2..].Split(' ')[0];
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                if (current is not null)
                {
                    yield return current;
                }

                var parts = line[3..].Split('：', 2);
                Assert.True(parts.Length == 2 && parts[0] is "触发" or "不触发" or "临界" or "不足", $"{path}:{number}: {line}");
                current = new CheckCase { Code = code, Kind = parts[0], Title = parts[1] };
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                var parts = line[2..].Split('：', 2);
                Assert.True(parts.Length == 2, $"{path}:{number}: {line}");
                current!._fields.Add((parts[0], parts[1].Replace("\\n", "\n", StringComparison.Ordinal), number));
            }
            else if (line.StartsWith("→ ", StringComparison.Ordinal))
            {
                current!.Expected.Add(line[2..]);
            }
            else
            {
                Assert.True(line.Length == 0 || line[0] == '>', $"{path}:{number}: {line}");
            }
        }

        if (current is not null)
        {
            yield return current;
        }
    }

    /// <summary>The document that the fields make.</summary>
    /// <param name="profiles">The parameters to check it by; null for those that the program carries.</param>
    internal CheckedDocument Document(RegionProfiles? profiles = null)
    {
        var forms = new List<ProjectRecord>();
        var fields = new Dictionary<string, Printed>(StringComparer.Ordinal);
        var indicators = new List<ParsedIndicator>();
        var plan = new List<ParsedPayment>();
        var items = new List<Printed>();
        var empty = new List<Printed>();
        var begun = false;
        string? region = null;
        var budget = new BudgetCase();

        void EndForm()
        {
            if (begun || fields.Count > 0 || indicators.Count > 0 || plan.Count > 0)
            {
                forms.Add(ProjectRecord.From(Form(forms.Count + 1, fields, indicators, plan, items, empty)));
            }

            fields = new Dictionary<string, Printed>(StringComparer.Ordinal);
            (indicators, plan, items, empty) = ([], [], [], []);
        }

        foreach (var (key, value, line) in _fields)
        {
            if (budget.Take(key, value, line))
            {
                continue;
            }

            switch (key)
            {
                case "地区":
                    region = value;
                    break;
                case "表":
                    EndForm();
                    begun = true;
                    fields[key] = new Printed(value, new Place(line));
                    break;
                case "指标":
                    indicators.Add(IndicatorOf(value, line));
                    break;
                case "空白级别":
                    empty.Add(new Printed(value, new Place(line)));
                    break;
                case "分项目标":
                    items.Add(new Printed(value, new Place(line)));
                    break;
                case "支出计划":
                    plan.Add(new ParsedPayment(new Printed(value.Split('｜')[0], new Place(line, 1)), new Printed(value.Split('｜')[1], new Place(line, 2))));
                    break;
                default:
                    Assert.True(Known.Contains(key), $"line {line}: no field is called {key}");
                    fields[key] = new Printed(value, new Place(line, 1));
                    break;
            }
        }

        EndForm();
        return new CheckedDocument(forms, budget.Budget(), null) { Region = region, Profiles = profiles ?? RegionProfiles.Shipped };
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Code} {Kind}：{Title}";

    private static readonly HashSet<string> Known =
    [
        "标题", "年度", "金额单位", "项目编码", "项目名称", "项目性质", "项目类别", "主管部门", "实施单位", "开始日期", "完成日期", "表式",
        "项目资金总额", "财政资金", "其他资金", "年度资金申请总额", "当年财政拨款", "上年结转资金", "年度其他资金",
        "执行总额", "执行财政", "执行结转", "执行其他",
        "没有读到的行", "目标栏", "项目总目标", "年度总目标", "预期目标", "实际完成情况", "资金用途", "总分",
    ];

    /// <summary>Cells as they stand in the case: a blank one between its marks keeps its place, one that is not written does not exist.</summary>
    private static Printed Cell(string[] cells, int index, int line) =>
        index < cells.Length ? new Printed(cells[index].Length > 0 ? cells[index] : null, new Place(line, index + 1)) : default;

    private static ParsedIndicator IndicatorOf(string value, int line)
    {
        var c = value.Split('｜');
        return new ParsedIndicator
        {
            Level1 = Cell(c, 0, line), Level2 = Cell(c, 1, line), Name = Cell(c, 2, line), Target = Cell(c, 3, line), Actual = Cell(c, 4, line),
            Weight = Cell(c, 5, line), Score = Cell(c, 6, line), Deviation = Cell(c, 7, line), Definition = Cell(c, 8, line), Basis = Cell(c, 9, line),
            Place = new Place(line),
        };
    }

    private static ParsedForm Form(int index, Dictionary<string, Printed> fields, List<ParsedIndicator> indicators, List<ParsedPayment> plan, List<Printed> items, List<Printed> empty)
    {
        Printed Field(string key) => fields.GetValueOrDefault(key);

        // 年初｜全年｜执行｜分值｜执行率｜得分
        ParsedExecution Execution(string key)
        {
            var printed = Field(key);
            var c = printed.IsMissing ? [] : printed.Raw.Split('｜');
            var line = printed.Place.Line;
            return new ParsedExecution(Cell(c, 0, line), Cell(c, 1, line), Cell(c, 2, line), Cell(c, 3, line), Cell(c, 4, line), Cell(c, 5, line));
        }

        var kind = Field("表").Raw is "自评" ? FormKind.SelfEvaluation : FormKind.Target;
        var total = Field("总分").Raw?.Split('｜') ?? [];
        var last = indicators.Select(i => i.Place).Concat(fields.Values.Select(f => f.Place)).DefaultIfEmpty().Max();
        return new ParsedForm
        {
            Index = index,
            Kind = kind,
            Layout = Field("表式").Raw ?? (kind == FormKind.Target ? "shanghai-district-target" : "national-self-evaluation"),
            Start = fields.Values.Select(f => f.Place).Concat(indicators.Select(i => i.Place)).DefaultIfEmpty(new Place(1)).Min(),
            End = last,
            Title = Field("标题"),
            Year = Field("年度"),
            AmountUnit = fields.TryGetValue("金额单位", out var unit) ? unit : new Printed("元", new Place(1)),
            Project = new ParsedProject
            {
                Code = Field("项目编码"), Name = Field("项目名称"), Nature = Field("项目性质"), Category = Field("项目类别"), Department = Field("主管部门"),
                Unit = Field("实施单位"), Start = Field("开始日期"), End = Field("完成日期"),
            },
            TargetFunds = new ParsedTargetFunds
            {
                Total = Field("项目资金总额"), Fiscal = Field("财政资金"), Other = Field("其他资金"), Annual = Field("年度资金申请总额"),
                Appropriation = Field("当年财政拨款"), CarryOver = Field("上年结转资金"), OtherAnnual = Field("年度其他资金"),
            },
            ExecutionFunds = new ParsedExecutionFunds
            {
                Total = Execution("执行总额"), Appropriation = Execution("执行财政"), CarryOver = Execution("执行结转"), Other = Execution("执行其他"),
            },
            Goals = new ParsedGoals { Overall = Field("项目总目标"), Annual = Field("年度总目标"), Expected = Field("预期目标"), Achieved = Field("实际完成情况"), Items = items, IsSingle = Field("目标栏").Raw is "一栏" },
            Findings = Field("没有读到的行") is { IsMissing: false } unread ? [ReadingFindings.RowNotUnderstood(unread.Place, unread.Raw)] : [],
            BudgetUse = Field("资金用途"),
            PaymentPlan = plan,
            Indicators = indicators,
            EmptyLevels = empty,
            TotalWeight = Cell(total, 0, Field("总分").Place.Line),
            TotalScore = Cell(total, 1, Field("总分").Place.Line),
        };
    }
}
