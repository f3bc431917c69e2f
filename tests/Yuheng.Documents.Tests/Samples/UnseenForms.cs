using System.Globalization;
using System.Text.Json.Nodes;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The five families of forms.</summary>
public enum Family
{
    /// <summary>财政项目支出绩效目标申报表, 元.</summary>
    District,

    /// <summary>The same with 成本指标, 项目性质 and 项目类别, two decimals.</summary>
    WithCost,

    /// <summary>项目绩效目标表 with payment plan, definition and basis, one cell a line.</summary>
    PaymentPlan,

    /// <summary>财政项目支出绩效自评表, 万元.</summary>
    SelfEvaluation,

    /// <summary>财政项目支出绩效目标表 with checkboxes, 万元.</summary>
    Township,
}

/// <summary>
/// Makes documents that no reader has seen: forms of one family with random words, years, amounts and rows,
/// written as the family is laid out, with the scars that are switched on; and the true values beside them.
/// </summary>
public sealed class UnseenForms
{
    private static readonly string[] Districts = ["明浦区", "澄湖区", "青禾区", "禾川区", "云汀区", "桐江县", "南屏区", "石桥区"];
    private static readonly string[] Bodies = ["教育局", "文化和旅游局", "绿化和市容管理局", "水务局", "交通运输局", "卫生健康委员会", "体育局", "建设和管理委员会"];
    private static readonly string[] Units = ["图书馆", "公园管理所", "路灯管理所", "供水管理所", "青少年活动中心", "社区卫生服务中心", "公路养护中心", "全民健身中心"];
    private static readonly string[] Topics = ["图书", "公园", "路灯", "供水管网", "营养午餐", "公交候车亭", "农村公路", "健身步道", "社区食堂", "行道树", "雨水泵站", "少儿读物", "课桌椅", "口袋公园", "公共厕所", "河道护栏"];
    private static readonly string[] Works = ["更新", "养护", "购置", "改造", "维护", "建设", "补助", "巡查", "保洁", "检测"];
    private static readonly string[] Counted = ["座", "个", "公里", "件", "册", "平方米", "人次", "台", "处", "套"];
    private static readonly string[] Sentences =
    [
        "保障设施正常运行，方便居民日常使用", "改善服务环境，提高公共服务水平", "按计划完成年度任务，确保质量合格", "消除安全隐患，延长设施使用年限",
        "通过公开招标确定实施单位，加强过程考核", "上半年完成前期工作，下半年组织实施并验收", "按照合同约定的进度支付款项", "建立长效管护机制，落实管护责任",
    ];

    private static readonly string[] Levels1 = ["产出指标", "效益指标", "满意度指标"];

    private readonly Random _random;
    private readonly Scars _scars;
    private readonly List<string> _lines = [];
    private readonly JsonArray _forms = [];
    private readonly int _year;

    private UnseenForms(int seed, Scars scars)
    {
        _random = new Random(seed);
        _scars = scars;
        _year = _random.Next(2019, 2031);
    }

    /// <summary>A document of one family: its text, and its true values in the shape of an expected reading.</summary>
    public static (string Text, JsonObject Truth) Make(Family family, int seed, Scars scars)
    {
        var document = new UnseenForms(seed, scars);
        var count = document._random.Next(2, 6);
        for (var index = 1; index <= count; index++)
        {
            document._forms.Add(family switch
            {
                Family.District => document.District(index, false),
                Family.WithCost => scars.HasFlag(Scars.CutAcrossCells) ? document.CutAcrossCells(index) : document.District(index, true),
                Family.PaymentPlan => document.PaymentPlan(index),
                Family.SelfEvaluation => document.SelfEvaluation(index),
                Family.Township => document.Township(index),
                _ => throw new ArgumentOutOfRangeException(nameof(family)),
            });
            document._lines.Add("");
        }

        while (document._lines[^1].Length == 0)
        {
            document._lines.RemoveAt(document._lines.Count - 1);
        }

        var text = string.Join('\n', document._lines) + (scars.HasFlag(Scars.LastLineOpen) ? "" : "\n");
        return (text, new JsonObject { ["forms"] = document._forms, ["budget"] = null, ["departmentTarget"] = null });
    }

    private bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Whether a scar that is switched on strikes here.</summary>
    private bool Struck(Scars scar, int percent = 60) => _scars.HasFlag(scar) && Chance(percent);

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private int Line(params string[] cells)
    {
        _lines.Add(string.Join('\t', cells));
        return _lines.Count;
    }

    private string Name() => Pick(Topics) + Pick(Works);

