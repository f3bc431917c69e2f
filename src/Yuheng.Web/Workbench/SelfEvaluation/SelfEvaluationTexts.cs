using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.SelfEvaluation;

/// <summary>The texts of self-evaluations.</summary>
public abstract class SelfEvaluationTexts
{
    private static readonly SelfEvaluationTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static SelfEvaluationTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string BeginTitle { get; }
    public abstract string BeginNote { get; }
    public abstract string Begin { get; }
    public abstract string NoApprovedTarget { get; }
    public abstract string ToTarget { get; }
    public abstract string Basics { get; }
    public abstract string Funds { get; }
    public abstract string Goals { get; }
    public abstract string Indicators { get; }
    public abstract string Row { get; }
    public abstract string Initial { get; }
    public abstract string Adjusted { get; }
    public abstract string Executed { get; }
    public abstract string Weight { get; }
    public abstract string Rate { get; }
    public abstract string RateComputed { get; }
    public abstract string Score { get; }
    public abstract string Due { get; }
    public abstract string Actual { get; }
    public abstract string Understood { get; }
    public abstract string Completion { get; }
    public abstract string Evidence { get; }
    public abstract string EvidenceSource { get; }
    public abstract string EvidenceFiles(int count);
    public abstract string SystemColumns { get; }
    public abstract string Prefill { get; }
    public abstract string PrefillNote { get; }
    public abstract string FilledByRule { get; }
    public abstract string Working { get; }
    public abstract string WorkingTitle { get; }
    public abstract string WorkingNote { get; }
    public abstract string Total(string filled, string due, string grade);
    public abstract string PaidBy(string amount, string day, long count);
    public abstract string NoPayments { get; }
    public abstract string BackToPaper { get; }
    public abstract string EvidenceTitle { get; }
    public abstract string EvidenceNone { get; }
    public abstract string EvidenceAdd { get; }
    public abstract string EvidenceFile { get; }
    public abstract string EvidenceTooLarge { get; }
    public abstract string EvidenceRemove(string name);
    public abstract string File { get; }
    public abstract string Size { get; }
    public abstract string Hash { get; }
    public abstract string ListTitle { get; }
    public abstract string Project { get; }
    public abstract string Body { get; }
    public abstract string State { get; }
    public abstract string Budget { get; }
    public abstract string Spent { get; }
    public abstract string Grade { get; }
    public abstract string Met { get; }
    public abstract string Unexplained { get; }
    public abstract string Found { get; }
    public abstract string NotOpened { get; }
    public abstract string ListEmpty { get; }
    public abstract string ListSum(int count, int opened);
    public abstract string Sum { get; }
    public abstract string All { get; }
    public abstract string Filter { get; }
    public abstract string ClearFilter { get; }
    public abstract string Show { get; }
    public abstract string Select(string title);
    public abstract string Difference { get; }
    public abstract string Batch { get; }
    public abstract string Why { get; }
    public abstract string Back { get; }
    public abstract string Files { get; }

    private sealed class Chinese : SelfEvaluationTexts
    {
        public override string BeginTitle => "绩效自评还没有开始";
        public override string BeginNote => "自评表由批复的绩效目标生成：指标、指标值和分值照抄并锁定，年初预算数取批复的年度资金，完成值和得分留空。";
        public override string Begin => "开始自评";
        public override string NoApprovedTarget => "这个项目本年度没有批复的绩效目标，不能自评；请先完成绩效目标的申报和批复。";
        public override string ToTarget => "看绩效目标";
        public override string Basics => "基本情况";
        public override string Funds => "项目资金";
        public override string Goals => "年度总体目标";
        public override string Indicators => "绩效指标";
        public override string Row => "资金";
        public override string Initial => "年初预算数";
        public override string Adjusted => "全年预算数（A）";
        public override string Executed => "全年执行数（B）";
        public override string Weight => "分值";
        public override string Rate => "执行率(%)";
        public override string RateComputed => "B÷A(%)";
        public override string Score => "得分";
        public override string Due => "应得";
        public override string Actual => "实际完成值";
        public override string Understood => "识别为";
        public override string Completion => "完成率(%)";
        public override string Evidence => "佐证";
        public override string EvidenceSource => "数据来源、佐证";
        public override string EvidenceFiles(int count) => $"附件 {count}";
        public override string SystemColumns => "浅色列由系统计算，不打印。";
        public override string Prefill => "按算法填得分";
        public override string PrefillNote => "只填空着的得分和执行率；已填的不动，定性指标由您在档内选定。";
        public override string FilledByRule => "按算法填得分";
        public override string Working => "看算法";
        public override string WorkingTitle => "得分算法";
        public override string WorkingNote => "应得分由完成值与指标值按规则算出；与自填不同的行标 ■。";
        public override string Total(string filled, string due, string grade) => $"总分 自填 {filled} · 应得 {due} · 等级 {grade}";
        public override string PaidBy(string amount, string day, long count) => $"支付记录 {count} 笔，共 {amount} 万元（至 {day}）";
        public override string NoPayments => "没有支付记录，执行数请按账填写。";
        public override string BackToPaper => "回到自评表";
        public override string EvidenceTitle => "佐证材料";
        public override string EvidenceNone => "还没有材料。";
        public override string EvidenceAdd => "上传";
        public override string EvidenceFile => "选择文件（不超过 32 MB）";
        public override string EvidenceTooLarge => "文件超过 32 MB，没有收下；请压缩或拆分后再传。";
        public override string EvidenceRemove(string name) => $"移除 {name}";
        public override string File => "文件";
        public override string Size => "字节";
        public override string Hash => "指纹（SHA-256）";
        public override string ListTitle => "绩效自评";
        public override string Project => "项目名称";
        public override string Body => "单位";
        public override string State => "状态";
        public override string Budget => "全年预算数";
        public override string Spent => "执行数";
        public override string Grade => "等级";
        public override string Met => "完成指标";
        public override string Unexplained => "未说明";
        public override string Found => "检查";
        public override string NotOpened => "未报";
        public override string ListEmpty => "没有可以自评的项目：自评由批复的绩效目标开出。";
        public override string ListSum(int count, int opened) => $"应评 {count} 个项目，已开 {opened} 个";
        public override string Sum => "合计";
        public override string All => "全部";
        public override string Filter => "筛选";
        public override string ClearFilter => "清除筛选";
        public override string Show => "显示";
        public override string Select(string title) => $"选 {title}";
        public override string Difference => "自填－应得";
        public override string Batch => "批量办理所选";
        public override string Why => "原因";
        public override string Back => "再看看";
        public override string Files => "下载";
    }

