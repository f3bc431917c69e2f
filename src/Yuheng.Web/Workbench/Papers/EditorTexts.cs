using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>The texts of the pages on which papers are filled in, and of their versions.</summary>
public abstract class EditorTexts
{
    private static readonly EditorTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static EditorTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string FindingsTitle { get; }
    public abstract string OpinionsTitle { get; }
    public abstract string Explain { get; }
    public abstract string Answer { get; }
    public abstract string Suggested { get; }
    public abstract string Rows { get; }
    public abstract string Save { get; }
    public abstract string CheckNow { get; }
    public abstract string Review { get; }
    public abstract string NotSaved { get; }
    public abstract string Kept { get; }
    public abstract string Keeping { get; }
    public abstract string KeepingFailed { get; }
    public abstract string Offline { get; }
    public abstract string DraftGoOn { get; }
    public abstract string DraftDrop { get; }
    public abstract string Versions { get; }
    public abstract string VersionsNote { get; }
    public abstract string Compare { get; }
    public abstract string CompareFrom { get; }
    public abstract string CompareTo { get; }
    public abstract string NoDifference { get; }
    public abstract string Time { get; }
    public abstract string Who { get; }
    public abstract string What { get; }
    public abstract string StateAfter { get; }
    public abstract string Why { get; }
    public abstract string Draft { get; }
    public abstract string Field { get; }
    public abstract string Before { get; }
    public abstract string After { get; }
    public abstract string BackToPaper { get; }
    public abstract string BackToEdit { get; }
    public abstract string Confirm { get; }
    public abstract string Amount { get; }
    public abstract string Items { get; }
    public abstract string Note { get; }
    public abstract string WarningsWithSentences { get; }
    public abstract string NoSentence { get; }
    public abstract string Yuan { get; }
    public abstract string TextTooLong { get; }
    public abstract string PasteBlock { get; }
    public abstract string PrintPreview { get; }
    public abstract string FillOffline { get; }
    public abstract string PasteTitle { get; }
    public abstract string PasteNote { get; }
    public abstract string PasteText { get; }
    public abstract string PastePreview { get; }
    public abstract string PasteFill { get; }
    public abstract string PasteDashes { get; }
    public abstract string PasteBlankDashes { get; }
    public abstract string PasteKeepDashes { get; }
    public abstract string PasteNothing { get; }
    public abstract string PasteRows(int rows, string columns);
    public abstract string PasteSkipped(string columns);
    public abstract string CellName(int row, string label);
    public abstract string MoveUp(int row);
    public abstract string Remove(int row);
    public abstract string Unanswered(int count);
    public abstract string DraftNumber(long revision);
    public abstract string SavedAt(string time, string who);
    public abstract string Locked(string state, string time);
    public abstract string DraftThere(string time, int changes);
    public abstract string ConfirmTitle(string act, string subject);
    public abstract string Count(int errors, int warnings, int hints);
    public abstract string VersionTitle(long revision);
    public abstract string DifferenceTitle(long before, long after);
    public abstract string OpinionKind(string kind);
    public abstract string OpinionState(string state);

    /// <summary>What happens next, to whom, and whether it can be taken back.</summary>
    public abstract string Happens(Act act);

    /// <summary>The verb of a button.</summary>
    public abstract string ActLabel(Act act);

    /// <summary>What the history calls something that was done.</summary>
    public abstract string Done(string act);

