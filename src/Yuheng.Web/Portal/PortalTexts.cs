using Yuheng.Web.Wording;

namespace Yuheng.Web.Portal;

/// <summary>The texts of the portal.</summary>
public abstract class PortalTexts
{
    private static readonly PortalTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static PortalTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Title { get; }
    public abstract string Search { get; }
    public abstract string SearchLabel { get; }
    public abstract string Data { get; }
    public abstract string Workbench { get; }
    public abstract string Years { get; }
    public abstract string Nothing { get; }
    public abstract string Caption(string region, int year, bool inYuan);
    public abstract string Department { get; }
    public abstract string Budget { get; }
    public abstract string Spent { get; }
    public abstract string Rate { get; }
    public abstract string Projects { get; }
    public abstract string MetRate { get; }
    public abstract string PublishedOn { get; }
    public abstract string Money(int year, string budget, string? accounted, string? spent, string? rate);
    public abstract string Counts(int projects, int indicators, int judged, int met);
    public abstract string CountsToCome(int projects, int indicators);
    public abstract string ProjectCounts(int indicators, int met);
    public abstract string Graded(string grades);
    public abstract string Scored(string score, string? grade);
    public abstract string NoAmount(int year);
    public abstract string HowMuch { get; }
    public abstract string WhatFor { get; }
    public abstract string DidItWork { get; }
    public abstract string OverYears { get; }
    public abstract string Originals { get; }
    public abstract string UnitOfMoney(bool inYuan);
    public abstract string Met { get; }
    public abstract string Unmet { get; }
    public abstract string Unknown { get; }
    public abstract string Score { get; }
    public abstract string Project { get; }
    public abstract string Target { get; }
    public abstract string Actual { get; }
    public abstract string Reason { get; }
    public abstract string Working { get; }
    public abstract string Year { get; }
    public abstract string Version(long version, string day);
    public abstract string Corrected(string day, string? was, string? now, string reason);
    public abstract string Download { get; }
    public abstract string Files { get; }
    public abstract string File { get; }
    public abstract string Bytes { get; }
    public abstract string Versions { get; }
    public abstract string Withdrawn(string day, string notice);
    public abstract string NoHits(string query);
    public abstract string Hits(string query);
    public abstract string GroupOf(string kind);
    public abstract string DataTitle { get; }
    public abstract string DataNote { get; }
    public abstract string Manifest { get; }
    public abstract string Goal { get; }
    public abstract string Achieved { get; }
    public abstract string WholeBudget { get; }
    public abstract string ProjectMoney { get; }
    public abstract string InOtherUnit(bool inYuan);
    public abstract string FromWhere { get; }
    public abstract string Income { get; }
    public abstract string Expense { get; }
    public abstract string ThreePublic { get; }
    public abstract string Others(int count);
    public abstract string NotStated { get; }
    public abstract string NotPublic { get; }
    public abstract string Tables { get; }
    public abstract string Table(int number);
    public abstract string Code { get; }
    public abstract string Name { get; }
    public abstract string Corrections { get; }
    public abstract string Day { get; }
    public abstract string Field { get; }
    public abstract string Was { get; }
    public abstract string Is { get; }
    public abstract string AskSomething { get; }
    public abstract string MoreHits(int shown);
    public abstract string BudgetSentence(int year, string budget);
    public abstract string ProjectsSentence(string money);
    public abstract string ReadOnline { get; }