    private string Goal(string subject, string unit)
    {
        var sentences = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Sentences));
        return $"{string.Join("；", sentences)}。完成{subject}{_random.Next(2, 900)}{unit}。";
    }

    private string Broken(string text)
    {
        if (!Struck(Scars.BrokenWords, 35) || text.Length < 4)
        {
            return text;
        }

        // Only between two letters, as where a line of the printed cell ended.
        var at = _random.Next(2, text.Length - 1);
        return char.IsAsciiLetterOrDigit(text[at - 1]) || char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or ',' or '%' ? text : text.Insert(at, " ");
    }

    private string Spaced(string number) =>
        _scars.HasFlag(Scars.SpacedNumbers) ? number.Replace(",", ", ", StringComparison.Ordinal).Replace(".", ". ", StringComparison.Ordinal) : number;

    private static string Wan(decimal? amount) => amount?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Rows: levels in their order (now and then merged or left out), one to three rows each, rows of a level in random order.</summary>
    private List<Row> Rows(IEnumerable<(string Level1, string[] Level2)> taxonomy, bool numbered = false)
    {
        var rows = new List<Row>();
        var names = new HashSet<string>();
        foreach (var (level1, level2s) in taxonomy)
        {
            var kept = level2s.Where(_ => level2s.Length == 1 || Chance(75)).ToList();
            if (kept.Count == 0)
            {
                kept.Add(level2s[0]);
            }

            foreach (var level2 in kept)
            {
                var count = level2.Contains("满意度", StringComparison.Ordinal) ? _random.Next(1, 3) : Chance(35) ? _random.Next(2, 4) : 1;
                for (var k = 1; k <= count; k++)
                {
                    var (name, target) = Indicator(level2);
                    while (!names.Add(name))
                    {
                        (name, target) = Indicator(level2);
                    }

                    rows.Add(new Row(level1, level2, numbered ? $"指标{k}：{name}" : name, target));
                }
            }
        }

        return rows;
    }

    private (string Name, string Target) Indicator(string level2)
    {
        var topic = Pick(Topics);
        var sign = Pick(["=", ">=", "≥", "≤", "<=", ""]);
        return level2 switch
        {
            "数量指标" => (topic + Pick(Works) + Pick(["数量", "面积", "长度", "次数"]), $"{sign}{_random.Next(1, 9000)}{Pick(Counted)}"),
            "质量指标" => (topic + Pick(["验收合格率", "完好率", "达标率", "抽检合格率"]), $"{sign}{_random.Next(80, 101)}%"),
            "时效指标" => (topic + Pick(Works) + Pick(["及时性", "完成时间", "及时率"]), Pick(["及时", "12月底前", "≤24小时", "按月完成", "100%"])),
            "成本指标" or "经济成本指标" or "社会成本指标" => (topic + Pick(["单位成本", "成本节约率", "成本控制率"]), Pick(["≤预算金额", ">=5%", "<=1200元", ">=0%"])),
            _ when level2.Contains("满意度", StringComparison.Ordinal) => (Pick(["居民", "读者", "游客", "家长", "乘客", "学生"]) + Pick(["", topic]) + "满意度", $"{Pick([">=", "≥", ""])}{_random.Next(80, 99)}%"),
            _ => (topic + Pick(["使用人次", "管理制度健全性", "故障率", "投诉办结率", "服务覆盖率", "环境改善情况"]), Pick(["健全", "提升", "改善", "=100%", "≤5%", "较上一年减少", "全年"])),
        };
    }

    private static JsonObject Truth(int index, string kind, int? year, JsonObject project, string unit, JsonObject funds, JsonObject goals, IEnumerable<JsonObject> rows) => new()
    {
        ["index"] = index,
        ["kind"] = kind,
        ["year"] = year,
        ["project"] = project,
        ["amountUnit"] = unit,
        ["funds"] = funds,
        ["goals"] = goals,
        ["indicators"] = new JsonArray([.. rows]),
    };

    private static JsonObject TargetFunds(decimal? total, decimal? fiscal, decimal? other, decimal? annual, decimal? appropriation, decimal? carryOver, decimal? otherAnnual) => new()
    {
        ["total"] = total,
        ["fiscal"] = fiscal,
        ["other"] = other,
        ["annual"] = annual,
        ["appropriation"] = appropriation,
        ["carryOver"] = carryOver,
        ["otherAnnual"] = otherAnnual,
    };

    private JsonObject District(int index, bool withCost)
    {
        var year = _random.Next(2019, 2031);
        var (name, district) = (Name(), Pick(Districts));
        var (body, unit) = ($"{district}{Pick(Bodies)}(汇总)", district + Pick(Units));
        var (nature, category) = (Pick(["经常性项目", "一次性项目"]), withCost ? Pick(["特定目标类", "其他运转类"]) : null);
        var cents = withCost ? _random.Next(0, 100) / 100m : 0m;
        decimal appropriation = (_random.Next(2, 9000) * 1000m) + cents, carry = Chance(30) ? _random.Next(1, 400) * 100m : 0m, otherAnnual = Chance(30) ? _random.Next(1, 500) * 1000m : 0m;
        var annual = appropriation + carry + otherAnnual;
        decimal fiscal = appropriation + carry + (Chance(25) ? _random.Next(1, 900) * 1000m : 0m), other = otherAnnual;
        var total = fiscal + other;
        string Show(decimal amount) => Spaced(amount.ToString(withCost ? "#,##0.00" : "#,##0", CultureInfo.InvariantCulture));
        decimal? carryShown = Chance(15) ? null : carry;
        if (carryShown is null)
        {
            appropriation += carry;
        }

        var noLabel = Struck(Scars.LabelLost);
        string[] tail = Struck(Scars.ExtraColumns) ? ["", ""] : [];
        if (withCost)
        {
            tail = [.. tail, ""];
        }

        int Row(params string[] cells) => Line([.. cells, .. tail]);
        if (!Struck(Scars.TitleLost))
        {
            Line("财政项目支出绩效目标申报表");
            Line("");
        }

        Line($"({year}年度)");
        Line("");
        if (withCost)
        {
            Line(["项目名称", Broken(name), "项目性质", nature, "项目类别", category!, .. tail[1..]]);
        }
        else
        {
            Row("项目名称", Broken(name), "项目类别", nature, "");
        }

        var datesBlank = Chance(8);
        var (start, end) = ($"{year}-01-01", $"{year + (Chance(20) ? 1 : 0)}-12-31");
        Row("主管部门", Broken(body), "实施单位", Broken(unit), "");
        Row("计划开始日期", datesBlank ? "" : start, "计划完成日期", datesBlank ? "" : end, "");
        var colon = Pick(["：", ":"]);
        Row(Pick(["项目资金 (元)", "项目资金(元)", "项目资金（元）"]), "项目资金总额", Show(total), "年度资金申请总额", Show(annual));
        Row("", $"其中{colon}财政资金", Show(fiscal), $"其中{colon}当年财政拨款", Show(appropriation));
        Row("", "", "", "上年结转资金", carryShown is null ? "" : Show(carry));
        if (noLabel)
        {
            Row("", "", "", "其他资金", Show(otherAnnual));
        }
        else
        {
            Row("", "其他资金", Show(other), "其他资金", Show(otherAnnual));
        }

        var (overall, annualGoal) = (Goal(name, "处"), Goal(name, "项"));
        Goals(Row, year, overall, annualGoal, withCost ? "年度总体目标" : "年度总目标", !withCost);
        (string, string[])[] taxonomy =
        [
            .. withCost ? [("成本指标", new[] { "经济成本指标", "社会成本指标" })] : Array.Empty<(string, string[])>(),
            ("产出指标", withCost ? ["数量指标", "质量指标", "时效指标"] : ["数量指标", "质量指标", "时效指标", "成本指标"]),
            ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]),
            ("满意度指标", ["服务对象满意度指标"]),
        ];
        var rows = IndicatorRows(Row, Rows(taxonomy), withCost ? "年度(/项目)指标值" : "指标目标值", Pick(["绩效 指标", "绩效指标"]));
        return Truth(index, "target", year,
            new JsonObject { ["name"] = name, ["nature"] = nature, ["category"] = category, ["department"] = body, ["unit"] = unit, ["start"] = datesBlank ? null : start, ["end"] = datesBlank ? null : end },
            "元", TargetFunds(total, fiscal, noLabel ? null : other, annual, appropriation, carryShown, otherAnnual), new JsonObject { ["overall"] = overall, ["annual"] = annualGoal }, rows);
    }

    private void Goals(Func<string[], int> row, int year, string overall, string annual, string annualLabel, bool span)
    {
        int Row(params string[] cells) => row(cells);
        var years = $"({year}年{(Chance(50) ? " - " : "-")}{year}年)";
        var label = Pick(["项目 绩效 目标", "项目绩效目标"]);
        var (o, a) = (Broken(overall), Broken(annual));
        if (Struck(Scars.GoalsInOneCell))
        {
            Row("项目总目标", "", annualLabel, "", "");
            Row(years, "", "", "", "");
            Row(label, $"<p>{o}</p> <p>{a}</p>", "", "", "");
            return;
        }

        if (Struck(Scars.ParagraphTags))
        {
            (o, a) = ($"<p>{o}</p>", $"<p>{a}</p>");
        }

        switch (_scars.HasFlag(Scars.HeadingsJoined) ? _random.Next(5) : 0)
        {
            case 1:
                Row("项目总目标", "", annualLabel, "", "");
                Row(years, "", "", "", "");
                Row(label, o, "", a, "");
                break;
            case 2:
                Row(label, $"项目总目标 {years}", "", annualLabel, "");
                Row("", o, "", a, "");
                break;
            case 3:
                Row($"项目总目标 {years}", o, "", $"{annualLabel} {a}", "");
                break;
            case 4:
                Row($"项目总目标 {years}", "", "", annualLabel, "");
                Row("", o, "", a, "");
                break;
            default:
                Row(label, "项目总目标", "", annualLabel, "");
                if (span)
                {
                    Row("", years, "", "", "");
                }

                Row(Chance(15) && _scars != Scars.None ? label : "", o, "", a, "");
                break;
        }
    }

    /// <summary>The heading and the rows of a five-column table of indicators.</summary>
    private List<JsonObject> IndicatorRows(Func<string[], int> row, List<Row> rows, string targetHeading, string label)
    {
        var lost = Struck(Scars.FirstColumnLost);
        if (lost)
        {
            row(["一级指标", "二级指标", "三级指标", targetHeading, ""]);
        }
        else
        {
            row([label, "一级指标", "二级指标", "三级指标", targetHeading]);
        }

        var pageBreak = _random.Next(1, rows.Count);
        var (blankBreak, feed) = (Struck(Scars.PageBreakBlank), Struck(Scars.PageBreakFeed));
        var truth = new List<JsonObject>();
        string? level1 = null, level2 = null;
        for (var i = 0; i < rows.Count; i++)
        {
            var current = rows[i];
            var one = current.Level1 == level1 ? "" : current.Level1;
            var two = current.Level2 == level2 && one.Length == 0 ? "" : current.Level2;
            (level1, level2) = (current.Level1, current.Level2);
            if (i == pageBreak && blankBreak)
            {
                Line("");
                lost = true;
            }

            var (name, target) = (Broken(current.Name), current.Target);
            string[] cells = lost ? [one, two, name, target, ""] : ["", one, two, name, target];
            if (!lost && Struck(Scars.RowPushedLeft, 25))
            {
                cells = (one, two) switch
                {
                    ({ Length: > 0 }, _) => [one, two, name, target, ""],
                    (_, { Length: > 0 }) => Pick<string[]>([[two, "", name, target, ""], ["", two, name, target, ""], [two, name, target, "", ""]]),
                    _ => [name, "", "", target, ""],
                };
            }
            else if (!lost && Struck(Scars.RowPushedRight, 20))
            {
                cells = ["", "", one, two, name, target];
            }

            truth.Add(new JsonObject { ["level1"] = current.Level1, ["level2"] = current.Level2, ["name"] = current.Name, ["target"] = current.Target, ["line"] = row(cells) });
            if (i == pageBreak && feed)
            {
                _lines[^1] = "\f" + _lines[^1];
            }
        }

        return truth;
    }

    private JsonObject CutAcrossCells(int index)
    {
        var year = _random.Next(2024, 2031);
        var (name, district) = (Name(), Pick(Districts));
        var (body, unit) = ($"{district}{Pick(Bodies)}(汇总)", district + Pick(Units));
        var amount = (_random.Next(20, 9000) * 10000m) + (_random.Next(0, 100) / 100m);
        var shown = amount.ToString("#,##0.00", CultureInfo.InvariantCulture).Replace(",", ", ", StringComparison.Ordinal).Replace(".", ". ", StringComparison.Ordinal);
        var (overall, annual) = (Goal(name, "处"), Goal(name, "项"));
        (string, string) Cut(string text)
        {
            // A piece of nothing but punctuation could not be told from noise.
            var at = _random.Next(1, text.Length - 1);
            while (!text.AsSpan(0, at).ContainsAnyInRange('一', '龥') || !text.AsSpan(at).ContainsAnyInRange('一', '龥'))
            {
                at = _random.Next(1, text.Length - 1);
            }

            return (text[..at], text[at..]);
        }

        var (n1, n2) = Cut(name);
        var (b1, b2) = Cut(body);
        var (u1, u2) = Cut(unit);
        Line("", "", "财政项", "目支出绩效目", "标申报表", "", "", "", "");
        Line("", "", "", $"({year}年度)", "", "", "", "", "");
        Line("项", "目名称", n1, n2, "项目性质", "经常性项目", "项目类别", "特定目标类", "");
        Line("主", "管部门", b1, b2, "实施单位", u1, u2, "", "");
        Line("计划", "开始日期", $"{year}-01-0", "1", "计划完成日期", "", $"{year}-12-", "31", "");
        Line("", "", "项目资金总额", "", shown, "年度资金申请", "总额", shown, "");
        Line("项", "目资金", "其中: 财政资金", "", shown, "其中: 当年财政", "拨款", shown, "");
        Line("", "(元)", "", "", "", "上年结转资金", "", "0. 00", "");
        Line("", "", "其他资金", "", "0. 00", "其他资金", "", "0. 00", "");
        Line("", "", "项目总", "目标", "", "", "年度总体", "目标", "");
        var (o1, o2) = Cut(overall);
        var (a1, a2) = Cut(annual);
        Line("项目 绩效 目标", o1, o2, "", "", "", a1, a2, "");
        Line("", "一级指标", "二级指标", "", "三级指标", "", "年度(/项目)指标值", "", "");
        List<Row> rows;
        do
        {
            rows = Rows(
            [
                ("成本指标", ["经济成本指标"]), ("产出指标", ["数量指标", "质量指标", "时效指标"]),
                ("效益指标", ["社会效益指标", "可持续影响指标"]), ("满意度指标", ["服务对象满意度指标"]),
            ]);
        }
        while (!CentredLabels.Decide(rows.Select(r => (r.Level1, r.Level2)).ToList()));
        var (level1, level2) = (CentredLabels.Of(rows.Select(r => r.Level1).ToList()), CentredLabels.Of(rows.Select(r => r.Level2).ToList()));
        var truth = new List<JsonObject>();
        for (var i = 0; i < rows.Count; i++)
        {
            var (r1, r2) = Cut(rows[i].Name);
            var (one, two) = (level1.Contains(i) ? rows[i].Level1 : "", level2.Contains(i) ? rows[i].Level2 : "");
            var line = _random.Next(3) switch
            {
                0 => Line("", one, two, r1, r2, "", rows[i].Target, "", ""),
                1 => Line("", one, two, "", r1, r2, rows[i].Target, "", ""),
                _ => Line("", one, two, "", r1, r2, "", rows[i].Target, ""),
            };
            truth.Add(new JsonObject { ["level1"] = rows[i].Level1, ["level2"] = rows[i].Level2, ["name"] = rows[i].Name, ["target"] = rows[i].Target, ["line"] = line });
        }

        return Truth(index, "target", year,
            new JsonObject { ["name"] = name, ["nature"] = "经常性项目", ["category"] = "特定目标类", ["department"] = body, ["unit"] = unit, ["start"] = $"{year}-01-01", ["end"] = $"{year}-12-31" },
            "元", TargetFunds(amount, amount, 0m, amount, amount, 0m, 0m), new JsonObject { ["overall"] = overall, ["annual"] = annual }, truth);
    }

    private JsonObject PaymentPlan(int index)
    {
        // The family prints no year in a form; it comes from the heading of the whole paper.
        var year = _year;
        if (index == 1)
        {
            Line($"{year}年预算项目绩效目标");
            Line("");
        }

        var (name, code) = (Name(), $"2{_random.Next(100000, 999999)}");
        decimal fiscal = _random.Next(1, 90000) / 100m;
        decimal? other = Chance(25) ? _random.Next(1, 900) / 10m : null;
        var use = $"主要用于{Pick(Sentences)}";
        var goals = Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Sentences)).ToList();
        var broken = Struck(Scars.BrokenWords);
        void Cells(params string[] cells)
        {
            foreach (var cell in cells)
            {
                _lines.AddRange(("\t" + cell).Split('\n'));
            }

            _lines.Add("");
        }

        string Label(string text) => broken ? $"{text[..2]}\n\n{text[2..]}" : text;
        Line(Pick([$"{index}. {name}项目绩效目标表", $"{index}.{name}项目绩效目标表", $"{index} 、{name}项目绩效目标表"]));
        Cells("项目\n\n编码", code, "项目名称", name);
        Cells("预算规模及资金用途", "预算数", Spaced(Wan(fiscal + (other ?? 0m))), "其中：财政资金", Spaced(Wan(fiscal)), "其他资金", other is null ? "  " : Spaced(Wan(other)));
        Cells("", use);
        decimal?[] plan = [Chance(30) ? null : _random.Next(0, 30), Chance(20) ? null : _random.Next(30, 60), Chance(20) ? null : _random.Next(60, 100), 100];
        var mark = Chance(30) ? "%" : "";
        Cells("资金支出计划（%）", "3月底", "6月底", "10月底", "12月底");
        Cells(["", .. plan.Select(p => p is null ? "" : $"{p}{mark}")]);
        for (var k = 0; k < goals.Count; k++)
        {
            Cells(k == 0 ? "绩效目标" : "", $"目标{k + 1}", goals[k]);
        }

        if (Chance(50))
        {
            Cells("", "......", "");
        }

        Cells(Label("一级指标"), "二级指标", "三级指标", "绩效指标描述", "指标值", "指标值确定依据");
        Cells("", "", "", "", "", "");
        string? level1 = null, level2 = null;
        var truth = new List<JsonObject>();
        foreach (var row in Rows(
        [
            ("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]),
            ("效果指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续性影响"]),
            ("满意度指标", ["服务对象满意度指标"]),
        ]))
        {
            var one = row.Level1 == level1 ? "" : row.Level1;
            var two = row.Level2 == level2 && one.Length == 0 ? "" : row.Level2;
            (level1, level2) = (row.Level1, row.Level2);
            string? definition = Chance(90) ? $"{row.Name}是否{Pick(["达到要求", "按期完成", "符合规定"])}" : null, basis = Chance(90) ? Pick(["工作经验", "合同约定", "文件规定", "统计台账"]) : null;
            Cells(one.Length == 4 ? Label(one) : one, two, row.Name, definition ?? "", row.Target, basis ?? "");
            truth.Add(new JsonObject { ["level1"] = row.Level1, ["level2"] = row.Level2, ["name"] = row.Name, ["definition"] = definition, ["target"] = row.Target, ["basis"] = basis });
        }

        Line("");
        var form = Truth(index, "target", year, new JsonObject { ["code"] = code, ["name"] = name, ["department"] = null, ["unit"] = null }, "万元",
            TargetFunds((fiscal + (other ?? 0m)) * 10000m, fiscal * 10000m, other * 10000m, null, null, null, null), new JsonObject { ["items"] = new JsonArray([.. goals.Select(g => JsonValue.Create(g))]) }, truth);
        form["budgetUse"] = use;
        form["paymentPlan"] = new JsonArray([.. new[] { "3月底", "6月底", "10月底", "12月底" }.Zip(plan).Select(p => new JsonObject { ["by"] = p.First, ["percent"] = p.Second })]);
        return form;
    }

    private JsonObject SelfEvaluation(int index)
    {
        var year = _random.Next(2019, 2031);
        var (name, district) = ($"{year}年{Name()}", Pick(Districts));
        var (body, unit) = (district + Pick(Bodies), district + Pick(Units));
        string[] wide = Chance(60) ? [""] : [];
        string Show(decimal amount) => Spaced(amount.ToString(Chance(30) ? "#,##0.00" : "0.00", CultureInfo.InvariantCulture));
        static decimal Rate(decimal adjusted, decimal executed) => adjusted == 0m ? 0m : Math.Round(executed / adjusted * 100m, 2, MidpointRounding.AwayFromZero);
        var parts = new (decimal Initial, decimal Adjusted, decimal Executed)[3];
        for (var i = 0; i < 3; i++)
        {
            if (i == 0 || Chance(25))
            {
                var adjusted = _random.Next(100, 500000) / 100m;
                parts[i] = (Chance(40) ? 0m : adjusted + (Chance(30) ? 5m : 0m), adjusted, Math.Round(adjusted * _random.Next(70, 101) / 100m, 2));
            }
        }

        (decimal Initial, decimal Adjusted, decimal Executed) total = (parts.Sum(p => p.Initial), parts.Sum(p => p.Adjusted), parts.Sum(p => p.Executed));
        var title = "财政项目支出绩效自评表";
        if (Struck(Scars.HeadingsJoined))
        {
            Line([$"{title} ({year}年度)", "", "", "", "", "", "", "", .. wide]);
        }
        else
        {
            if (!Struck(Scars.TitleLost))
            {
                Line(title);
            }

            Line($" ({year}年度)");
            Line("");
        }

        Line(["项目名称", "", Broken(name), "", "", "", "", "", .. wide]);
        Line(["主管部门", "", Broken(body), "", .. wide, "实施单位", Broken(unit), "", ""]);
        Line([Pick(["项目资金 (万元)", "项目资金 （万元）", "项目资金（万元）"]), "", .. wide, "年初预算数", "全年预算数", "全年执行数", "分数", "执行率(%)", "得分"]);
        var funds = new JsonObject();
        var score = Math.Round(Rate(total.Adjusted, total.Executed) / 10m, 2, MidpointRounding.AwayFromZero);
        foreach (var (key, label, row) in new[] { ("total", "年度资金总额", total), ("appropriation", "其中：当年财政拨款", parts[0]), ("carryOver", "上年结转资金", parts[1]), ("other", "其他资金", parts[2]) })
        {
            var whole = key == "total";
            var rate = Rate(row.Adjusted, row.Executed);
            Line(["", .. wide, label, Show(row.Initial), Show(row.Adjusted), Show(row.Executed), whole ? "10.00" : "—", Spaced(rate.ToString("0.00", CultureInfo.InvariantCulture)), whole ? Spaced(score.ToString("0.00", CultureInfo.InvariantCulture)) : "—"]);
            funds[key] = new JsonObject
            {
                ["initial"] = row.Initial * 10000m,
                ["adjusted"] = row.Adjusted * 10000m,
                ["executed"] = row.Executed * 10000m,
                ["weight"] = whole ? 10m : null,
                ["rate"] = rate,
                ["score"] = whole ? score : null,
            };
        }

        var (expected, achieved) = (Goal(name, "处"), Goal(name, "项"));
        Line([Pick(["年度 总体 目标", "年度总体目标"]), "预期目标", "", "", .. wide, "实际完成情况", "", "", ""]);
        var tags = Struck(Scars.ParagraphTags);
        Line(["", tags ? $"<p>{Broken(expected)}</p>" : Broken(expected), "", "", .. wide, tags ? $"<p>{Broken(achieved)}</p>" : Broken(achieved), "", "", ""]);
        Line(["一级指标", "二级指标", "三级指标", .. wide, "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"]);
        var rows = Rows([("产出指标", ["数量指标", "质量指标", "时效指标", "成本指标"]), ("效益指标", ["经济效益指标", "社会效益指标", "可持续影响指标"]), ("满意度指标", ["服务对象满意度指标"])]);
        var pageBreak = _random.Next(1, rows.Count);
        string? level1 = null, level2 = null;
        var truth = new List<JsonObject>();
        decimal weights = 10m, scores = score;
        for (var i = 0; i < rows.Count; i++)
        {
            var current = rows[i];
            var one = current.Level1 == level1 ? "" : current.Level1;
            var two = current.Level2 == level2 && one.Length == 0 ? "" : current.Level2;
            (level1, level2) = (current.Level1, current.Level2);
            decimal weight = _random.Next(4, 18), got = Chance(75) ? weight : Math.Round(weight * _random.Next(40, 95) / 100m, 2);
            (weights, scores) = (weights + weight, scores + got);
            var actual = Pick(["达成指标", "部分达成指标并具有一定效果", "100.00(%)", $"{_random.Next(1, 900)}.00({Pick(Counted)})"]);
            string? deviation = got < weight && Chance(80) ? Pick(Sentences) + "，今后将加强管理。" : null;
            if (i == pageBreak && Struck(Scars.PageBreakBlank))
            {
                Line("");
            }

            string[] cells = [one, two, Broken(current.Name), .. wide, current.Target, actual, Spaced(weight.ToString("0.00", CultureInfo.InvariantCulture)), Spaced(got.ToString("0.00", CultureInfo.InvariantCulture)), deviation ?? ""];
            if (deviation is null && Struck(Scars.RowPushedRight, 20))
            {
                cells = ["", .. cells[..^1]];
            }

            var line = Line(cells);
            if (i == pageBreak && Struck(Scars.PageBreakFeed))
            {
                _lines[^1] = "\f" + _lines[^1];
            }

            truth.Add(new JsonObject
            {
                ["level1"] = current.Level1,
                ["level2"] = current.Level2,
                ["name"] = current.Name,
                ["target"] = current.Target,
                ["actual"] = actual,
                ["weight"] = weight,
                ["score"] = got,
                ["deviation"] = deviation,
                ["line"] = line,
            });
        }

        Line(["总分", "", "", .. wide, "", "", Spaced(weights.ToString("0.00", CultureInfo.InvariantCulture)), Spaced(scores.ToString("0.00", CultureInfo.InvariantCulture)), ""]);
        var form = Truth(index, "selfEvaluation", year, new JsonObject { ["name"] = name, ["department"] = body, ["unit"] = unit }, "万元", funds, new JsonObject { ["expected"] = expected, ["achieved"] = achieved }, truth);
        form["total"] = new JsonObject { ["weight"] = weights, ["score"] = scores };
        return form;
    }

    private JsonObject Township(int index)
    {
        var year = _random.Next(2019, 2031);
        var name = Name();
        var (body, unit) = ($"{Pick(["稻香镇", "白鹭滩镇", "柳堰镇", "青石镇"])}人民政府", Pick(["社区事务办公室", "城建和交通办公室", "文化体育服务中心", "农业农村服务中心"]));
        var nature = Pick(["专项资金", "经常性项目", "一次性项目"]);
        var tags = Chance(50);
        var boxes = string.Join(' ', new[] { "专项资金", "经常性项目", "一次性项目" }.Select(kind => tags
            ? $"{kind} <input {(kind == nature ? "checked=\"\" " : "")}type=\"checkbox\">"
            : $"{kind} {(kind == nature ? "☑" : "□")}"));
        decimal appropriation = _random.Next(1, 90000) / 100m;
        decimal? carry = Chance(25) ? _random.Next(1, 900) / 10m : null, other = Chance(25) ? _random.Next(1, 900) / 10m : null;
        var annual = appropriation + (carry ?? 0m) + (other ?? 0m);
        var fiscal = annual - (other ?? 0m);
        var (noLabel, swallowed) = (Struck(Scars.LabelLost), Struck(Scars.LabelSwallowed));
        string[] tail = Struck(Scars.ExtraColumns) ? [""] : [];
        int Row(params string[] cells) => Line([.. cells, .. tail]);
        string Show(decimal? amount) => Spaced(Wan(amount));
        if (!Struck(Scars.TitleLost))
        {
            Line("财政项目支出绩效目标表");
            Line("");
        }

        Line($"({year} 年度)");
        Line("");
        var days = Chance(40);
        string Date(int month, int day) => Spaced(days ? $"{year}.{month}.{day}" : $"{year}.{month}");
        Row("项目名称", Broken(name), "项目类别", boxes, "");
        Row("主管部门", Broken(body), "实施单位", Broken(unit), "");
        Row("计划开始日期", Date(1, 1), "计划完成日期", Date(12, 31), "");
        Row("项目资金 (万元)", "项目资金总额", Show(annual), "年度资金申请总额", Show(annual));
        if (swallowed)
        {
            Row("", "其中：财政资金", "其他资金", Show(fiscal), "其中：当年财政拨款", Show(appropriation));
            Row("", "", "", "", "上年结转资金", Show(carry));
            Row("", "", "", "", "其他资金", Show(other));
        }
        else
        {
            Row("", "其中：财政资金", Show(fiscal), "其中：当年财政拨款", Show(appropriation));
            Row("", "", "", "上年结转资金", Show(carry));
            if (noLabel)
            {
                Row("", "", "", "其他资金", Show(other));
            }
            else
            {
                Row("", "其他资金", Show(other), "其他资金", Show(other));
            }
        }

        var (overall, annualGoal) = (Goal(name, "处"), Goal(name, "项"));
        var heading = $"项目总目标 ({year}年-{year}年)";
        if (Struck(Scars.HeadingsJoined))
        {
            Row(heading, "", "年度总体目标", "", "");
            Row("项目 绩效 目标", Broken(overall), "", Broken(annualGoal), "");
        }
        else
        {
            Row("项目 绩效 目标", heading, "", "年度总体目标", "");
            Row("", Broken(overall), "", Broken(annualGoal), "");
        }

        var rows = Rows([("产出指标", ["数量指标", "时效指标", "成本指标"]), ("效益指标", ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"]), ("满意度指标", ["服务对象满意度指标"])], true);
        for (var i = 0; i < rows.Count; i++)
        {
            // A level that has nothing to say says 无.
            if (rows[i].Name.StartsWith("指标1", StringComparison.Ordinal) && rows[i].Level1 == Levels1[1] && Chance(20) && (i + 1 == rows.Count || rows[i + 1].Level2 != rows[i].Level2))
            {
                rows[i] = rows[i] with { Name = "无", Target = "无" };
            }
        }

        var truth = IndicatorRows(Row, rows, "年度指标值", "绩效 指标");
        return Truth(index, "target", year,
            new JsonObject
            {
                ["name"] = name,
                ["nature"] = nature,
                ["department"] = body,
                ["unit"] = unit,
                ["start"] = days ? $"{year}-01-01" : $"{year}-01",
                ["end"] = days ? $"{year}-12-31" : $"{year}-12",
            },
            "万元", TargetFunds(annual * 10000m, fiscal * 10000m, noLabel || swallowed ? null : other * 10000m, annual * 10000m, appropriation * 10000m, carry * 10000m, other * 10000m),
            new JsonObject { ["overall"] = overall, ["annual"] = annualGoal }, truth);
    }

    private sealed record Row(string Level1, string Level2, string Name, string Target);
}
