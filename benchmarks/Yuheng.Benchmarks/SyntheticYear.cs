using System.Globalization;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Benchmarks;

/// <summary>
/// The papers of an invented year: bodies, their projects, and for each a target form and a self-evaluation with ten indicators,
/// as forms that reading would have found. One form in <see cref="DefectEvery"/> has a seeded defect. The same number gives the same form.
/// </summary>
internal static class SyntheticYear
{
    public const int IndicatorsPerForm = 10;

    public const int DefectEvery = 20;

    private static readonly string[] Bodies = ["教育局", "水务局", "文化和旅游局", "交通运输局", "绿化管理局", "体育局", "城市管理局"];

    private static readonly string[] Topics = ["校舍维修", "管网改造", "图书馆开放", "农村公路养护", "公园步道更新", "体育设施更新", "路灯节能改造", "河道清淤", "午餐补助", "公厕保洁"];

    private static readonly string[] Sentences =
    [
        "按照年度工作要点分步实施", "先易后难逐片推进", "优先安排群众反映集中的点位", "汛期前完成主体工程", "开学前交付使用", "由专业单位承担日常维护",
        "建立巡查台账并按月通报", "结算经第三方审核", "材料统一采购节约成本", "做好施工期间的交通疏导", "同步更新标识标牌", "设置无障碍设施",
    ];

    private static readonly (string Level1, string Level2, string Name, string Unit)[] Indicators =
    [
        ("产出指标", "数量指标", "完成改造数量", "处"), ("产出指标", "数量指标", "巡查次数", "次"), ("产出指标", "质量指标", "验收合格率", "%"),
        ("产出指标", "质量指标", "设施完好率", "%"), ("产出指标", "时效指标", "完成及时率", "%"), ("产出指标", "成本指标", "单位改造成本", "元"),
        ("效益指标", "社会效益指标", "受益人次", "人次"), ("效益指标", "可持续影响指标", "长效管理制度健全性", ""), ("效益指标", "生态效益指标", "节约用电量", "度"),
        ("满意度指标", "服务对象满意度指标", "居民满意度", "%"),
    ];

    private static readonly decimal[] Weights = [10, 8, 10, 8, 8, 6, 10, 10, 10, 10];

    /// <summary>The form of a number.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="wrong">Whether every row is wrong, for the worst case.</param>
    public static ParsedForm Form(int number, bool wrong = false)
    {
        var random = new Random(number);
        return number % 2 == 0 ? Target(number, random, wrong) : Evaluation(number, random, wrong);
    }

    private static ParsedForm Target(int number, Random random, bool wrong)
    {
        var (topic, body) = (Topics[random.Next(Topics.Length)], Bodies[random.Next(Bodies.Length)]);
        var total = random.Next(1, 5000) * 1000m;
        var defect = wrong || number % DefectEvery == 0;
        return new ParsedForm
        {
            Index = number + 1, Kind = FormKind.Target, Layout = "shanghai-district-target", Start = At(1), End = At(30),
            Title = P("财政项目支出绩效目标申报表", 1), Year = P("(2023年度)", 2), AmountUnit = P("元", 3),
            Project = Project(number, topic, body),
            TargetFunds = new ParsedTargetFunds
            {
                Total = Amount(total, 7), Fiscal = Amount(defect ? total - 1000m : total, 8), Other = Amount(0, 9),
                Annual = Amount(total, 7), Appropriation = Amount(total, 8), CarryOver = Amount(0, 9), OtherAnnual = Amount(0, 10),
            },
            Goals = new ParsedGoals { Overall = P(Goal(random, topic), 12), Annual = P(Goal(random, topic), 13) },
            Indicators = [.. Indicators.Select((i, row) => new ParsedIndicator
            {
                Level1 = P(i.Level1, 20 + row), Level2 = P(i.Level2, 20 + row), Name = P(topic + i.Name, 20 + row),
                Target = P(wrong ? "≥**" : ValueOf(random, i.Unit).Target, 20 + row), Place = At(20 + row),
            })],
        };
    }

