using System.Globalization;
using System.Text;

namespace Yuheng.Benchmarks;

/// <summary>
/// Project forms by the thousand, as dense as published ones: some 2,100 bytes and nine indicators each,
/// target forms (元) and self-evaluations (万元) in turn. The same number gives the same text.
/// </summary>
internal static class GeneratedPapers
{
    public const int IndicatorsPerForm = 9;

    private static readonly string[] Topics =
    [
        "图书馆夜间开放", "中小学校舍维修", "公园步道更新", "城区路灯节能改造", "河道清淤疏浚", "二次供水设施改造", "小学午餐补助", "社区体育设施更新", "农村公路养护", "公共厕所保洁",
    ];

    private static readonly string[] Bodies = ["文化和旅游局", "教育局", "绿化管理局", "城市管理局", "水务局", "体育局", "交通运输局"];

    private static readonly string[] Sentences =
    [
        "根据本区公共服务设施建设规划和年度工作要点，按照先急后缓、量力而行的原则分步实施。",
        "项目实施后可明显改善居民日常使用条件，减少设施故障和投诉，提高服务的便利程度。",
        "全年工作分四个季度推进，第一季度完成方案和采购，第二、三季度组织施工，第四季度验收并结算。",
        "建立日常巡查和定期维护制度，明确责任单位和责任人，做到有记录、有检查、有整改。",
        "资金实行专款专用，按合同和进度支付，年末对照目标开展自评并公开结果。",
    ];

    private static readonly (string Level1, string Level2, string[] Names)[] Indicators =
    [
        ("产出指标", "数量指标", ["完成改造数量", "巡查维护次数", "服务覆盖点位"]),
        ("产出指标", "质量指标", ["验收合格率", "设施完好率"]),
        ("产出指标", "时效指标", ["完成及时率"]),
        ("效益指标", "社会效益指标", ["受益人次"]),
        ("效益指标", "可持续影响指标", ["长效管理制度健全性"]),
        ("满意度指标", "服务对象满意度指标", ["居民满意度"]),
    ];

    /// <summary>A document of so many forms, as UTF-8.</summary>
    public static byte[] Document(int forms, int seed = 1)
    {
        var random = new Random(seed);
        var bytes = new MemoryStream(forms * 2200);
        var text = new StringBuilder();
        for (var i = 0; i < forms; i++)
        {
            text.Clear();
            if (i % 2 == 0)
            {
                Target(text, random, i);
            }
            else
            {
                SelfEvaluation(text, random, i);
            }

            bytes.Write(Encoding.UTF8.GetBytes(text.ToString()));
        }

        return bytes.ToArray();
    }

    private static void Target(StringBuilder text, Random random, int number)
    {
        var total = random.Next(1, 5000) * 1000;
        var (topic, body) = (Pick(random, Topics), Pick(random, Bodies));
        text.Append("财政项目支出绩效目标申报表\n\n(2023年度)\n\n");
        Append(text, $"项目名称\t{topic}{number}\t项目类别\t经常性项目\t\n");
        Append(text, $"主管部门\t清河区{body}(汇总)\t实施单位\t清河区{body}\t\n");
        text.Append("计划开始日期\t2023-01-01\t计划完成日期\t2023-12-31\t\n");
        Append(text, $"项目资金 (元)\t项目资金总额\t{total:#,##0}\t年度资金申请总额\t{total:#,##0}\n");
        Append(text, $"\t其中：财政资金\t{total:#,##0}\t其中：当年财政拨款\t{total:#,##0}\n");
        text.Append("\t\t\t上年结转资金\t0\n\t\t\t其他资金\t0\n");
        text.Append("项目 绩效 目标\t项目总目标\t\t年度总目标\t\n\t(2023年 - 2023年)\t\t\t\n");
        Append(text, $"项目 绩效 目标\t{Goal(random, topic)}\t\t{Goal(random, topic)}\t\n");
        text.Append("\t绩效 指标\t一级指标\t二级指标\t三级指标\n");
        WriteIndicators(random, (level1, level2, name) => Append(text, $"{level1}\t\t{level2}\t{topic}{name}\t{Value(random, name, "{0}{1}{2}")}\n"));
        text.Append('\n');
    }

    private static void SelfEvaluation(StringBuilder text, Random random, int number)
    {
        var budget = random.Next(100, 500_000) / 100m;
        var executed = Math.Round(budget * random.Next(60, 101) / 100, 2);
        var rate = Math.Round(100 * executed / budget, 2);
        var (topic, body) = (Pick(random, Topics), Pick(random, Bodies));
        text.Append("财政项目支出绩效自评表\n (2024年度)\n\n");
        Append(text, $"项目名称\t\t{topic}{number}\t\t\t\t\t\t\n");
        Append(text, $"主管部门\t\t清河区{body}\t\t\t实施单位\t清河区{body}\t\t\n");
        text.Append("项目资金 (万元)\t\t\t年初预算数\t全年预算数\t全年执行数\t分数\t执行率(%)\t得分\n");
        Append(text, $"\t\t年度资金总额\t{budget:0.00}\t{budget:0.00}\t{executed:0.00}\t10.00\t{rate:0.00}\t{rate / 10:0.00}\n");
        Append(text, $"\t\t其中：当年财政拨款\t{budget:0.00}\t{budget:0.00}\t{executed:0.00}\t—\t{rate:0.00}\t—\n");
        text.Append("\t\t上年结转资金\t0.00\t0.00\t0.00\t—\t0.00\t—\n\t\t其他资金\t0.00\t0.00\t0.00\t—\t0.00\t—\n");
        text.Append("年度 总体 目标\t预期目标\t\t\t\t实际完成情况\t\t\t\n");
        Append(text, $"\t{Goal(random, topic)}\t\t\t\t{Goal(random, topic)}\t\t\t\n");
        text.Append("一级指标\t二级指标\t三级指标\t\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施\n");
        WriteIndicators(random, (level1, level2, name) =>
        {
            var full = random.Next(3) > 0;
            Append(text, $"{level1}\t{level2}\t{topic}{name}\t\t{Value(random, name, "{0}{1}.00({2})")}\t{(full ? "达成指标" : "部分达成指标并具有一定效果")}\t10.00\t{(full ? "10.00" : "8.00")}\t{(full ? "" : "受天气影响进度推迟，已调整工期")}\n");
        });
        text.Append("总分\t\t\t\t\t\t100.00\t90.00\t\n\n");
    }

    /// <summary>Level 1 and level 2 stand in their first row only, as in merged cells.</summary>
    private static void WriteIndicators(Random random, Action<string, string, string> write)
    {
        var last = "";
        foreach (var (level1, level2, names) in Indicators)
        {
            for (var i = 0; i < names.Length; i++)
            {
                write(level1 == last ? "" : level1, i == 0 ? level2 : "", names[i]);
                last = level1;
            }
        }
    }

    private static string Value(Random random, string name, string pattern) => name.EndsWith('率') || name.EndsWith('度')
        ? string.Format(CultureInfo.InvariantCulture, pattern, ">=", random.Next(80, 100), "%")
        : name.EndsWith('性') ? "健全" : string.Format(CultureInfo.InvariantCulture, pattern, "=", random.Next(2, 900), "个");

    private static string Goal(Random random, string topic)
    {
        var first = random.Next(Sentences.Length);
        return $"做好{topic}。{Sentences[first]}{Sentences[(first + 1) % Sentences.Length]}{Sentences[(first + 2) % Sentences.Length]}";
    }

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];

    private static void Append(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture));
}
