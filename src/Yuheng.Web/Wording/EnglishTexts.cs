using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Web.Wording;

/// <summary>The texts in English. Terms of the papers are glossed, not replaced.</summary>
internal sealed class EnglishTexts : Texts
{
    public override string LanguageTag => "en";
    public override string SkipToContent => "Skip to content";
    public override string Checkup => "Documents";
    public override string MainNavigation => "Main";
    public override string LanguageSwitch => "Language";
    public override string PrintedFrom(string address, string time) => $"{address}, printed {time}";

    public override string NotAllowed(string roles) => $"This is done by {roles}; your account does not have that right.";

    public override string UploadHeading => "Upload documents";
    public override string UploadHow => "Drop published budget or performance papers here, or choose them with the button; several at once if you like.";
    public override string UploadFormats(long maxMegabytes, int kept) =>
        $"PDF with a text layer, Word, Excel, WPS, web pages and text, up to {maxMegabytes} MB in one go. Files are read in memory and never stored; the latest {kept} are kept until the program stops.";
    public override string UploadButton => "Upload and read";
    public override string UploadWorking => "Uploading and reading…";
    public override string NoFileChosen => "No file was chosen. Choose one or more files, then press “Upload and read”.";
    public override string PageExpired => "The program was restarted after this page was opened, or the browser keeps no cookies, so this upload cannot be traced to the page. Go back to the list and choose the files again.";
    public override string UploadTooLarge(long maxMegabytes) => $"This upload is over the limit of {maxMegabytes} MB; the files beyond it were not accepted. Upload in several goes, or split the file.";
    public override string UploadBroken => "The upload broke off or is incomplete; unfinished files were not accepted. Choose the files again.";

    public override string ListTitle => "Documents";
    public override string NothingYet => "No documents yet.";
    public override string NothingYetNext => "Choose or drop a published budget or performance paper above to see each of its forms, each figure, and where it comes from.";
    public override string ListTotals(int documents, int forms, int refused) => refused == 0
        ? $"{Some(documents, "document", "documents")}, {Some(forms, "project form", "project forms")}"
        : $"{Some(documents, "document", "documents")}, {Some(forms, "project form", "project forms")}; {refused} not accepted";
    public override string Uploaded => "uploaded";
    public override string Sample => "sample";
    public override string FormsCount(int count) => Some(count, "project form", "project forms");
    public override string TablesCount(int count) => Some(count, "budget table", "budget tables");
    public override string StatementsCount(int count) => Some(count, "statement", "statements");
    public override string NoForms => "No project form was found.";
    public override string AllForms(int count) => $"All {count} project forms";
    public override string NotTakenIn => "not accepted";
    public override string NoFindings => "Reading found nothing to report.";

    public override string Found => "Found by checking";
    public override string NothingFound => "Checking found nothing wrong.";
    public override string Check => "Check";
    public override string Count => "Count";
    public override string ByCheck => "By check";
    public override string ByUnit => "By unit";
    public override string ByDocument => "By document";
    public override string File => "File";
    public override string LegalBasis => "Basis";
    public override string NoUnit => "(no unit printed)";
    public override string Working => "Working of the score";
    public override string ScoreOf => "Scored";
    public override string ScoreDue => "Due";
    public override string ScorePrinted => "Printed";
    public override string HowReckoned => "How it was reckoned";
    public override string WorkingRules(string region, string version) => $"Rules of {region}, version {version}. For indicators in words the rule gives a band, not a point.";
    public override string BatchTitle => "Check-up summary";
    public override string Insufficient => "Insufficient data";
    public override string InsufficientCount(int count) => $"Insufficient data: {count:#,##0}";
    public override string FormNumber(int index) => $"Form {index}";

