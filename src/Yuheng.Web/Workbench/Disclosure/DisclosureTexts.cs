using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Disclosure;

/// <summary>The texts of publishing.</summary>
public abstract class DisclosureTexts
{
    private static readonly DisclosureTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static DisclosureTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Title(int year);
    public abstract string NothingYet(int year);
    public abstract string What { get; }
    public abstract string In(int papers);
    public abstract string Papers { get; }
    public abstract string Waiting { get; }
    public abstract string Check { get; }
    public abstract string State { get; }
    public abstract string Due { get; }
    public abstract string DueOn(string due, int left);
    public abstract string DueFormula(string approved, string due);
    public abstract string NotPublished { get; }
    public abstract string PublishedAs(long version, string day);
    public abstract string WithdrawnOn(string day);
    public abstract string Open { get; }
    public abstract string Look { get; }
    public abstract string Scope { get; }
    public abstract string Paper { get; }
    public abstract string Amount { get; }
    public abstract string Score { get; }
    public abstract string Met { get; }
    public abstract string Stays { get; }
    public abstract string LeftOut { get; }
    public abstract string NoFindings { get; }
    public abstract string WarningsOnly(int warnings);
    public abstract string BehindTables { get; }
    public abstract string ErrorsBlock(int errors);
    public abstract string Preview { get; }
    public abstract string PreviewFiles { get; }
    public abstract string Masked(int count);
    public abstract string Changes { get; }
    public abstract string Field { get; }
    public abstract string Was { get; }
    public abstract string Is { get; }
    public abstract string Publish { get; }
    public abstract string WhatHappens(string address);
    public abstract string Reason { get; }
    public abstract string PublishNew { get; }
    public abstract string PublishAgain(long version);
    public abstract string Sealed { get; }
    public abstract string Public { get; }
    public abstract string Withdraw { get; }
    public abstract string WithdrawWhen { get; }
    public abstract string Notice { get; }
    public abstract string ChangedMeanwhile { get; }
    public abstract string ReasonTooLong(int most);
    public abstract string NoticeNeeded(int most);
    public abstract string NothingPublic { get; }

    private sealed class Chinese : DisclosureTexts
    {
        public override string Title(int year) => $"{year}年公开";
        public override string NothingYet(int year) => $"{year}年还没有可以公开的文件；绩效目标、自评批复以后会列在这里。";
        public override string What => "公开件";
        public override string In(int papers) => $"{papers} 份";
        public override string Papers => "已批复";
        public override string Waiting => "未批复";
        public override string Check => "检查";
        public override string State => "状态";
        public override string Due => "公开截止";
        public override string DueOn(string due, int left) => left switch { < 0 => $"■ {due}，逾期 {-left} 天", <= 3 => $"▲ {due}，剩 {left} 天", _ => $"{due}，剩 {left} 天" };
        public override string DueFormula(string approved, string due) => $"公开截止：批复 {approved} ＋ 20 日 ＝ {due}";
        public override string NotPublished => "未公开";
        public override string PublishedAs(long version, string day) => $"第{version}版，{day}";
        public override string WithdrawnOn(string day) => $"{day} 撤下";
        public override string Open => "查看并发布";
        public override string Look => "查看";
        public override string Scope => "1 范围";
        public override string Paper => "文件";
        public override string Amount => "预算（万元）";
        public override string Score => "得分";
        public override string Met => "完成/指标";
        public override string Stays => "调整中，已公开的内容不变";
        public override string LeftOut => "未批复，不公开";
        public override string NoFindings => "没有发现错误和警告。";
        public override string WarningsOnly(int warnings) => $"没有错误；▲ 警告 {warnings}：不妨碍公开，请看过。";
        public override string BehindTables => "附在书后";
        public override string ErrorsBlock(int errors) => $"■ 错误 {errors}：有错误的文件不能公开，请由单位调整改正、重新批复后再发布。";
        public override string Preview => "3 预览";
        public override string PreviewFiles => "发布时封存的文件（现在的样子）";
        public override string Masked(int count) => $"{count} 处电话或证件号码将被遮盖";
        public override string Changes => "和已公开版本的不同";
        public override string Field => "位置";
        public override string Was => "原";
        public override string Is => "新";
        public override string Publish => "4 发布";
        public override string WhatHappens(string address) => $"发布后任何人都能在 {address} 看到以上内容；发布后不能修改，只能更正，更正前后的值都会公开。";
        public override string Reason => "更正或补充的原因（公众会看到）";
        public override string PublishNew => "发布";
        public override string PublishAgain(long version) => $"发布第{version}版";
        public override string Sealed => "封存";
        public override string Public => "看公开页";
        public override string Withdraw => "撤下";
        public override string WithdrawWhen => "只在法律要求时撤下；公开页会留下说明，封存的内容仍在系统内。";
        public override string Notice => "撤下的说明（公众会看到）";
        public override string ChangedMeanwhile => "有文件或公开版本刚刚变了；请刷新页面，看过再发布。";
        public override string ReasonTooLong(int most) => $"原因请不超过 {most} 字。";
        public override string NoticeNeeded(int most) => $"请写明撤下的说明，不超过 {most} 字；公众会在原来的地址看到它。";
        public override string NothingPublic => "没有公开着的内容可以撤下。";
    }

