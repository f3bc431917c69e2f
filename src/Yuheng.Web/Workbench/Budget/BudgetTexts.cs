using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Budget;

/// <summary>The texts of the budget pages.</summary>
public abstract class BudgetTexts
{
    private static readonly BudgetTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static BudgetTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string ListTitle(int year);
    public abstract string ListCaption { get; }
    public abstract string Body { get; }
    public abstract string State { get; }
    public abstract string Amount { get; }
    public abstract string LastYear { get; }
    public abstract string Change { get; }
    public abstract string Lines { get; }
    public abstract string NotBegun { get; }
    public abstract string Begin { get; }
    public abstract string BeginNote { get; }
    public abstract string NoBodies { get; }
    public abstract string Parts { get; }
    public abstract string LinesTab(int count);
    public abstract string TextTab { get; }
    public abstract string LinesCaption { get; }
    public abstract string IncomeTitle { get; }
    public abstract string IncomeCaption { get; }
    public abstract string Unit { get; }
    public abstract string FunctionName { get; }
    public abstract string EconomicName { get; }
    public abstract string ProjectName { get; }
    public abstract string PageOf(int page, int pages);
    public abstract string FromUnits { get; }
    public abstract string Given { get; }
    public abstract string TableUnit(bool inTenThousand);
    public abstract string OtherUnit(bool inTenThousand);
    public abstract string ReadOnly { get; }
    public abstract string MadeOf(string cell, int count);
    public abstract string Line { get; }
    public abstract string CrossChecks(int held, int all);
    public abstract string Compared { get; }
    public abstract string LeftAndRight { get; }
    public abstract string Holds { get; }
    public abstract string Differs { get; }
    public abstract string NotKnown { get; }
    public abstract string Difference { get; }
    public abstract string Residues(int count);
    public abstract string Exact { get; }
    public abstract string Printed { get; }
    public abstract string Source { get; }
    public abstract string OtherFields { get; }
    public abstract string Units(int reported, int all);
    public abstract string NotReported { get; }
    public abstract string RollUp { get; }
    public abstract string RollUpNote { get; }
    public abstract string Together { get; }
    public abstract string Import { get; }
    public abstract string ImportNote { get; }
    public abstract string ImportLines { get; }
    public abstract string LinesNote { get; }
    public abstract string FileRow { get; }
    public abstract string Outcome { get; }
    public abstract string Reason { get; }
    public abstract string LinesSum(int added, int changed, int same, int refused);
    public abstract string TakeLines(int count);
    public abstract string Will(LineWill will);
    public abstract string File { get; }
    public abstract string NoBudgetInFile { get; }
    public abstract string Table { get; }
    public abstract string EmptyTable { get; }

    private sealed class Chinese : BudgetTexts
    {
        public override string ListTitle(int year) => $"{year}年部门预算";
        public override string ListCaption => "部门和单位的预算，单位：万元";
        public override string Body => "部门（单位）";
        public override string State => "状态";
        public override string Amount => "支出预算";
        public override string LastYear => "上年";
        public override string Change => "增减";
        public override string Lines => "明细";
        public override string NotBegun => "未编制";
        public override string Begin => "开始编制";
        public override string BeginNote => "今年还没有预算。开始后先填明细，九张表和编制说明由明细生成。";
        public override string NoBodies => "没有您负责的部门或单位。";
        public override string Parts => "预算的各部分";
        public override string LinesTab(int count) => $"明细 {count} 行";
        public override string TextTab => "编制说明";
        public override string LinesCaption => "支出明细（单位：元）";
        public override string IncomeTitle => "收入";
        public override string IncomeCaption => "收入明细（单位：元）";
        public override string Unit => "单位";
        public override string FunctionName => "科目名称";
        public override string EconomicName => "经济科目名称";
        public override string ProjectName => "项目名称";
        public override string PageOf(int page, int pages) => $"第 {page} 页，共 {pages} 页";
        public override string FromUnits => "明细来自下级单位；要改请退回单位修改，再重新汇总。";
        public override string Given => "这份预算由公开文件导入：文件里没有功能科目与经济科目的对应，明细无从得知，各表按原样保存，只读。";
        public override string TableUnit(bool inTenThousand) => inTenThousand ? "单位：万元" : "单位：元";
        public override string OtherUnit(bool inTenThousand) => inTenThousand ? "按元看" : "按万元看";
        public override string ReadOnly => "只读，由明细生成";
        public override string MadeOf(string cell, int count) => $"{cell}：由 {count} 行明细合成";
        public override string Line => "行";
        public override string CrossChecks(int held, int all) => $"表间核对 {held}/{all}";
        public override string Compared => "核对";
        public override string LeftAndRight => "两边（元）";
        public override string Holds => "相符";
        public override string Differs => "不符";
        public override string NotKnown => "无从核对";
        public override string Difference => "差";
        public override string Residues(int count) => $"尾差 {count} 处";
        public override string Exact => "精确数（元）";
        public override string Printed => "表内数（元）";
        public override string Source => "来源";
        public override string OtherFields => "职能、机构和其他情况";
        public override string Units(int reported, int all) => $"下级单位：已报 {reported}/{all}";
        public override string NotReported => "未报，未计入";
        public override string RollUp => "汇总下级";
        public override string RollUpNote => "把已报单位的明细收进本部门预算，原来汇总的明细会被替换，文字不变。";
        public override string Together => "已报单位合计";
        public override string Import => "导入公开的预算";
        public override string ImportLines => "导入明细";
        public override string LinesNote => "xlsx、xls 或 csv，有一行表头写明“支出类别、功能科目、部门经济科目、本年预算”，可以还有“项目、资金来源、上年预算、说明”；金额单位写在列头，如“本年预算（万元）”，不写就是元。五项编码和类别都相同的行是同一行，改它的金额；其余新增；先预览，点按钮才写入。";
        public override string FileRow => "文件第几行";
        public override string Outcome => "处理";
        public override string Reason => "变化或原因";
        public override string LinesSum(int added, int changed, int same, int refused) => $"新增 {added} 行，修改 {changed} 行，相同 {same} 行，不能收下 {refused} 行。";
        public override string TakeLines(int count) => $"写入 {count} 行";
        public override string Will(LineWill will) => will switch { LineWill.Add => "新增", LineWill.Change => "修改", LineWill.Same => "相同", _ => "不能收下" };
        public override string ImportNote => "可以是 docx、xlsx、html、pdf 或文本；导入成为新的一稿，原来的内容留在历史里。";
        public override string File => "文件";
        public override string NoBudgetInFile => "文件里没有认出部门预算；请检查是不是预算公开的全文，扫描件要换成文字版。";
        public override string Table => "表";
        public override string EmptyTable => "本表无数据。";
    }

