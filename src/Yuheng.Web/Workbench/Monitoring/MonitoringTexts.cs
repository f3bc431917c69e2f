using Yuheng.Core.Monitoring;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Monitoring;

/// <summary>The texts of monitoring.</summary>
public abstract class MonitoringTexts
{
    private static readonly MonitoringTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static MonitoringTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    /// <summary>The words of a row's light, in Chinese as in data.</summary>
    public static string LightWord(MonitoringRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var light = row.Progress.Light switch { ProgressLight.Normal => "正常", ProgressLight.Behind => "滞后", ProgressLight.FarBehind => "严重滞后", _ => "不能判断" };
        return $"{light}{(row.Progress.IsApart ? " 背离" : "")}{(row.LateDays > 0 ? " " + row.LateWord : row.IsReported ? "" : " 未报")}";
    }

    public abstract string Title { get; }
    public abstract string Period { get; }
    public abstract string Until(string day);
    public abstract string NoPayments { get; }
    public abstract string Summary(string execution, string expected, string work);
    public abstract string Thresholds(decimal lag, decimal serious, decimal apart);
    public abstract string Project { get; }
    public abstract string Body { get; }
    public abstract string Budget { get; }
    public abstract string Paid { get; }
    public abstract string Rate { get; }
    public abstract string Expected { get; }
    public abstract string Work { get; }
    public abstract string Apart { get; }
    public abstract string State { get; }
    public abstract string Likelihood { get; }
    public abstract string Picture { get; }
    public abstract string PictureOf(string title, string money, string work, string expected);
    public abstract string NotReported { get; }
    public abstract string Sum { get; }
    public abstract string All { get; }
    public abstract string Light { get; }
    public abstract string Show { get; }
    public abstract string ClearFilter { get; }
    public abstract string Empty { get; }
    public abstract string Payments { get; }
    public abstract string Import { get; }
    public abstract string BeginTitle { get; }
    public abstract string BeginNote { get; }
    public abstract string Begin { get; }
    public abstract string NoApprovedTarget { get; }
    public abstract string ToTarget { get; }
    public abstract string Funds { get; }
    public abstract string Row { get; }
    public abstract string Initial { get; }
    public abstract string Executed { get; }
    public abstract string RateTyped { get; }
    public abstract string RateComputed { get; }
    public abstract string Forecast { get; }
    public abstract string Goals { get; }
    public abstract string Indicators { get; }
    public abstract string Actual { get; }
    public abstract string Understood { get; }
    public abstract string Done { get; }
    public abstract string ExpectedValue { get; }
    public abstract string Causes { get; }
    public abstract string Reason { get; }
    public abstract string SystemColumns { get; }
    public abstract string PaidBy(string amount, string day, long count);
    public abstract string Tick(int row, string cause);