    public override string Contents => "On this page";
    public override string DocumentNothingFound => "The text was read, but it holds no project form, budget table or department target.";
    public override string DocumentNothingFoundNext => "Look whether the source text is complete. What can be read: target forms, self-evaluation forms, department budget tables and whole-department targets.";
    public override string SourceText => "Source text";
    public override string AsJson => "Data (JSON)";
    public override string AsFiles => "As official forms";
    public override string FileName(string format) => format switch { "docx" => "Word", "xlsx" => "Excel", "pdf" => "PDF", "html" => "Web page", _ => "Text" };
    public override string TemplatesTitle => "Templates";
    public override string TemplatesHow => "Fill them in with Excel or WPS offline, and upload the file: every field finds its place.";
    public override string LayoutName => "Layout";

    public override string Edition => "版本 Edition";
    public override string Facts => "About the file";
    public override string FormatName(string format) => format;
    public override string Encoding => "Encoding";
    public override string Lines => "Lines";
    public override string Size => "Size";
    public override string Bytes(long count) => $"{count:#,##0} bytes";
    public override string Forms => "Project forms";
    public override string BudgetTables => "Department budget";
    public override string BudgetTable(int number) => $"Table {number}";
    public override string EmptyTable => "The table has no data.";
    public override string Narrative => "Amounts and counts in the narrative";
    public override string ProjectDescriptions => "Project descriptions";
    public override string DepartmentTarget => "部门整体绩效目标 Department target";
    public override string Findings => "What reading found";

