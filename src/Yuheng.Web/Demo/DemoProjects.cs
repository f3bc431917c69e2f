namespace Yuheng.Web.Demo;

/// <summary>A project of the invented region that has gone through last year and is in the middle of this one.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Body">Its unit.</param>
/// <param name="Goal">年度总体目标.</param>
/// <param name="Achieved">What was achieved last year.</param>
/// <param name="Amount">年度资金, in yuan.</param>
/// <param name="LastYear">What was spent last year, in yuan.</param>
/// <param name="ByJuly">What was paid this year by July, in yuan; 0 for nothing yet.</param>
/// <param name="Indicators">Its indicators.</param>
internal sealed record DemoProject(string Code, string Name, string Body, string Goal, string Achieved, decimal Amount, decimal LastYear, decimal ByJuly, IReadOnlyList<DemoIndicator> Indicators);

/// <summary>An indicator of such a project: target and points, what was reached last year, what by July.</summary>
internal sealed record DemoIndicator(string Level1, string Level2, string Name, string Target, string Weight, string Actual, string Score, string Deviation, string July, string Expected, string Likelihood);

/// <summary>The projects, all made up.</summary>
internal static class DemoProjects
{
    /// <summary>They, by code.</summary>
    public static IReadOnlyList<DemoProject> All { get; } =
    [
        new("N00000101", "社区图书馆流动服务", "219001", "开放流动服务点，更新图书，方便居民就近借阅。", "全年开放流动服务点 225 场，服务读者 62100 人次；图书更新 10450 册，比计划少 1550 册。", 1_800_000m, 1_713_600m, 1_155_600m, Rows(
            """
            产出指标	数量指标	流动服务点开放场次	≥220场	12	225场	12.00		137场	225场	确定能
            产出指标	数量指标	图书更新册数	≥12000册	15	10450册	13.06	四季度图书采购流标，余量转入下年；改为分两个包件招标。	7200册	12000册	确定能
            产出指标	质量指标	图书加工合格率	≥98%	10	98.6%	10.00		98.8%	98.5%	确定能
            产出指标	时效指标	新书上架及时率	≥95%	8	96%	8.00		96%	96%	确定能
            产出指标	成本指标	单册采购成本	≤38元/册	5	37.20元/册	5.00		37.50元/册	37.60元/册	确定能
            效益指标	社会效益指标	年服务读者人次	≥60000人次	20	62100人次	20.00		36800人次	61000人次	确定能
            效益指标	可持续影响指标	志愿服务队伍稳定率	≥90%	10	88%	9.78	三名志愿者毕业离开，已与两所学校签订长期服务协议。	91%	91%	确定能
            满意度指标	服务对象满意度指标	读者满意度	≥85%	10	93.4%	10.00		92%	92%	确定能
            """)),
        new("N00000102", "古籍修复室改造", "219001", "改造修复工位，达到恒温恒湿要求。", "完成首批工位改造，设备到货率达到计划。", 1_200_000m, 1_188_000m, 186_000m, Rows(
            """
            产出指标	数量指标	改造修复工位数	≥10个	30	10个	30.00		2个	10个	有可能
            产出指标	质量指标	改造验收合格率	≥95%	20	100%	20.00		尚未开始	95%	有可能
            效益指标	社会效益指标	年修复古籍册数	≥300册	30	286册	28.60	两名修复师参加脱产培训一个月，下年错开培训时间。	60册	300册	有可能
            满意度指标	服务对象满意度指标	使用人员满意度	≥90%	10	92%	10.00		尚未开始	90%	有可能
            """)),
        new("N00000103", "场馆节能改造", "219002", "更换节能灯具，降低场馆用电量。", "更换灯具全部完成，用电量下降。", 2_600_000m, 2_558_400m, 902_000m, Rows(
            """
            产出指标	数量指标	更换节能灯具数	≥1000套	50	1000套			710套	1000套	确定能
            效益指标	生态效益指标	年节约用电量	≥120000千瓦时	30	112000千瓦时			尚未开始	120000千瓦时	确定能
            满意度指标	服务对象满意度指标	观众满意度	≥85%	10	90.5%			尚未开始	88%	确定能
            """)),
        new("N00000104", "少儿阅读推广", "219001", "每周举办少儿读书会，推荐分级书目。", "", 450_000m, 441_000m, 0m, Rows(
            """
            产出指标	数量指标	少儿读书会场次	≥48场	50	50场			30场	48场	确定能
            效益指标	社会效益指标	参加家庭数	≥900户	30	930户			520户	900户	确定能
            满意度指标	服务对象满意度指标	家长满意度	≥90%	10	95%			94%	94%	确定能
            """)),
        new("N00000105", "班级图书角更新", "205002", "更新各班图书角，开展晨读。", "二十四个班级图书角全部更新，晨读按计划开展。", 960_000m, 950_400m, 576_000m, Rows(
            """
            产出指标	数量指标	更新图书角数	=24个	50	24个	50.00		15个	24个	确定能
            效益指标	社会效益指标	学生人均借阅量	≥12册	30	13.5册	30.00		8册	13册	确定能
            满意度指标	服务对象满意度指标	学生满意度	≥90%	10	96%	10.00		95%	95%	确定能
            """)),
        new("N00000106", "河道日常保洁", "221002", "保洁河道岸线，水面无成片漂浮物。", "四十二公里河道岸线全年保洁，抽查合格率达到计划。", 3_200_000m, 3_136_000m, 1_920_000m, Rows(
            """
            产出指标	数量指标	保洁河道长度	≥42公里	25	42公里	25.00		42公里	42公里	确定能
            产出指标	质量指标	保洁抽查合格率	≥95%	25	94%	24.74	汛期漂浮物集中，抽查有四次不合格；汛期已加派打捞船。	96%	96%	确定能
            效益指标	生态效益指标	水质达标断面比例	≥90%	30	92%	30.00		91%	91%	确定能
            满意度指标	服务对象满意度指标	沿岸居民满意度	≥85%	10	88%	10.00		87%	87%	确定能
            """)),
    ];

    private static List<DemoIndicator> Rows(string lines) => [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
    {
        var c = line.Split('\t');
        return new DemoIndicator(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10]);
    })];
}