    private sealed class Chinese : PortalTexts
    {
        public override string Title => "预算绩效公开";
        public override string Search => "检索";
        public override string SearchLabel => "部门、项目、科目";
        public override string Data => "数据下载";
        public override string Workbench => "查看工作底稿";
        public override string Years => "年度";
        public override string Nothing => "还没有公开的内容。";
        public override string Caption(string region, int year, bool inYuan) => $"{region} {year}年（{UnitOfMoney(inYuan)}）";
        public override string Department => "部门";
        public override string Budget => "预算";
        public override string Spent => "执行";
        public override string Rate => "执行率（%）";
        public override string Projects => "项目";
        public override string MetRate => "指标完成率（%）";
        public override string PublishedOn => "公开";
        public override string Money(int year, string budget, string? accounted, string? spent, string? rate) =>
            $"{year}年安排 {budget}" + (spent is null ? "" : (accounted == budget ? "，花了 " : $"；其中 {accounted}已公开执行数，花了 ") + spent + (rate is null ? "" : $"（{rate}%）"));
        public override string Counts(int projects, int indicators, int judged, int met) => $"{projects} 个项目、{indicators} 项指标，" + (judged == indicators ? "" : $"已公开自评的 {judged} 项中") + $"完成 {met} 项";
        public override string CountsToCome(int projects, int indicators) => $"{projects} 个项目、{indicators} 项指标，完成情况尚未公开";
        public override string ProjectCounts(int indicators, int met) => $"{indicators} 项指标完成 {met} 项";
        public override string Graded(string grades) => $"自评 {grades}";
        public override string Scored(string score, string? grade) => $"自评 {score} 分{(grade is null ? "" : " " + grade)}";
        public override string NoAmount(int year) => $"{year}年没有公开金额";
        public override string HowMuch => "多少钱";
        public override string WhatFor => "办什么事";
        public override string DidItWork => "办成没有";
        public override string OverYears => "几年比";
        public override string Originals => "原文与数据";
        public override string UnitOfMoney(bool inYuan) => inYuan ? "金额单位：元" : "金额单位：万元";
        public override string Met => "完成";
        public override string Unmet => "未完成";
        public override string Unknown => "无数据";
        public override string Score => "得分";
        public override string Project => "项目";
        public override string Target => "目标";
        public override string Actual => "完成";
        public override string Reason => "原因";
        public override string Working => "怎么算的";
        public override string Year => "年度";
        public override string Version(long version, string day) => $"第{version}版 {day}";
        public override string Corrected(string day, string? was, string? now, string reason) => $"{day} 更正：原 {was ?? "空"}，现 {now ?? "空"}。{reason}";
        public override string Download => "下载本页数据";
        public override string Files => "文件";
        public override string File => "文件";
        public override string Bytes => "字节";
        public override string Versions => "各版";
        public override string Withdrawn(string day, string notice) => $"已于 {day} 撤下：{notice}";
        public override string NoHits(string query) => $"没有找到“{query}”。可以换一个短一些的词，或从首页按部门查看。";
        public override string Hits(string query) => $"检索“{query}”";
        public override string GroupOf(string kind) => kind switch { "department" => "部门", "project" => "项目", "subject" => "科目", _ => "文档" };
        public override string DataTitle => "公开数据";
        public override string DataNote => "每个公开件的全部数据。金额单位为元，空白表示没有填写。";
        public override string Manifest => "清单";
        public override string Goal => "目标";
        public override string Achieved => "实际完成";
        public override string WholeBudget => "部门预算";
        public override string ProjectMoney => "项目资金";
        public override string InOtherUnit(bool inYuan) => inYuan ? "万元" : "元";
        public override string FromWhere => "钱从哪来、花到哪去";
        public override string Income => "收入";
        public override string Expense => "支出（项）";
        public override string ThreePublic => "“三公”经费（已含在上列）";
        public override string Others(int count) => $"其他 {count} 项";
        public override string NotStated => "未填";
        public override string NotPublic => "未公开";
        public override string Tables => "各表";
        public override string Table(int number) => $"表{number}";
        public override string Code => "科目编码";
        public override string Name => "名称";
        public override string Corrections => "更正";
        public override string Day => "日期";
        public override string Field => "位置";
        public override string Was => "原";
        public override string Is => "现";
        public override string AskSomething => "请输入部门、项目或科目的名称或编码，例如“教育”“2050202”。";
        public override string MoreHits(int shown) => $"只列出前 {shown} 条；再加一个词可以缩小范围。";
        public override string BudgetSentence(int year, string budget) => $"{year}年部门预算 {budget}";
        public override string ProjectsSentence(string money) => $"其中项目：{money}";
        public override string ReadOnline => "在线阅读";
    }

