using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Execution;

/// <summary>The texts of payments and execution.</summary>
public abstract class ExecutionTexts
{
    private static readonly ExecutionTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static ExecutionTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Title { get; }
    public abstract string Summary(string budget, string paid, string rate, string day);
    public abstract string NoPayments { get; }
    public abstract string ByMonth { get; }
    public abstract string Month { get; }
    public abstract string MonthName(int month);
    public abstract string PaidIn { get; }
    public abstract string PaidTo { get; }
    public abstract string Rate { get; }
    public abstract string Due { get; }
    public abstract string DueBy(bool byPlan);
    public abstract string Light { get; }
    public abstract string Payments { get; }
    public abstract string Voucher { get; }
    public abstract string Day { get; }
    public abstract string Amount { get; }
    public abstract string Source { get; }
    public abstract string Add { get; }
    public abstract string AddTitle { get; }
    public abstract string AmountInYuan { get; }
    public abstract string NeedsVoucher { get; }
    public abstract string NeedsDay(string typed, int year);
    public abstract string NeedsAmount(string typed);
    public abstract string Import { get; }
    public abstract string ImportTitle { get; }
    public abstract string ImportNote { get; }
    public abstract string File { get; }
    public abstract string Read { get; }
    public abstract string TooLarge { get; }
    public abstract string Previewed(string name, int rows);
    public abstract string Applied(string name);
    public abstract string Added(long count, string amount);
    public abstract string Already(long count);
    public abstract string Bad(int count);
    public abstract string Row { get; }
    public abstract string Text { get; }
    public abstract string Why { get; }
    public abstract string More(int count);
    public abstract string Apply(long count);
    public abstract string Drop { get; }
    public abstract string NothingNew { get; }
    public abstract string Another { get; }
    public abstract string ToMonitoring { get; }

    private sealed class Chinese : ExecutionTexts
    {
        public override string Title => "预算执行";
        public override string Summary(string budget, string paid, string rate, string day) => $"全年预算 {budget} 万元，已支付 {paid} 万元，执行率 {rate}（支付数据截至 {day}）";
        public override string NoPayments => "还没有支付记录。";
        public override string ByMonth => "按月支付";
        public override string Month => "月份";
        public override string MonthName(int month) => $"{month}月";
        public override string PaidIn => "本月支付";
        public override string PaidTo => "累计支付";
        public override string Rate => "执行率(%)";
        public override string Due => "应到(%)";
        public override string DueBy(bool byPlan) => byPlan ? "应到按本项目用款计划的节点。" : "本项目没有用款计划，应到按月份平均。";
        public override string Light => "状态";
        public override string Payments => "支付明细（最近 200 笔）";
        public override string Voucher => "凭证号";
        public override string Day => "日期";
        public override string Amount => "金额（元）";
        public override string Source => "来源";
        public override string Add => "录入";
        public override string AddTitle => "录入一笔支付";
        public override string AmountInYuan => "金额（元；退回写负数）";
        public override string NeedsVoucher => "没有录入：请写凭证号（不超过 60 个字）；同一凭证只记一次。";
        public override string NeedsDay(string typed, int year) => $"没有录入：日期“{typed}”不是 {year} 年的某一天；请写成 {year}-07-15。";
        public override string NeedsAmount(string typed) => $"没有录入：金额“{typed}”读不出，或不是整分、为 0；请写成 12,345.60。";
        public override string Import => "导入支付";
        public override string ImportTitle => "导入支付明细";
        public override string ImportNote => "xlsx、xls 或 csv，按表头认列：凭证号、项目编码、单位（编码或名称）、日期、金额（表头写明万元的按万元）。先看预览，再决定是否导入；同一凭证再次导入不会重复。";
        public override string File => "选择文件（不超过 32 MB）";
        public override string Read => "读取";
        public override string TooLarge => "文件超过 32 MB，没有收下；请按月或按部门拆分后再传。";
        public override string Previewed(string name, int rows) => $"{name}：读到 {rows} 行，还没有写入";
        public override string Applied(string name) => $"{name}：已导入";
        public override string Added(long count, string amount) => $"可导入 {count} 笔，共 {amount} 元";
        public override string Already(long count) => $"早已导入、内容相同 {count} 笔，不重复";
        public override string Bad(int count) => $"不能导入 {count} 行";
        public override string Row => "行";
        public override string Text => "内容";
        public override string Why => "原因";
        public override string More(int count) => $"另有 {count} 行未列出，请先改正以上各行。";
        public override string Apply(long count) => $"导入 {count} 笔";
        public override string Drop => "放弃";
        public override string NothingNew => "没有可导入的新支付。";
        public override string Another => "再导入一个文件";
        public override string ToMonitoring => "看双监控";
    }

    private sealed class English : ExecutionTexts
    {
        public override string Title => "Execution";
        public override string Summary(string budget, string paid, string rate, string day) => $"Budget {budget} 万元, paid {paid} 万元, {rate} (payments to {day})";
        public override string NoPayments => "No payments are recorded.";
        public override string ByMonth => "Payments by month";
        public override string Month => "Month";
        public override string MonthName(int month) => System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
        public override string PaidIn => "Paid";
        public override string PaidTo => "Paid so far";
        public override string Rate => "Paid (%)";
        public override string Due => "Due (%)";
        public override string DueBy(bool byPlan) => byPlan ? "What is due follows the project's payment plan." : "The project has no payment plan: what is due is by the months.";
        public override string Light => "State";
        public override string Payments => "Payments (the latest 200)";
        public override string Voucher => "Voucher";
        public override string Day => "Day";
        public override string Amount => "Amount (yuan)";
        public override string Source => "Source";
        public override string Add => "Enter";
        public override string AddTitle => "Enter a payment";
        public override string AmountInYuan => "Amount (yuan; below zero for money that came back)";
        public override string NeedsVoucher => "Not entered: give the voucher (up to 60 characters); a voucher is recorded once.";
        public override string NeedsDay(string typed, int year) => $"Not entered: “{typed}” is no day of {year}. Write {year}-07-15.";
        public override string NeedsAmount(string typed) => $"Not entered: the amount “{typed}” cannot be read, is no whole number of fen, or is 0. Write 12,345.60.";
        public override string Import => "Import payments";
        public override string ImportTitle => "Import payments";
        public override string ImportNote => "xlsx, xls or csv; columns are found by their headings 凭证号, 项目编码, 单位 (code or name), 日期, 金额 (in 万元 where the heading says so). You see what would happen first; importing a voucher again changes nothing.";
        public override string File => "Choose a file (up to 32 MB)";
        public override string Read => "Read";
        public override string TooLarge => "The file is larger than 32 MB and was not taken. Split it by month or department.";
        public override string Previewed(string name, int rows) => $"{name}: {rows} rows read, nothing written yet";
        public override string Applied(string name) => $"{name}: imported";
        public override string Added(long count, string amount) => $"{count} payments to import, {amount} yuan in all";
        public override string Already(long count) => $"{count} are there already, the same in everything";
        public override string Bad(int count) => $"{count} rows cannot be imported";
        public override string Row => "Row";
        public override string Text => "Content";
        public override string Why => "Why";
        public override string More(int count) => $"{count} more rows are not listed; mend the rows above first.";
        public override string Apply(long count) => $"Import {count}";
        public override string Drop => "Give up";
        public override string NothingNew => "There is nothing new to import.";
        public override string Another => "Import another file";
        public override string ToMonitoring => "To monitoring";
    }
}