    private sealed class English : DisclosureTexts
    {
        public override string Title(int year) => $"Publishing {year}";
        public override string NothingYet(int year) => $"Nothing of {year} can be published yet; targets and self-evaluations stand here once they are approved.";
        public override string What => "Publication";
        public override string In(int papers) => $"{papers} papers";
        public override string Papers => "Approved";
        public override string Waiting => "Not approved";
        public override string Check => "Checks";
        public override string State => "State";
        public override string Due => "To be public by";
        public override string DueOn(string due, int left) => left switch { < 0 => $"■ {due}, {-left} days late", <= 3 => $"▲ {due}, {left} days left", _ => $"{due}, {left} days left" };
        public override string DueFormula(string approved, string due) => $"To be public by: approved {approved} + 20 days = {due}";
        public override string NotPublished => "not public";
        public override string PublishedAs(long version, string day) => $"version {version}, {day}";
        public override string WithdrawnOn(string day) => $"withdrawn {day}";
        public override string Open => "Look and publish";
        public override string Look => "Look";
        public override string Scope => "1 What goes in";
        public override string Paper => "Paper";
        public override string Amount => "Budget (10,000 yuan)";
        public override string Score => "Score";
        public override string Met => "Met/indicators";
        public override string Stays => "being adjusted: what is public stays";
        public override string LeftOut => "not approved: left out";
        public override string NoFindings => "No errors and no warnings found.";
        public override string WarningsOnly(int warnings) => $"No errors; ▲ {warnings} warnings do not keep it back. Please look at them.";
        public override string BehindTables => "behind the tables";
        public override string ErrorsBlock(int errors) => $"■ {errors} errors: papers with errors cannot be published. The unit adjusts them, and they are approved again.";
        public override string Preview => "3 Preview";
        public override string PreviewFiles => "The files that will be sealed, as they are now";
        public override string Masked(int count) => $"{count} telephone or identity numbers will be hidden";
        public override string Changes => "What differs from the version that is public";
        public override string Field => "Field";
        public override string Was => "Was";
        public override string Is => "Is";
        public override string Publish => "4 Publish";
        public override string WhatHappens(string address) => $"Anybody will read this at {address}. It cannot be changed after that, only corrected; old and new values will both be public.";
        public override string Reason => "Why it is corrected or completed (the public reads this)";
        public override string PublishNew => "Publish";
        public override string PublishAgain(long version) => $"Publish version {version}";
        public override string Sealed => "Sealed";
        public override string Public => "Public page";
        public override string Withdraw => "Withdraw";
        public override string WithdrawWhen => "Only where the law demands it; the public page keeps a notice, and what was sealed stays in the system.";
        public override string Notice => "Notice (the public reads this)";
        public override string ChangedMeanwhile => "A paper or the public version has just changed. Load the page again and look before you publish.";
        public override string ReasonTooLong(int most) => $"The reason may have {most} characters at most.";
        public override string NoticeNeeded(int most) => $"Write a notice of {most} characters at most; the public reads it at the same address.";
        public override string NothingPublic => "Nothing is public that could be withdrawn.";
    }
}
