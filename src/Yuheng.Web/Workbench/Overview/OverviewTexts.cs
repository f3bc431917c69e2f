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
    public abstract string DueIn(string day, int days);
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
        public override string DueIn(string day, int days) => days < 0 ? $"■ {day} 逾期 {-days} 天" : days == 0 ? $"▲ {day} 今天" : days <= 3 ? $"▲ {day} 剩 {days} 天" : $"{day} 剩 {days} 天";
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
        protected override string OtherAct(string act) => act switch { "save" => "暂存", "create" => "新建", "sign-in" => "登录", "opinion" => "提意见", "opinion-answer" => "答复意见", "opinion-close" => "认可", "opinion-reopen" => "仍需改", "remind" => "催报", "people" => "人员", "account" => "账号", "deadline" => "期限", "sign-in-failed" => "登录未成功", _ => act };
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
        public override string DueIn(string day, int days) => days < 0 ? $"■ {day}, {-days} days overdue" : days == 0 ? $"▲ {day}, today" : days <= 3 ? $"▲ {day}, {days} days left" : $"{day}, {days} days left";
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
        protected override string OtherAct(string act) => act;
    }
}