    private sealed class Chinese : EditorTexts
    {
        public override string FindingsTitle => "检查";
        public override string OpinionsTitle => "审核意见";
        public override string Explain => "说明理由";
        public override string Answer => "答复";
        public override string Suggested => "建议改为";
        public override string Rows => "行";
        public override string Save => "暂存";
        public override string CheckNow => "检查";
        public override string Review => "去审核";
        public override string NotSaved => "还没有暂存";
        public override string Kept => "已自动保存";
        public override string Keeping => "正在保存";
        public override string KeepingFailed => "保存失败，正在重试（内容在本页）";
        public override string Offline => "已离线，请勿关闭";
        public override string DraftGoOn => "继续";
        public override string DraftDrop => "放弃";
        public override string Versions => "历次稿件";
        public override string VersionsNote => "每次暂存和办理都留在这里，任何一稿都能打开；选两稿可比较。";
        public override string Compare => "比较";
        public override string CompareFrom => "从";
        public override string CompareTo => "到";
        public override string NoDifference => "两稿内容相同。";
        public override string Time => "时间";
        public override string Who => "谁";
        public override string What => "办理";
        public override string StateAfter => "之后的状态";
        public override string Why => "说明";
        public override string Draft => "稿次";
        public override string Field => "位置";
        public override string Before => "原来";
        public override string After => "后来";
        public override string BackToPaper => "回到这份表";
        public override string BackToEdit => "再看看";
        public override string Confirm => "办理前请核对";
        public override string Amount => "金额";
        public override string Items => "指标";
        public override string Note => "附言（可不填）";
        public override string WarningsWithSentences => "警告与说明（审核人会看到）";
        public override string NoSentence => "还没有说明";
        public override string Yuan => "元";
        public override string PasteBlock => "整块粘贴";
        public override string PrintPreview => "打印预览";
        public override string FillOffline => "离线填报表";
        public override string PasteTitle => "整块粘贴";
        public override string PasteNote => "在 WPS 或 Excel 里选中指标的若干行复制，粘贴到下面；第一行有列头就按列头对应，没有就按位置。先预览，点“填入”才写进草稿。";
        public override string PasteText => "粘贴处";
        public override string PastePreview => "预览";
        public override string PasteFill => "填入";
        public override string PasteDashes => "里面有“-”“—”“/”；它们按空处理，还是照原样填入？";
        public override string PasteBlankDashes => "按空";
        public override string PasteKeepDashes => "照原样";
        public override string PasteNothing => "没有认出任何一行；请连同列头一起复制。";
        public override string PasteSkipped(string columns) => $"这些列没有对应的栏目，不填入：{columns}";
        public override string PasteRows(int rows, string columns) => $"认出 {rows} 行，各列：{columns}";
        public override string TextTooLong => "有一处文字超过两万字，没有保存；请退回上一页，缩短后再暂存。";
        public override string CellName(int row, string label) => $"第{row}条 {label}";
        public override string MoveUp(int row) => $"第{row}条上移";
        public override string Remove(int row) => $"删去第{row}条";
        public override string Unanswered(int count) => $"必改未处理 {count}";
        public override string DraftNumber(long revision) => $"第{revision}稿";
        public override string SavedAt(string time, string who) => $"{time} {who} 暂存";
        public override string Locked(string state, string time) => $"现在是“{state}”（{time}），这里只能看，不能改。";
        public override string DraftThere(string time, int changes) => $"您有 {time} 未暂存的改动 {changes} 处。";
        public override string ConfirmTitle(string act, string subject) => $"{act}：{subject}";
        public override string Count(int errors, int warnings, int hints) => $"错误 {errors}，警告 {warnings}，提示 {hints}";
        public override string VersionTitle(long revision) => $"第{revision}稿";
        public override string DifferenceTitle(long before, long after) => $"第{before}稿与第{after}稿的不同";
        public override string OpinionKind(string kind) => kind switch { Opinion.Must => "必改", "question" => "疑问", _ => "建议" };
        public override string OpinionState(string state) => state switch { Opinion.Open => "未处理", Opinion.IsAnswered => "已处理", _ => "已了结" };

        public override string Happens(Act act) => act switch
        {
            Act.Submit => "提交后由本单位审核，之后不能再改；审核人打开之前可以撤回。",
            Act.Report => "报送后由主管部门审核；对方打开之前可以撤回。",
            Act.Withdraw => "撤回后回到上一步，可以修改后再办。",
            Act.Adjust => "已批复的表重新打开修改，改完要重新走一遍审核。批复的那一稿仍在历次稿件里。",
            Act.Budget => "项目列入预算，单位的部门预算可以为它编列支出。",
            Act.Execute => "预算批复后项目开始执行，可以录入支付。",
            Act.CarryOver => "项目结转到下一年，下一年批复后再开始执行。",
            Act.End => "项目结束，以后的预算不再为它编列支出；已有的表和记录都保留。",
            Act.Terminate => "项目终止，不再执行，也不再编列支出；已有的表和记录都保留。请在附言里写明原因。",
            _ => "",
        };

        public override string ActLabel(Act act) => act == Act.Submit ? "提交审核" : act.Word();
        public override string Done(string act) => act switch { "create" => "新建", "save" => "暂存", "import" => "导入", _ => Acts.Tagged(act)?.Word() ?? act };
    }

