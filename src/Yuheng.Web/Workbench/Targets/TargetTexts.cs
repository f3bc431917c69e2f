using Yuheng.Core.Papers;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>The texts of projects and targets.</summary>
public abstract class TargetTexts
{
    private static readonly TargetTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static TargetTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Basics { get; }
    public abstract string Funds { get; }
    public abstract string PaymentPlan { get; }
    public abstract string Tasks { get; }
    public abstract string Goals { get; }
    public abstract string Indicators { get; }
    public abstract string TermIndicators { get; }
    public abstract string ApprovedValue { get; }
    public abstract string NotApproved { get; }
    public abstract string AdjustmentReason { get; }
    public abstract string LinkedProjects { get; }
    public abstract string UnderstoodAs { get; }
    public abstract string Weight { get; }
    public abstract string MoreRows { get; }
    public abstract string SystemColumns { get; }
    public abstract string Begin { get; }
    public abstract string ProjectsTitle { get; }
    public abstract string Stage { get; }
    public abstract string Status { get; }
    public abstract string BodyLabel { get; }
    public abstract string SearchText { get; }
    public abstract string WithErrors { get; }
    public abstract string Filter { get; }
    public abstract string ClearFilter { get; }
    public abstract string All { get; }
    public abstract string New { get; }
    public abstract string CarryOver { get; }
    public abstract string Import { get; }
    public abstract string Name { get; }
    public abstract string Category { get; }
    public abstract string State { get; }
    public abstract string Findings { get; }
    public abstract string Items { get; }
    public abstract string AmountYuan { get; }
    public abstract string BudgetYuan { get; }
    public abstract string PaidYuan { get; }
    public abstract string TotalYuan { get; }
    public abstract string Points { get; }
    public abstract string DuePoints { get; }
    public abstract string Grade { get; }
    public abstract string Choose { get; }
    public abstract string Previous { get; }
    public abstract string Next { get; }
    public abstract string NewTitle { get; }
    public abstract string NewName { get; }
    public abstract string NewNeedsName { get; }
    public abstract string Create { get; }
    public abstract string CarryNote { get; }
    public abstract string CarryNone { get; }
    public abstract string CarryDo { get; }
    public abstract string Why { get; }
    public abstract string BackToList { get; }
    public abstract string ImportTitle { get; }
    public abstract string ImportNote { get; }
    public abstract string ImportPreview { get; }
    public abstract string ImportApply { get; }
    public abstract string ImportUnit { get; }
    public abstract string ImportFile { get; }
    public abstract string ImportForm { get; }
    public abstract string ImportWill { get; }
    public abstract string ImportCreate { get; }
    public abstract string ImportChange { get; }
    public abstract string ImportSame { get; }
    public abstract string ImportRefuse { get; }
    public abstract string ImportNothing { get; }
    public abstract string Timeline { get; }
    public abstract string Papers { get; }
    public abstract string History { get; }
    public abstract string YearLabel { get; }
    public abstract string InitialBudget { get; }
    public abstract string AdjustedBudget { get; }
    public abstract string Executed { get; }
    public abstract string Rate { get; }
    public abstract string Score { get; }
    public abstract string MetItems { get; }
    public abstract string OneFile { get; }
    public abstract string IndicatorHistory { get; }
    public abstract string Indicator { get; }
    public abstract string GoOn { get; }
    public abstract string Open { get; }
    public abstract string Earlier(int year);
    public abstract string TargetWas(string? target);
    public abstract string NoneYet(int year);
    public abstract string Coverage(int covered, int all, string amount, string total);
    public abstract string UncoveredProjects(int count);
    public abstract string StageName(PaperKind kind);
    public abstract string SumOf(long papers, string amount);
    public abstract string EmptyYear(int year);
    public abstract string EmptyFilter();
    public abstract string PageOf(int page, long pages);
    public abstract string CarriedNote(int year);
    public abstract string ImportCounts(int created, int changed, int same, int refused);
    public abstract string ImportDone(int created, int changed);
    public abstract string ImportBy(string how);
    public abstract string ImportFields(int count);
    public abstract string ImportLocked(string state);
    public abstract string ImportTwice();
    public abstract string ImportOther(string unit);
    public abstract string ImportNoName();
    public abstract string ImportWrongYear(string year, int asked);
    public abstract string ImportScores(string printed, string due, int differing);
    public abstract string ImportNoUnit(string unit);
    public abstract string Filled(int filled, int all);
    public abstract string TooMany(int most);
    public abstract string AmountFrom { get; }
    public abstract string AmountTo { get; }
    public abstract string UnitOfMoney { get; }
    public abstract string DoWithChosen { get; }