    public override string Number => "No.";
    public override string Kind => "Kind";
    public override string KindName(FormKind kind) => kind switch
    {
        FormKind.Target => "target",
        FormKind.SelfEvaluation => "self-eval.",
        FormKind.Monitoring => "monitoring",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
    public override string KindTitle(FormKind kind) => kind switch
    {
        FormKind.Target => "绩效目标申报表 Performance target",
        FormKind.SelfEvaluation => "绩效自评表 Self-evaluation",
        FormKind.Monitoring => "绩效运行监控表 Monitoring",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
    public override string Title => "Title";
    public override string NoTitle => "(no title)";
    public override string NoName => "(no project name)";
    public override string Year => "年度 Year";
    public override string AmountUnit => "金额单位 Unit of amounts";
    public override string TotalFunds => "Total funds";
    public override string InYuan => "元 yuan";
    public override string InTenThousandYuan => "万元 10,000 yuan";
    public override string IndicatorCount => "Indicators";
    public override string ProjectCode => "项目编码 Code";
    public override string ProjectName => "项目名称 Project";
    public override string Nature => "项目性质 Nature";
    public override string Category => "项目类别 Category";
    public override string Department => "主管部门 Department";
    public override string Unit => "实施单位 Unit";
    public override string StartDate => "计划开始日期 Start";
    public override string EndDate => "计划完成日期 End";
    public override string Funds => "项目资金 Funds";
    public override string FundsTotal => "项目资金总额 Project total";
    public override string FundsFiscal => "其中：财政资金 of which fiscal";
    public override string FundsOther => "其他资金 Other funds";
    public override string FundsAnnual => "年度资金申请总额 Annual total";
    public override string FundsAppropriation => "其中：当年财政拨款 of which appropriation";
    public override string FundsCarryOver => "上年结转资金 Carried over";
    public override string FundsSource => "资金来源 Source";
    public override string ExecutionTotal => "年度资金总额 Annual total";
    public override string Initial => "年初预算数 Initial budget";
    public override string Adjusted => "全年预算数 Adjusted budget";
    public override string Executed => "全年执行数 Executed";
    public override string ExecutionWeight => "分数 Points";
    public override string ExecutionRate => "执行率(%) Rate";
    public override string Score => "得分 Score";
    public override string Weight => "分值 Points";
    public override string Goals => "绩效目标 Goals";
    public override string GoalOverall => "项目总目标 Project goal";
    public override string GoalAnnual => "年度总目标 Annual goal";
    public override string GoalExpected => "预期目标 Expected";
    public override string GoalAchieved => "实际完成情况 Achieved";
    public override string GoalItem(int number) => $"目标{number} Goal {number}";
    public override string BudgetUse => "资金用途 Use of funds";
    public override string PaymentPlan => "资金支出计划（%） Payment plan";
    public override string Indicators => "绩效指标 Indicators";
    public override string Indicator(int number) => $"Indicator {number}";
    public override string Level1 => "一级指标 Level 1";
    public override string Level2 => "二级指标 Level 2";
    public override string IndicatorName => "三级指标 Indicator";
    public override string TargetValue => "指标目标值 Target";
    public override string ActualValue => "实际完成值 Actual";
    public override string Deviation => "偏差原因分析及改进措施 Reasons and measures";
    public override string Definition => "指标描述 Definition";
    public override string Basis => "指标值确定依据 Basis";
    public override string TotalRow => "总分 Total";
    public override string NoIndicators => "No indicator was found.";
    public override string Code => "科目编码 Code";
    public override string Name => "项目（科目）名称 Item";
    public override string SideName(Side side) => side switch
    {
        Side.Income => "收入 Income",
        Side.Expense => "支出 Expense",
        _ => throw new ArgumentOutOfRangeException(nameof(side)),
    };
    public override string Note => "注 Note";
    public override string StatementItem => "Speaks of";
    public override string StatementAmount => "As printed";
    public override string StatementChange => "Against last year";
    public override string StatementReading => "Read as";
    public override string TargetOverall => "总体绩效目标 Overall goal";
    public override string TargetPart => "分项 Part";
    public override string TargetGoal => "绩效目标 Goal";
    public override string TargetIndicators => "绩效指标 Indicators";
    public override string Safeguards => "工作保障措施 Safeguards";
    public override string Place => "Place";
    public override string Severity => "Severity";
    public override string Message => "Finding";

    public override string FormOf(int index, int count) => $"Form {index} of {count}";
    public override string PreviousForm => "Previous form";
    public override string NextForm => "Next form";
    public override string BackToDocument => "Back to the document";
    public override string Record => "The form as read";
    public override string RecordHint => "Each value is linked to where it stands in the source text.";
    public override string LineRange(int first, int last) => $"lines {first}–{last}";
    public override string MarksAndFindings => "Repaired, guessed, unreadable";
    public override string ReadAsDeclared => "Everything was read where the form's own labels say it stands; nothing was repaired, guessed or unreadable.";

    public override string PlaceName(Place place) => !place.Exists ? "" : place.Spot is { } spot ? SpotName(spot) : place.Cell > 0 ? $"line {place.Line}, cell {place.Cell}" : $"line {place.Line}";
    public override string PageNumber(int page) => $"Page {page}";
    public override string PartName(Spot spot) => spot.Sheet is { } sheet ? $"sheet “{sheet}”" : spot is { Page: > 0, Table: > 0 } ? $"page {spot.Page}, table {spot.Table}" : spot.Page > 0 ? $"page {spot.Page}" : spot.Table > 0 ? $"table {spot.Table}" : "";
    public override string Blank => "blank";
    public override string Unreadable => "unreadable";
    public override string RepairedMark => "修";
    public override string GuessedMark => "猜";
    public override string Repaired(string phrase) => $"Repaired: {phrase}";
    public override string Guessed(string phrase) => $"Guessed: {phrase}";
    public override string Yuan(string amount) => $"{amount} 元";
    public override string Characters(int count) => $"… ({count:#,##0} characters, the rest is in the data)";
    public override string TypedAs => "typed as: ";
    public override string NotFilledIn => "not filled in";
    public override string NoneThere => "none";
    public override string NeverFilledIn => "template placeholder";
    public override string InWords => "words";
    public override string YesOrNo(bool yes) => yes ? "yes" : "no";
    public override string GradeName(Completion completion) => completion switch
    {
        Completion.Achieved => "achieved 达成",
        Completion.PartlyAchieved => "partly achieved 部分达成",
        Completion.NotAchieved => "not achieved 未达成",
        _ => throw new ArgumentOutOfRangeException(nameof(completion)),
    };
    public override string About(string quantity) => $"about {quantity}";
    public override string DamagedUnit(string quantity) => $"{quantity} (unit damaged)";
    public override string FromTo(string low, string high) => $"{low} to {high}";
    public override string Lasting(string quantity) => $"duration {quantity}";
    public override string WithinTerm(string quantity) => $"time limit {quantity}";
    public override string DueBy(string date, bool before) => before ? $"due ≤ {date}" : $"due {date}";
    public override string SomeDate => "date";
    public override string HowOften(string? quantity) => quantity is null ? "frequency" : $"frequency {quantity}";
    public override string Reaching(string quantity, bool falling) => falling ? $"down to {quantity}" : $"reaching {quantity}";
    public override string ChangedBy(Direction direction, string quantity) => direction == Direction.Less ? $"less by {quantity}" : $"more by {quantity}";
    public override string BesideLastYear(Direction direction, Comparison? bound, string? quantity) => (direction, bound, quantity) switch
    {
        (Direction.Same, Comparison.AtLeast, _) => "not below last year",
        (Direction.Same, Comparison.AtMost, _) => "not above last year",
        (Direction.Same, _, _) => "as last year",
        (Direction.Less, _, null) => "less than last year",
        (Direction.Less, _, _) => $"less than last year by {quantity}",
        (_, _, null) => "more than last year",
        _ => $"more than last year by {quantity}",
    };
    public override string BesideBudget(string sign, string? share) => share is null ? $"{sign} budget" : $"{sign} {share} of the budget";
    public override string Unchanged => "unchanged";
    public override string More(string amount) => $"{amount} 元 more";
    public override string Less(string amount) => $"{amount} 元 less";

    public override string SeverityName(Severity severity) => severity switch
    {
        Core.Findings.Severity.Error => "error",
        Core.Findings.Severity.Warning => "warning",
        Core.Findings.Severity.Hint => "hint",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
    public override string SeverityCount(Severity severity, int count) => severity switch
    {
        Core.Findings.Severity.Error => Some(count, "error", "errors"),
        Core.Findings.Severity.Warning => Some(count, "warning", "warnings"),
        Core.Findings.Severity.Hint => Some(count, "hint", "hints"),
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };
    public override string FindingName(string code) => code switch
    {
        "RD-01" => "Encoding found by content",
        "RD-02" => "Bytes that are no text",
        "RD-03" => "Repaired",
        "RD-04" => "Guessed",
        "RD-05" => "Unreadable",
        "RD-06" => "No title",
        "RD-07" => "Form cut off",
        "RD-08" => "Row not understood",
        "RD-09" => "Part missing",
        "RD-10" => "Unit of amounts not printed",
        _ => code,
    };
    public override string RefusalName(string code) => code switch
    {
        "empty" => "The file is empty",
        "not-text" => "Not a kind of file that is known",
        "too-large" => "The file is too large",
        "too-many-cells" => "Too many cells",
        "cell-too-long" => "A cell is too long",
        "vanished" => "The file became shorter while it was read",
        "unreadable" => "The file could not be read",
        _ => "Not accepted",
    };

    public override string Page(int page, int pages) => $"Page {page} of {pages}";
    public override string PreviousPage => "Previous page";
    public override string NextPage => "Next page";
    public override string NotShown(int count) => $"{count:#,##0} more rows are not listed on this page; see the data (JSON).";

    public override string NotFoundTitle => "No such page";
    public override string NotFound => "There is no such page, or the document is no longer in memory: only the latest uploads are kept, and none after a restart.";
    public override string NotFoundNext => "Go back to the list. If you uploaded the document, upload it again; it keeps its address.";
    public override string NotDone => "Not done";
    public override string ErrorTitle => "Something went wrong";
    public override string Error(string number) => $"The program failed; the number of the error is {number}. Uploaded documents are not affected.";
    public override string ErrorNext => "Go back and try again. If it fails again, tell the number to whoever runs the program.";
    public override string BackToList => "Back to the list";

    private static string Some(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private string SpotName(Spot spot) =>
        spot.CellName is { } cell ? $"{PartName(spot)} {cell}"
        : PartName(spot) is not { Length: > 0 } part ? $"paragraph {spot.Row}"
        : spot.Column > 0 && spot.Sheet is null ? $"{part}, row {spot.Row}, cell {spot.Column}"
        : $"{part}, row {spot.Row}";
}