    private sealed class English : SelfEvaluationTexts
    {
        public override string BeginTitle => "The self-evaluation has not been started";
        public override string BeginNote => "The form is made from the approved target: indicators, targets and points are copied and locked, the initial budget is the approved amount, completions and scores are blank.";
        public override string Begin => "Start the self-evaluation";
        public override string NoApprovedTarget => "This project has no approved target for the year, so it cannot be evaluated. Have its target approved first.";
        public override string ToTarget => "To the target";
        public override string Basics => "Project";
        public override string Funds => "Funds";
        public override string Goals => "Goals of the year";
        public override string Indicators => "Indicators";
        public override string Row => "Funds";
        public override string Initial => "Initial budget";
        public override string Adjusted => "Adjusted budget (A)";
        public override string Executed => "Spent (B)";
        public override string Weight => "Points";
        public override string Rate => "Rate (%)";
        public override string RateComputed => "B÷A (%)";
        public override string Score => "Score";
        public override string Due => "Due";
        public override string Actual => "Completion";
        public override string Understood => "Read as";
        public override string Completion => "Completed (%)";
        public override string Evidence => "Evidence";
        public override string EvidenceSource => "Source, evidence";
        public override string EvidenceFiles(int count) => $"{count} files";
        public override string SystemColumns => "Tinted columns are computed and not printed.";
        public override string Prefill => "Fill in scores by the rule";
        public override string PrefillNote => "Fills blank scores and rates only; what is typed stays, and qualitative indicators are yours to judge within their band.";
        public override string FilledByRule => "Scores filled in by the rule";
        public override string Working => "Working";
        public override string WorkingTitle => "Working of the score";
        public override string WorkingNote => "The score due follows from completion and target by the rule; rows that differ from what is filled in are marked ■.";
        public override string Total(string filled, string due, string grade) => $"Total filled in {filled} · due {due} · grade {grade}";
        public override string PaidBy(string amount, string day, long count) => $"{count} payments recorded, {amount} 万元 in all (to {day})";
        public override string NoPayments => "No payments are recorded; fill in what the accounts say.";
        public override string BackToPaper => "Back to the form";
        public override string EvidenceTitle => "Evidence";
        public override string EvidenceNone => "No files yet.";
        public override string EvidenceAdd => "Upload";
        public override string EvidenceFile => "Choose a file (up to 32 MB)";
        public override string EvidenceTooLarge => "The file is larger than 32 MB and was not taken. Compress or split it.";
        public override string EvidenceRemove(string name) => $"Remove {name}";
        public override string File => "File";
        public override string Size => "Bytes";
        public override string Hash => "SHA-256";
        public override string ListTitle => "Self-evaluations";
        public override string Project => "Project";
        public override string Body => "Body";
        public override string State => "State";
        public override string Budget => "Budget";
        public override string Spent => "Spent";
        public override string Grade => "Grade";
        public override string Met => "Met";
        public override string Unexplained => "Unexplained";
        public override string Found => "Findings";
        public override string NotOpened => "not reported";
        public override string ListEmpty => "There is no project to evaluate: evaluations are opened from approved targets.";
        public override string ListSum(int count, int opened) => $"{count} projects to evaluate, {opened} started";
        public override string Sum => "Total";
        public override string All => "All";
        public override string Filter => "Filter";
        public override string ClearFilter => "Clear the filter";
        public override string Show => "Show";
        public override string Select(string title) => $"Select {title}";
        public override string Difference => "Filled in − due";
        public override string Batch => "Do for all selected";
        public override string Why => "Why";
        public override string Back => "Look again";
        public override string Files => "Download";
    }
}