    private sealed class Chinese : TargetTexts
    {
        public override string Basics => "基本情况";
        public override string Funds => "项目资金";
        public override string PaymentPlan => "资金支出计划（%）";
        public override string Tasks => "年度主要任务";
        public override string Goals => "绩效目标";
        public override string Indicators => "绩效指标";
        public override string TermIndicators => "中期绩效指标";
        public override string ApprovedValue => "批复值*";
        public override string NotApproved => "新增";
        public override string AdjustmentReason => "调整原因*";
        public override string LinkedProjects => "支撑项目（编码）*";
        public override string UnderstoodAs => "识别为*";
        public override string Weight => "权重*";
        public override string MoreRows => "加8行";
        public override string SystemColumns => "* 系统列，不打印。";
        public override string Begin => "新建";
        public override string ProjectsTitle => "项目一览";
        public override string Stage => "阶段";
        public override string Status => "状态";
        public override string BodyLabel => "单位";
        public override string SearchText => "名称含";
        public override string WithErrors => "只看有错误的";
        public override string Filter => "筛选";
        public override string ClearFilter => "清除筛选";
        public override string All => "全部";
        public override string New => "新建项目";
        public override string CarryOver => "从上年结转";
        public override string Import => "从文档导入";
        public override string Name => "项目名称";
        public override string Category => "类别";
        public override string State => "状态";
        public override string Findings => "■▲";
        public override string Items => "指标数";
        public override string AmountYuan => "本年申请（元）";
        public override string BudgetYuan => "全年预算（元）";
        public override string PaidYuan => "执行（元）";
        public override string TotalYuan => "总额（元）";
        public override string Points => "自填分";
        public override string DuePoints => "应得分";
        public override string Grade => "等级";
        public override string Choose => "选";
        public override string Previous => "上一页";
        public override string Next => "下一页";
        public override string NewTitle => "新建项目";
        public override string NewName => "项目名称";
        public override string NewNeedsName => "请填写项目名称，并选择您填报的单位。";
        public override string Create => "新建并填报";
        public override string CarryNote => "勾选要结转的项目：名称、指标、单位、解释等带到新年度，金额和指标值不带，由您重新填写；上年的值显示在旁边。";
        public override string CarryNone => "上年没有可结转的项目，或都已结转。";
        public override string CarryDo => "结转到本年";
        public override string Why => "原因";
        public override string BackToList => "回到项目一览";
        public override string ImportTitle => "从文档导入绩效目标和绩效自评";
        public override string ImportNote => "上传绩效目标表或绩效自评表（docx、xlsx、pdf、html、txt 等）；先看会新建、修改、不能收下哪些，确认后一次写入。";
        public override string ImportPreview => "读取并预览";
        public override string ImportApply => "确认导入";
        public override string ImportUnit => "导入到单位";
        public override string ImportFile => "文件";
        public override string ImportForm => "表";
        public override string ImportWill => "将要";
        public override string ImportCreate => "新建";
        public override string ImportChange => "修改";
        public override string ImportSame => "不变";
        public override string ImportRefuse => "不能收下";
        public override string ImportNothing => "没有读出绩效目标表或绩效自评表；请核对文件。";
        public override string Timeline => "各年进展";
        public override string Papers => "纸面";
        public override string History => "经过";
        public override string YearLabel => "年度";
        public override string InitialBudget => "年初申请（元）";
        public override string AdjustedBudget => "全年预算（元）";
        public override string Executed => "执行（元）";
        public override string Rate => "执行率 %";
        public override string Score => "自评分";
        public override string MetItems => "指标完成";
        public override string OneFile => "一项目一档";
        public override string IndicatorHistory => "指标沿革：各年“目标 / 完成”";
        public override string Indicator => "三级指标";
        public override string GoOn => "继续填报";
        public override string Open => "打开";
        public override string Earlier(int year) => $"{year}完成*";
        public override string TargetWas(string? target) => target is null ? "" : $"目标 {target}";
        public override string NoneYet(int year) => $"{year} 年还没有部门整体绩效目标。";
        public override string Coverage(int covered, int all, string amount, string total) => $"任务所列支撑项目 {covered}/{all} 个，{amount}，占全部 {total}。";
        public override string UncoveredProjects(int count) => $"不在任何任务下的项目 {count} 个";
        public override string StageName(PaperKind kind) => kind switch { PaperKind.Project => "储备", PaperKind.Monitoring => "监控", PaperKind.SelfEvaluation => "自评", _ => "目标" };
        public override string SumOf(long papers, string amount) => $"合计 {papers} 件，{amount} 元";
        public override string EmptyYear(int year) => $"{year}年还没有项目。";
        public override string EmptyFilter() => "没有符合条件的项目。";
        public override string PageOf(int page, long pages) => $"第 {page} 页，共 {pages} 页";
        public override string CarriedNote(int year) => $"从 {year} 年结转";
        public override string ImportCounts(int created, int changed, int same, int refused) => $"新建 {created}，修改 {changed}，不变 {same}，不能收下 {refused}";
        public override string ImportDone(int created, int changed) => $"已导入：新建 {created} 个项目，修改 {changed} 件。";
        public override string ImportBy(string how) => $"对应：{how}";
        public override string ImportFields(int count) => $"{count} 处不同";
        public override string ImportLocked(string state) => $"已有的绩效目标现在是“{state}”，不能修改";
        public override string ImportTwice() => "同一项目在这批文件里出现不止一次，只收第一张";
        public override string ImportOther(string unit) => $"表上的实施单位是“{unit}”，不是所选单位";
        public override string ImportNoName() => "没有读出项目名称";
        public override string ImportScores(string printed, string due, int differing) => differing == 0 ? $"表中 {printed} 分，复算 {due} 分" : $"表中 {printed} 分，复算 {due} 分，{differing} 处与算法不同";
        public override string ImportWrongYear(string year, int asked) => $"表是 {year} 年度的，不能导入 {asked} 年";
        public override string ImportNoUnit(string unit) => $"表上没有标明金额单位，按本表的“{unit}”填入，请核对";
        public override string Filled(int filled, int all) => $"已填 {filled}/{all}";
        public override string TooMany(int most) => $"一次最多 {most}。";
        public override string AmountFrom => "金额从";
        public override string AmountTo => "到";
        public override string UnitOfMoney => "单位";
        public override string DoWithChosen => "所选的：";
    }