    private sealed class Chinese : MonitoringTexts
    {
        public override string Title => "双监控";
        public override string Period => "1-7月";
        public override string Until(string day) => $"支付数据截至 {day}";
        public override string NoPayments => "还没有支付记录";
        public override string Summary(string execution, string expected, string work) => $"执行率 {execution}（按月份应到 {expected}） 绩效进度 {work}";
        public override string Thresholds(decimal lag, decimal serious, decimal apart) => $"▲滞后：低于应到 {lag} 个百分点以上；■严重滞后：{serious} 以上；◇背离：资金与绩效相差 {apart} 以上。";
        public override string Project => "项目";
        public override string Body => "单位";
        public override string Budget => "全年预算";
        public override string Paid => "执行数";
        public override string Rate => "执行率(%)";
        public override string Expected => "应到(%)";
        public override string Work => "绩效(%)";
        public override string Apart => "背离";
        public override string State => "状态";
        public override string Likelihood => "完成可能性";
        public override string Picture => "○钱 ×事 ｜应到";
        public override string PictureOf(string title, string money, string work, string expected) => $"{title}：钱 {money}，事 {work}，应到 {expected}";
        public override string NotReported => "未报";
        public override string Sum => "合计";
        public override string All => "全部";
        public override string Light => "状态";
        public override string Show => "显示";
        public override string ClearFilter => "清除筛选";
        public override string Empty => "没有要监控的项目：监控从批复的绩效目标开始。";
        public override string Payments => "支付";
        public override string Import => "导入支付";
        public override string BeginTitle => "监控表还没有开始";
        public override string BeginNote => "监控表由批复的绩效目标生成：指标和指标值照抄并锁定，1-7月执行数取自支付记录，完成情况留空。";
        public override string Begin => "开始填监控表";
        public override string NoApprovedTarget => "这个项目本年度没有批复的绩效目标，不能监控；请先完成绩效目标的申报和批复。";
        public override string ToTarget => "看绩效目标";
        public override string Funds => "项目资金";
        public override string Row => "资金";
        public override string Initial => "年初预算数";
        public override string Executed => "1-7月执行数";
        public override string RateTyped => "1-7月执行率(%)";
        public override string RateComputed => "算得(%)";
        public override string Forecast => "全年预计执行数";
        public override string Goals => "年度总体目标";
        public override string Indicators => "绩效指标";
        public override string Actual => "1-7月完成情况";
        public override string Understood => "识别为";
        public override string Done => "进度(%)";
        public override string ExpectedValue => "全年预计完成";
        public override string Causes => "偏差原因";
        public override string Reason => "原因说明和措施";
        public override string SystemColumns => "浅色列由系统计算，不打印。";
        public override string PaidBy(string amount, string day, long count) => $"支付记录 {count} 笔，共 {amount} 万元（至 {day}）";
        public override string Tick(int row, string cause) => $"第{row}条 {cause}";
    }

    private sealed class English : MonitoringTexts
    {
        public override string Title => "Monitoring";
        public override string Period => "January to July";
        public override string Until(string day) => $"payments to {day}";
        public override string NoPayments => "no payments are recorded";
        public override string Summary(string execution, string expected, string work) => $"paid {execution} (due by the months {expected}), work {work}";
        public override string Thresholds(decimal lag, decimal serious, decimal apart) => $"▲ behind: more than {lag} points below what is due; ■ far behind: more than {serious}; ◇ apart: money and work differ by more than {apart}.";
        public override string Project => "Project";
        public override string Body => "Body";
        public override string Budget => "Budget";
        public override string Paid => "Paid";
        public override string Rate => "Paid (%)";
        public override string Expected => "Due (%)";
        public override string Work => "Work (%)";
        public override string Apart => "Apart";
        public override string State => "State";
        public override string Likelihood => "Likelihood";
        public override string Picture => "○ money × work ｜ due";
        public override string PictureOf(string title, string money, string work, string expected) => $"{title}: money {money}, work {work}, due {expected}";
        public override string NotReported => "not reported";
        public override string Sum => "Total";
        public override string All => "All";
        public override string Light => "State";
        public override string Show => "Show";
        public override string ClearFilter => "Clear the filter";
        public override string Empty => "There is nothing to monitor: monitoring starts from approved targets.";
        public override string Payments => "Payments";
        public override string Import => "Import payments";
        public override string BeginTitle => "The monitoring form has not been started";
        public override string BeginNote => "The form is made from the approved target: indicators and targets are copied and locked, what was paid by July comes from the payments, completions are blank.";
        public override string Begin => "Start the monitoring form";
        public override string NoApprovedTarget => "This project has no approved target for the year, so it cannot be monitored. Have its target approved first.";
        public override string ToTarget => "To the target";
        public override string Funds => "Funds";
        public override string Row => "Funds";
        public override string Initial => "Initial budget";
        public override string Executed => "Paid by July";
        public override string RateTyped => "Rate (%)";
        public override string RateComputed => "Computed (%)";
        public override string Forecast => "Expected by year end";
        public override string Goals => "Goal of the year";
        public override string Indicators => "Indicators";
        public override string Actual => "Done by July";
        public override string Understood => "Read as";
        public override string Done => "Progress (%)";
        public override string ExpectedValue => "Expected";
        public override string Causes => "Causes";
        public override string Reason => "Reason and measures";
        public override string SystemColumns => "Tinted columns are computed and not printed.";
        public override string PaidBy(string amount, string day, long count) => $"{count} payments recorded, {amount} 万元 in all (to {day})";
        public override string Tick(int row, string cause) => $"row {row} {cause}";
    }
}