    private static ParsedForm Evaluation(int number, Random random, bool wrong)
    {
        var (topic, body) = (Topics[random.Next(Topics.Length)], Bodies[random.Next(Bodies.Length)]);
        var budget = random.Next(100, 500_000) / 100m;
        var executed = Math.Round(budget * random.Next(90, 101) / 100, 2);
        var rate = Math.Round(100 * executed / budget, 2);
        var score = Math.Round(rate / 10, 2);
        var defect = wrong || number % DefectEvery == 1;
        var rows = Indicators.Select((i, row) => Row(random, i, row, topic, wrong || (defect && row == 2))).ToList();
        var scored = rows.Sum(r => decimal.Parse(r.Score.Raw!, CultureInfo.InvariantCulture));
        var funds = new ParsedExecution(Wan(budget, 5), Wan(budget, 5), Wan(executed, 5), P("10.00", 5), Wan(rate, 5), Wan(score, 5));
        return new ParsedForm
        {
            Index = number + 1, Kind = FormKind.SelfEvaluation, Layout = "shanghai-self-evaluation", Start = At(1), End = At(31),
            Title = P("财政项目支出绩效自评表", 1), Year = P("(2023年度)", 2), AmountUnit = P("万元", 3),
            Project = Project(number, topic, body),
            ExecutionFunds = new ParsedExecutionFunds { Total = funds, Appropriation = funds with { Weight = default, Score = default } },
            Goals = new ParsedGoals { Expected = P(Goal(random, topic), 12), Achieved = P(Goal(random, topic), 12) },
            Indicators = rows,
            TotalWeight = P("100.00", 31), TotalScore = Wan(scored + score, 31),
        };
    }

    private static ParsedIndicator Row(Random random, (string Level1, string Level2, string Name, string Unit) of, int row, string topic, bool wrong)
    {
        var (target, reached) = ValueOf(random, of.Unit);
        var weight = Weights[row];
        return new ParsedIndicator
        {
            Level1 = P(of.Level1, 20 + row), Level2 = P(of.Level2, 20 + row), Name = P(topic + of.Name, 20 + row),
            Target = P(target, 20 + row), Actual = P(of.Unit.Length == 0 ? "达成指标" : wrong ? "1.00(%)" : reached, 20 + row),
            Weight = Wan(weight, 20 + row), Score = Wan(weight, 20 + row), Place = At(20 + row),
        };
    }

    private static ParsedProject Project(int number, string topic, string body) => new()
    {
        Name = P(string.Create(CultureInfo.InvariantCulture, $"{topic}{number}"), 4), Nature = P("经常性项目", 4), Department = P($"清河区{body}", 5),
        Unit = P(string.Create(CultureInfo.InvariantCulture, $"清河区{body}第{number / 40}所"), 5), Start = P("2023-01-01", 6), End = P("2023-12-31", 6),
    };

    /// <summary>A target, and a completion that reaches it.</summary>
    private static (string Target, string Reached) ValueOf(Random random, string unit)
    {
        string Spelt(string sign, int number) => unit == "%" ? string.Create(CultureInfo.InvariantCulture, $"{sign}{number}.00(%)") : string.Create(CultureInfo.InvariantCulture, $"{sign}{number}{unit}");

        var (number, over) = (unit == "%" ? random.Next(85, 96) : random.Next(100, 9000), random.Next(1, 5));
        return unit switch
        {
            "" => ("健全", "达成指标"),
            "元" => (Spelt("≤", number), Spelt("", number - over)),
            _ => (Spelt("≥", number), Spelt("", number + over)),
        };
    }

    /// <summary>Three to five sentences of the project's own order, some 60 to 90 characters.</summary>
    private static string Goal(Random random, string topic) =>
        $"{topic}项目今年涉及{random.Next(2, 400)}个点位，" + string.Join("，", random.GetItems(Sentences, random.Next(3, 6))) + "。";

    private static Printed Amount(decimal yuan, int line) => P(yuan.ToString("#,##0.00", CultureInfo.InvariantCulture), line);

    private static Printed Wan(decimal number, int line) => P(number.ToString("0.00", CultureInfo.InvariantCulture), line);

    private static Printed P(string raw, int line) => new(raw, At(line));

    private static Place At(int line) => new(line, 1);
}