    private sealed class English : TargetTexts
    {
        public override string Basics => "Basic facts";
        public override string Funds => "Funds";
        public override string PaymentPlan => "Payment plan (%)";
        public override string Tasks => "Main tasks of the year";
        public override string Goals => "Goals";
        public override string Indicators => "Indicators";
        public override string TermIndicators => "Indicators of the whole period";
        public override string ApprovedValue => "Approved*";
        public override string NotApproved => "new";
        public override string AdjustmentReason => "Reason of the change*";
        public override string LinkedProjects => "Linked projects (codes)*";
        public override string UnderstoodAs => "Understood as*";
        public override string Weight => "Points*";
        public override string MoreRows => "8 more rows";
        public override string SystemColumns => "* Columns of the system, not printed.";
        public override string Begin => "Begin";
        public override string ProjectsTitle => "Projects";
        public override string Stage => "Stage";
        public override string Status => "State";
        public override string BodyLabel => "Body";
        public override string SearchText => "Name contains";
        public override string WithErrors => "With errors only";
        public override string Filter => "Filter";
        public override string ClearFilter => "Clear the filter";
        public override string All => "All";
        public override string New => "New project";
        public override string CarryOver => "Carry over from last year";
        public override string Import => "Import documents";
        public override string Name => "Project";
        public override string Category => "Category";
        public override string State => "State";
        public override string Findings => "■▲";
        public override string Items => "Indicators";
        public override string AmountYuan => "Asked for this year (yuan)";
        public override string BudgetYuan => "Budget of the year (yuan)";
        public override string PaidYuan => "Paid (yuan)";
        public override string TotalYuan => "Total (yuan)";
        public override string Points => "Points given";
        public override string DuePoints => "Points due";
        public override string Grade => "Grade";
        public override string Choose => "Choose";
        public override string Previous => "Previous";
        public override string Next => "Next";
        public override string NewTitle => "New project";
        public override string NewName => "Name of the project";
        public override string NewNeedsName => "Give the project a name and choose a body that you fill in for.";
        public override string Create => "Create and fill in";
        public override string CarryNote => "Tick the projects to carry over. Names, indicators, units and definitions come along; amounts and target values do not: last year's stand beside.";
        public override string CarryNone => "There is nothing to carry over, or all of it has been.";
        public override string CarryDo => "Carry over";
        public override string Why => "Why";
        public override string BackToList => "Back to the list";
        public override string ImportTitle => "Import projects and targets from documents";
        public override string ImportNote => "Hand in target forms or self-evaluations. You first see what would be created, changed and refused; nothing is written before you say so.";
        public override string ImportPreview => "Read and preview";
        public override string ImportApply => "Import";
        public override string ImportUnit => "Into the body";
        public override string ImportFile => "File";
        public override string ImportForm => "Form";
        public override string ImportWill => "Will be";
        public override string ImportCreate => "created";
        public override string ImportChange => "changed";
        public override string ImportSame => "unchanged";
        public override string ImportRefuse => "refused";
        public override string ImportNothing => "No target form was found in it.";
        public override string Timeline => "Year by year";
        public override string Papers => "Papers";
        public override string History => "What happened";
        public override string YearLabel => "Year";
        public override string InitialBudget => "Asked for (yuan)";
        public override string AdjustedBudget => "Budget (yuan)";
        public override string Executed => "Paid (yuan)";
        public override string Rate => "Rate %";
        public override string Score => "Score";
        public override string MetItems => "Met";
        public override string OneFile => "One project, one file";
        public override string IndicatorHistory => "Indicators over the years: target / completion";
        public override string Indicator => "Indicator";
        public override string GoOn => "Go on filling in";
        public override string Open => "Open";
        public override string Earlier(int year) => $"{year} actual*";
        public override string TargetWas(string? target) => target is null ? "" : $"target {target}";
        public override string NoneYet(int year) => $"There is no whole-department target of {year} yet.";
        public override string Coverage(int covered, int all, string amount, string total) => $"The tasks name {covered} of {all} projects: {amount} of {total}.";
        public override string UncoveredProjects(int count) => $"{count} projects under no task";
        public override string StageName(PaperKind kind) => kind switch { PaperKind.Project => "Library", PaperKind.Monitoring => "Monitoring", PaperKind.SelfEvaluation => "Self-evaluation", _ => "Targets" };
        public override string SumOf(long papers, string amount) => $"{papers} papers, {amount} yuan in all";
        public override string EmptyYear(int year) => $"There are no projects of {year} yet.";
        public override string EmptyFilter() => "No project fits the filter.";
        public override string PageOf(int page, long pages) => $"Page {page} of {pages}";
        public override string CarriedNote(int year) => $"carried over from {year}";
        public override string ImportCounts(int created, int changed, int same, int refused) => $"{created} created, {changed} changed, {same} unchanged, {refused} refused";
        public override string ImportDone(int created, int changed) => $"Imported: {created} projects created, {changed} papers changed.";
        public override string ImportBy(string how) => $"matched by {how}";
        public override string ImportFields(int count) => $"{count} fields differ";
        public override string ImportLocked(string state) => $"the stored target is “{state}” and cannot be written";
        public override string ImportTwice() => "the same project comes more than once in these files; the first is taken";
        public override string ImportOther(string unit) => $"the form is of “{unit}”, not of the chosen body";
        public override string ImportNoName() => "no name of a project was read";
        public override string ImportScores(string printed, string due, int differing) => $"score {printed}, recomputed {due}, {differing} rows differ";
        public override string ImportWrongYear(string year, int asked) => $"the form is of {year} and does not go into {asked}";
        public override string ImportNoUnit(string unit) => $"the form names no unit; its amounts are taken as {unit}, please check";
        public override string Filled(int filled, int all) => $"{filled}/{all} filled in";
        public override string TooMany(int most) => $"At most {most} at once.";
        public override string AmountFrom => "Amount from";
        public override string AmountTo => "to";
        public override string UnitOfMoney => "Unit of money";
        public override string DoWithChosen => "The chosen:";
    }
}