    private sealed class English : EditorTexts
    {
        public override string FindingsTitle => "Findings";
        public override string OpinionsTitle => "Opinions";
        public override string Explain => "Explain";
        public override string Answer => "Answer";
        public override string Suggested => "suggested";
        public override string Rows => "Rows";
        public override string Save => "Save draft";
        public override string CheckNow => "Check";
        public override string Review => "Review";
        public override string NotSaved => "Not saved yet";
        public override string Kept => "Kept";
        public override string Keeping => "Keeping";
        public override string KeepingFailed => "Not kept, trying again (your text is on this page)";
        public override string Offline => "Offline, do not close";
        public override string DraftGoOn => "Go on";
        public override string DraftDrop => "Give up";
        public override string Versions => "Versions";
        public override string VersionsNote => "Every save and every act is kept here; any draft can be opened, and two can be compared.";
        public override string Compare => "Compare";
        public override string CompareFrom => "From";
        public override string CompareTo => "To";
        public override string NoDifference => "Both drafts say the same.";
        public override string Time => "Time";
        public override string Who => "Who";
        public override string What => "Act";
        public override string StateAfter => "State after";
        public override string Why => "Why";
        public override string Draft => "Draft";
        public override string Field => "Field";
        public override string Before => "Before";
        public override string After => "After";
        public override string BackToPaper => "Back to the paper";
        public override string BackToEdit => "Look again";
        public override string Confirm => "Before you go on";
        public override string Amount => "Amount";
        public override string Items => "Indicators";
        public override string Note => "Note (optional)";
        public override string WarningsWithSentences => "Warnings and your sentences (the reviewer reads them)";
        public override string NoSentence => "no sentence yet";
        public override string Yuan => "yuan";
        public override string PasteBlock => "Paste a block";
        public override string PrintPreview => "Print preview";
        public override string FillOffline => "Workbook to fill in";
        public override string PasteTitle => "Paste a block";
        public override string PasteNote => "Copy rows of indicators in WPS or Excel and paste them here. A first row of headings decides the columns, otherwise their position. Nothing is filled in before you have seen it.";
        public override string PasteText => "Paste here";
        public override string PastePreview => "Preview";
        public override string PasteFill => "Fill in";
        public override string PasteDashes => "There are dashes in it. Take them as blank, or as they are?";
        public override string PasteBlankDashes => "As blank";
        public override string PasteKeepDashes => "As they are";
        public override string PasteNothing => "No row was recognised. Copy the headings too.";
        public override string PasteSkipped(string columns) => $"No field goes with these columns, and they are not filled in: {columns}";
        public override string PasteRows(int rows, string columns) => $"{rows} rows recognised, columns: {columns}";
        public override string TextTooLong => "A text has more than 20,000 characters and nothing was saved. Go back, shorten it, and save again.";
        public override string CellName(int row, string label) => $"Row {row}: {label}";
        public override string MoveUp(int row) => $"Move row {row} up";
        public override string Remove(int row) => $"Remove row {row}";
        public override string Unanswered(int count) => $"{count} points to mend";
        public override string DraftNumber(long revision) => $"Draft {revision}";
        public override string SavedAt(string time, string who) => $"saved {time} by {who}";
        public override string Locked(string state, string time) => $"It is “{state}” since {time}: it can be read here and not written.";
        public override string DraftThere(string time, int changes) => $"You have {changes} unsaved changes of {time}.";
        public override string ConfirmTitle(string act, string subject) => $"{act}: {subject}";
        public override string Count(int errors, int warnings, int hints) => $"{errors} errors, {warnings} warnings, {hints} hints";
        public override string VersionTitle(long revision) => $"Draft {revision}";
        public override string DifferenceTitle(long before, long after) => $"What differs between drafts {before} and {after}";
        public override string OpinionKind(string kind) => kind switch { Opinion.Must => "must be mended", "question" => "question", _ => "suggestion" };
        public override string OpinionState(string state) => state switch { Opinion.Open => "open", Opinion.IsAnswered => "answered", _ => "closed" };

        public override string Happens(Act act) => act switch
        {
            Act.Submit => "It goes to the head of your unit and can no longer be written. You may withdraw it until it has been opened.",
            Act.Report => "It goes to the department. You may withdraw it until it has been opened.",
            Act.Withdraw => "It comes back one step and can be changed.",
            Act.Adjust => "The approved paper is opened again and has to be reviewed again. The approved draft stays among its versions.",
            Act.Budget => "The project goes into the budget: its unit may plan spending for it.",
            Act.Execute => "The budget is approved and the project begins: payments may be entered.",
            Act.CarryOver => "The project goes on in the next year, and begins again once that year is approved.",
            Act.End => "The project ends: later budgets plan nothing for it. Its papers and records stay.",
            Act.Terminate => "The project is stopped: nothing more is planned or spent. Its papers and records stay. Say why in the note.",
            _ => "",
        };

        public override string ActLabel(Act act) => $"{act.Word()} ({act.Tag()})";
        public override string Done(string act) => $"{(act switch { "create" => "新建", "save" => "暂存", "import" => "导入", _ => Acts.Tagged(act)?.Word() ?? act })} ({act})";
    }
}
