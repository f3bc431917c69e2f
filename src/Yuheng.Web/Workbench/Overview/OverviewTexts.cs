using Yuheng.Core.Workflow;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Overview;

/// <summary>The texts of the home page and of the roll-up.</summary>
public abstract class OverviewTexts
{
    private static readonly OverviewTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static OverviewTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string MyWork { get; }
    public abstract string WaitingCount(int count);
    public abstract string NothingWaits { get; }
    public abstract string Group(int urgency);
    public abstract string Due { get; }
    public abstract string Year { get; }
    public abstract string Matter { get; }
    public abstract string Object { get; }
    public abstract string Unit { get; }
    public abstract string DueIn(string day, string hour, int days);
    public abstract string NoDeadline { get; }
    public abstract string Points(int count);
    public abstract string Reminded(string time);
    public abstract string More(int count);
    public abstract string Years { get; }
    public abstract string Done { get; }
    public abstract string Rollup { get; }
    public abstract string BodyCount(int count);
    public abstract string Reported(long count);
    public abstract string Choose { get; }
    public abstract string TargetAmount { get; }
    public abstract string Reminders { get; }
    public abstract string Remind { get; }
    public abstract string RemindText { get; }
    public abstract string RemindAgain { get; }
    public abstract string RemindedTimes(int count, string day);
    public abstract string RemindedToday(string body, string time);
    public abstract string NobodyChosen { get; }
    public abstract string NoClerk { get; }
    public abstract string Overdue { get; }
    public abstract string NotReported { get; }
    public abstract string RollupHow { get; }
    public abstract string WithChosen { get; }
    public abstract string OpenPoints(int count);
    public abstract string YearsHow { get; }
    public abstract string ByCode { get; }
    public abstract string AllBodies { get; }
    public abstract string Codes { get; }
    public abstract string Show { get; }
    public abstract string Code { get; }
    public abstract string CodeName { get; }
    public abstract string CountedBudgets(int count, int without);
    public abstract string NotComparable(int before);
    public abstract string LinesOf(string code);
    public abstract string Deadlines { get; }
    public abstract string DeadlinesHow { get; }
    public abstract string Stage { get; }
    public abstract string Opens { get; }
    public abstract string Until { get; }
    public abstract string Affected { get; }
    public abstract string AffectedPapers(long open, long all);
    public abstract string Extensions { get; }
    public abstract string NoExtensions { get; }
    public abstract string OldDue { get; }
    public abstract string NewDue { get; }
    public abstract string Reason { get; }
    public abstract string Extend { get; }
    public abstract string EndExtension { get; }
    public abstract string SaveDeadlines { get; }
    public abstract string DeadlineRefused(string what);
    public abstract string ExtensionRefused { get; }
    public abstract string AllYear(int year);
    public abstract string ExtendChosen { get; }

    /// <summary>What an act of the history is called.</summary>
    public string ActName(string act) => Acts.Tagged(act) is { } known ? known.Word() : OtherAct(act);

    protected abstract string OtherAct(string act);

    private sealed class Chinese : OverviewTexts
    {
        public override string MyWork => "我的工作";
        public override string WaitingCount(int count) => $"待我办 {count}";
        public override string NothingWaits => "没有待办。";
        public override string Group(int urgency) => urgency switch { 0 => "逾期", 1 => "临期（3 天内）", _ => "其后" };
        public override string Due => "截止";
        public override string Year => "年度";
        public override string Matter => "事项";
        public override string Object => "对象";
        public override string Unit => "部门（单位）";
        public override string DueIn(string day, string hour, int days) => days < 0 ? $"■ {day} 逾期 {-days} 天" : days == 0 ? $"▲ 今天 {hour} 截止" : $"{(days <= 3 ? "▲ " : "")}{day}{hour} 剩 {days} 天";
        public override string NoDeadline => "未设期限";
        public override string Points(int count) => $"改 {count} 处";
        public override string Reminded(string time) => $"催报 {time}";
        public override string More(int count) => $"还有 {count} 件没有列出，请到各清单查看。";
        public override string Years => "三个年度";
        public override string Done => "最近办过";
        public override string Rollup => "汇总";
        public override string BodyCount(int count) => $"{count} 个部门（单位）";
        public override string Reported(long count) => $"件，已报 {count} 件";
        public override string Choose => "选";
        public override string TargetAmount => "目标资金";
        public override string Reminders => "催报";
        public override string Remind => "催报";
        public override string RemindText => "附一句话";
        public override string RemindAgain => "今天催过的也再催一次";
        public override string RemindedTimes(int count, string day) => $"{count} 次 {day}";
        public override string RemindedToday(string body, string time) => $"{body} 在 {time} 已催过；确需再催，请勾选“今天催过的也再催一次”。";
        public override string NobodyChosen => "请先勾选要催报的部门（单位），并且须在您的范围内。";
        public override string NoClerk => "没有填报人";
        public override string Overdue => "逾期";
        public override string NotReported => "未报";
        public override string RollupHow => "格内是最要紧的状态和该状态件数／全部件数，含下级；点格进清单。金额只加已报送的。";
        public override string WithChosen => "所选的：";
        public override string OpenPoints(int count) => $"退回意见 {count} 条未改";
        public override string YearsHow => "已报／全部，您能看到的。";
        public override string ByCode => "按科目汇总";
        public override string AllBodies => "全部（您能看到的）";
        public override string Codes => "科目";
        public override string Show => "查看";
        public override string Code => "科目编码";
        public override string CodeName => "科目名称";
        public override string CountedBudgets(int count, int without) => $"已报送的 {count} 份单位预算；部门汇总本不重复计入{(without > 0 ? $"；{without} 份以表格导入，没有明细，未计入" : "")}";
        public override string NotComparable(int before) => $"；上年 {before} 份，份数不同，不算增减";
        public override string LinesOf(string code) => $"科目 {code} 的明细";
        public override string Deadlines => "期限";
        public override string DeadlinesHow => "截止为当日 17:00（北京时间）。单位自己的延期先于部门的，部门的先于全区的。";
        public override string Stage => "事项";
        public override string Opens => "开始";
        public override string Until => "截止";
        public override string Affected => "涉及";
        public override string AffectedPapers(long open, long all) => $"{all} 件，未报 {open} 件";
        public override string Extensions => "延期";
        public override string NoExtensions => "没有延期。";
        public override string OldDue => "原截止";
        public override string NewDue => "延至";
        public override string Reason => "理由";
        public override string Extend => "延期";
        public override string EndExtension => "取消延期";
        public override string SaveDeadlines => "保存期限";
        public override string DeadlineRefused(string what) => $"{what}：截止日期须写成 2026-09-12，且不早于开始日期。";
        public override string ExtensionRefused => "延期要选单位和事项，写明理由，新的截止日期须晚于原来的。";
        public override string AllYear(int year) => $"{year} 年度";
        public override string ExtendChosen => "所选单位延期";
        protected override string OtherAct(string act) => act switch { "save" => "暂存", "create" => "新建", "sign-in" => "登录", "opinion" => "提意见", "opinion-answer" => "答复意见", "opinion-close" => "认可", "opinion-reopen" => "仍需改", "remind" => "催报", "people" => "人员", "account" => "账号", "deadline" => "期限", "sign-in-failed" => "登录未成功", "backup" => "备份", "seal" => "封存", _ => act };
    }