    private sealed class English : BudgetTexts
    {
        public override string ListTitle(int year) => $"Department budgets of {year}";
        public override string ListCaption => "Budgets of departments and units, in 10,000 yuan (万元)";
        public override string Body => "Department or unit";
        public override string State => "State";
        public override string Amount => "Expenditure";
        public override string LastYear => "Last year";
        public override string Change => "Change";
        public override string Lines => "Lines";
        public override string NotBegun => "Not begun";
        public override string Begin => "Begin";
        public override string BeginNote => "There is no budget for the year yet. Fill in the lines first: the nine tables and the text are made from them.";
        public override string NoBodies => "No department or unit is yours.";
        public override string Parts => "Parts of the budget";
        public override string LinesTab(int count) => $"{count} lines";
        public override string TextTab => "Explanations";
        public override string LinesCaption => "Lines of expenditure, in yuan";
        public override string IncomeTitle => "Income";
        public override string IncomeCaption => "Lines of income, in yuan";
        public override string Unit => "Unit";
        public override string FunctionName => "Function";
        public override string EconomicName => "Economic name";
        public override string ProjectName => "Name of the project";
        public override string PageOf(int page, int pages) => $"Page {page} of {pages}";
        public override string FromUnits => "The lines are the units'. To change one, return it to its unit, then roll up again.";
        public override string Given => "This budget was taken from a published document, which does not say which function goes with which economic code. Its tables are kept as they came and cannot be written.";
        public override string TableUnit(bool inTenThousand) => inTenThousand ? "In 10,000 yuan (万元)" : "In yuan (元)";
        public override string OtherUnit(bool inTenThousand) => inTenThousand ? "Show in yuan" : "Show in 10,000 yuan";
        public override string ReadOnly => "made from the lines, not written here";
        public override string MadeOf(string cell, int count) => $"{cell}: made of {count} lines";
        public override string Line => "Line";
        public override string CrossChecks(int held, int all) => $"Cross-checks {held}/{all}";
        public override string Compared => "Compared";
        public override string LeftAndRight => "Both sides (yuan)";
        public override string Holds => "same";
        public override string Differs => "differs";
        public override string NotKnown => "not known";
        public override string Difference => "difference";
        public override string Residues(int count) => $"{count} rounding residues";
        public override string Exact => "Exact (yuan)";
        public override string Printed => "Printed (yuan)";
        public override string Source => "Source";
        public override string OtherFields => "Duties, structure and other matters";
        public override string Units(int reported, int all) => $"Units: {reported} of {all} reported";
        public override string NotReported => "not reported, not counted";
        public override string RollUp => "Roll up the units";
        public override string RollUpNote => "Takes the lines of the units that have reported into this budget; lines rolled up earlier are replaced, texts stay.";
        public override string Together => "Units that have reported, together";
        public override string Import => "Take in a published budget";
        public override string ImportLines => "Import lines";
        public override string LinesNote => "xlsx, xls or csv with a row of headings: 支出类别, 功能科目, 部门经济科目, 本年预算, and where you have them 项目, 资金来源, 上年预算, 说明. The unit stands in the heading, such as 本年预算（万元）, otherwise it is yuan. A row for the same thing changes the line that is there, others are added. Nothing is stored before you have seen it.";
        public override string FileRow => "Row of the file";
        public override string Outcome => "Outcome";
        public override string Reason => "Change or reason";
        public override string LinesSum(int added, int changed, int same, int refused) => $"{added} new, {changed} changed, {same} the same, {refused} not taken.";
        public override string TakeLines(int count) => $"Store {count} lines";
        public override string Will(LineWill will) => will switch { LineWill.Add => "new", LineWill.Change => "changed", LineWill.Same => "the same", _ => "not taken" };
        public override string ImportNote => "docx, xlsx, html, pdf or text. It becomes a new draft; what was there stays in the history.";
        public override string File => "File";
        public override string NoBudgetInFile => "No department budget was found in the file. It has to be the full text of a published budget; a scan has to be replaced by text.";
        public override string Table => "Table";
        public override string EmptyTable => "No data.";
    }
}