    private sealed class English : PortalTexts
    {
        public override string Title => "Budget performance, published";
        public override string Search => "Search";
        public override string SearchLabel => "Departments, projects, subjects";
        public override string Data => "Data";
        public override string Workbench => "Working copy";
        public override string Years => "Years";
        public override string Nothing => "Nothing has been published yet.";
        public override string Caption(string region, int year, bool inYuan) => $"{region} {year} ({UnitOfMoney(inYuan)})";
        public override string Department => "Department";
        public override string Budget => "Budget";
        public override string Spent => "Spent";
        public override string Rate => "Spent (%)";
        public override string Projects => "Projects";
        public override string MetRate => "Indicators met (%)";
        public override string PublishedOn => "Published";
        public override string Money(int year, string budget, string? accounted, string? spent, string? rate) =>
            $"In {year}, RMB {budget} were budgeted" + (spent is null ? "" : (accounted == budget ? " and " : $"; of {accounted} whose spending is published, ") + $"RMB {spent} spent" + (rate is null ? "" : $" ({rate}%)"));
        public override string Counts(int projects, int indicators, int judged, int met) => $"{projects} projects, {indicators} indicators, {met} met" + (judged == indicators ? "" : $" of the {judged} whose evaluation is published");
        public override string CountsToCome(int projects, int indicators) => $"{projects} projects, {indicators} indicators, results not published yet";
        public override string ProjectCounts(int indicators, int met) => $"{met} of {indicators} indicators met";
        public override string Graded(string grades) => $"self-evaluations: {grades}";
        public override string Scored(string score, string? grade) => $"self-evaluation {score} points{(grade is null ? "" : " " + grade)}";
        public override string NoAmount(int year) => $"No amount of {year} is published";
        public override string HowMuch => "How much money";
        public override string WhatFor => "What for";
        public override string DidItWork => "Did it work";
        public override string OverYears => "Over the years";
        public override string Originals => "Originals and data";
        public override string UnitOfMoney(bool inYuan) => inYuan ? "amounts in yuan" : "amounts in 10,000 yuan (万元)";
        public override string Met => "met";
        public override string Unmet => "not met";
        public override string Unknown => "no data";
        public override string Score => "Score";
        public override string Project => "Project";
        public override string Target => "Target";
        public override string Actual => "Completion";
        public override string Reason => "Reason";
        public override string Working => "How it is worked out";
        public override string Year => "Year";
        public override string Version(long version, string day) => $"version {version}, {day}";
        public override string Corrected(string day, string? was, string? now, string reason) => $"Corrected {day}: was {was ?? "blank"}, is {now ?? "blank"}. {reason}";
        public override string Download => "Data of this page";
        public override string Files => "Files";
        public override string File => "File";
        public override string Bytes => "Bytes";
        public override string Versions => "Versions";
        public override string Withdrawn(string day, string notice) => $"Withdrawn {day}: {notice}";
        public override string NoHits(string query) => $"Nothing found for “{query}”. Try a shorter word, or go by department from the first page.";
        public override string Hits(string query) => $"Search “{query}”";
        public override string GroupOf(string kind) => kind switch { "department" => "Departments", "project" => "Projects", "subject" => "Subjects", _ => "Documents" };
        public override string DataTitle => "Published data";
        public override string DataNote => "All data of each publication. Amounts in yuan; blank means not filled in.";
        public override string Manifest => "Manifest";
        public override string Goal => "Goal";
        public override string Achieved => "Achieved";
        public override string WholeBudget => "Whole budget";
        public override string ProjectMoney => "Projects";
        public override string InOtherUnit(bool inYuan) => inYuan ? "万元" : "元";
        public override string FromWhere => "Where it comes from and where it goes";
        public override string Income => "Income";
        public override string Expense => "Spending by item";
        public override string ThreePublic => "Official travel, cars and receptions (part of the above)";
        public override string Others(int count) => $"{count} others";
        public override string NotStated => "not stated";
        public override string NotPublic => "not published";
        public override string Tables => "Tables";
        public override string Table(int number) => $"Table {number}";
        public override string Code => "Code";
        public override string Name => "Name";
        public override string Corrections => "Corrections";
        public override string Day => "Date";
        public override string Field => "Where";
        public override string Was => "Was";
        public override string Is => "Is";
        public override string AskSomething => "Type the name or code of a department, project or subject, such as 教育 or 2050202.";
        public override string MoreHits(int shown) => $"Only the first {shown} are listed; another word narrows it down.";
        public override string BudgetSentence(int year, string budget) => $"The budget of {year} is RMB {budget}";
        public override string ProjectsSentence(string money) => $"of its projects: {money}";
        public override string ReadOnline => "Read online";
    }
}