    private sealed class English : OverviewTexts
    {
        public override string MyWork => "My work";
        public override string WaitingCount(int count) => $"{count} waiting";
        public override string NothingWaits => "Nothing waits for you.";
        public override string Group(int urgency) => urgency switch { 0 => "Overdue", 1 => "Due within 3 days", _ => "Later" };
        public override string Due => "Due";
        public override string Year => "Year";
        public override string Matter => "Matter";
        public override string Object => "Object";
        public override string Unit => "Body";
        public override string DueIn(string day, string hour, int days) => days < 0 ? $"■ {day}, {-days} days overdue" : days == 0 ? $"▲ today {hour}" : $"{(days <= 3 ? "▲ " : "")}{day} {hour}, {days} days left";
        public override string NoDeadline => "no deadline";
        public override string Points(int count) => $"{count} points to mend";
        public override string Reminded(string time) => $"reminded {time}";
        public override string More(int count) => $"{count} more are not listed here; see the lists.";
        public override string Years => "Three years";
        public override string Done => "Done lately";
        public override string Rollup => "Roll-up";
        public override string BodyCount(int count) => $"{count} bodies";
        public override string Reported(long count) => $"papers, {count} reported,";
        public override string Choose => "Choose";
        public override string TargetAmount => "Money of the targets";
        public override string Reminders => "Reminders";
        public override string Remind => "Remind";
        public override string RemindText => "Add a sentence";
        public override string RemindAgain => "Also those reminded today";
        public override string RemindedTimes(int count, string day) => $"{count} times, {day}";
        public override string RemindedToday(string body, string time) => $"{body} was reminded at {time}; tick “Also those reminded today” to do it again.";
        public override string NobodyChosen => "Choose the bodies to remind; they have to be yours.";
        public override string NoClerk => "no clerk";
        public override string Overdue => "overdue";
        public override string NotReported => "not reported";
        public override string RollupHow => "A cell has the most pressing state and how many papers of all stand there, with the bodies below; it leads to the list. Amounts are of what was reported.";
        public override string WithChosen => "The chosen:";
        public override string OpenPoints(int count) => $"{count} points of reviews to mend";
        public override string YearsHow => "Reported of all that you may see.";
        public override string ByCode => "Sums by code";
        public override string AllBodies => "All that you may see";
        public override string Codes => "Codes";
        public override string Show => "Show";
        public override string Code => "Code";
        public override string CodeName => "Name";
        public override string CountedBudgets(int count, int without) => $"{count} budgets that were reported; the roll-up of a department does not count beside its units{(without > 0 ? $"; {without} came as tables without lines and are left out" : "")}";
        public override string NotComparable(int before) => $"; {before} the year before, so that changes are not worked out";
        public override string LinesOf(string code) => $"Lines of {code}";
        public override string Deadlines => "Deadlines";
        public override string DeadlinesHow => "Due at 17:00 China time. The extension of a unit goes before that of its department, that before the date of all.";
        public override string Stage => "Stage";
        public override string Opens => "Opens";
        public override string Until => "Due";
        public override string Affected => "Concerns";
        public override string AffectedPapers(long open, long all) => $"{all} papers, {open} not reported";
        public override string Extensions => "Extensions";
        public override string NoExtensions => "No extensions.";
        public override string OldDue => "Was due";
        public override string NewDue => "Extended to";
        public override string Reason => "Reason";
        public override string Extend => "Extend";
        public override string EndExtension => "End the extension";
        public override string SaveDeadlines => "Save the deadlines";
        public override string DeadlineRefused(string what) => $"{what}: write dates as 2026-09-12, and the end not before the beginning.";
        public override string ExtensionRefused => "An extension names the bodies, the stage and a reason; the new date is after the old one.";
        public override string AllYear(int year) => $"{year}";
        public override string ExtendChosen => "Extend for the chosen";
        protected override string OtherAct(string act) => act;
    }
}
