using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Web.Wording;

/// <summary>
/// Every text of the pages, once a language. A text that a language lacks fails the build, and so does a wrong argument;
/// no sentence is put together from parts. Terms of the papers keep their Chinese name in every language.
/// </summary>
public abstract class Texts
{
    /// <summary>The texts of a language.</summary>
    public static Texts In(Language language) => language switch
    {
        Language.Chinese => new ChineseTexts(),
        Language.English => new EnglishTexts(),
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    // The frame.
    public abstract string LanguageTag { get; }
    public abstract string SkipToContent { get; }
    public abstract string Checkup { get; }
    public abstract string MainNavigation { get; }
    public abstract string LanguageSwitch { get; }
    public abstract string PrintedFrom(string address, string time);

    public abstract string NotAllowed(string roles);

    // Handing in.
    public abstract string UploadHeading { get; }
    public abstract string UploadHow { get; }
    public abstract string UploadFormats(long maxMegabytes, int kept);
    public abstract string UploadButton { get; }
    public abstract string UploadWorking { get; }
    public abstract string NoFileChosen { get; }
    public abstract string PageExpired { get; }
    public abstract string UploadTooLarge(long maxMegabytes);
    public abstract string UploadBroken { get; }

    // The list.
    public abstract string ListTitle { get; }
    public abstract string NothingYet { get; }
    public abstract string NothingYetNext { get; }
    public abstract string ListTotals(int documents, int forms, int refused);
    public abstract string Uploaded { get; }
    public abstract string Sample { get; }
    public abstract string FormsCount(int count);
    public abstract string TablesCount(int count);
    public abstract string StatementsCount(int count);
    public abstract string NoForms { get; }
    public abstract string AllForms(int count);
    public abstract string NotTakenIn { get; }
    public abstract string NoFindings { get; }

    // What checking found.
    public abstract string Found { get; }
    public abstract string NothingFound { get; }
    public abstract string Check { get; }
    public abstract string Count { get; }
    public abstract string ByCheck { get; }
    public abstract string ByUnit { get; }
    public abstract string ByDocument { get; }
    public abstract string File { get; }
    public abstract string LegalBasis { get; }
    public abstract string NoUnit { get; }
    public abstract string Working { get; }
    public abstract string ScoreOf { get; }
    public abstract string ScoreDue { get; }
    public abstract string ScorePrinted { get; }
    public abstract string HowReckoned { get; }
    public abstract string WorkingRules(string region, string version);
    public abstract string BatchTitle { get; }
    public abstract string Insufficient { get; }
    public abstract string InsufficientCount(int count);
    public abstract string FormNumber(int index);

    /// <summary>The name of a check in the catalogue; the code itself where it is none of them. The field's own name in every language.</summary>
    public string CheckName(string code) => CheckDefinition.Find(code)?.Name ?? code;

    // A document.
    public abstract string Contents { get; }
    public abstract string DocumentNothingFound { get; }
    public abstract string DocumentNothingFoundNext { get; }
    public abstract string SourceText { get; }
    public abstract string AsJson { get; }

    /// <summary>Leads in the links to the official forms.</summary>
    public abstract string AsFiles { get; }

    /// <summary>What offices call a format: Word, Excel.</summary>
    public abstract string FileName(string format);

    /// <summary>The page of the forms that can be filled in offline.</summary>
    public abstract string TemplatesTitle { get; }

    /// <summary>What to do with them.</summary>
    public abstract string TemplatesHow { get; }

    /// <summary>The id of a layout.</summary>
    public abstract string LayoutName { get; }

    public abstract string Edition { get; }
    public abstract string Facts { get; }
    public abstract string FormatName(string format);
    public abstract string Encoding { get; }
    public abstract string Lines { get; }
    public abstract string Size { get; }
    public abstract string Bytes(long count);
    public abstract string Forms { get; }
    public abstract string BudgetTables { get; }
    public abstract string BudgetTable(int number);
    public abstract string EmptyTable { get; }
    public abstract string Narrative { get; }
    public abstract string ProjectDescriptions { get; }
    public abstract string DepartmentTarget { get; }
    public abstract string Findings { get; }

    // Columns and rows; the terms of the papers.
    public abstract string Number { get; }
    public abstract string Kind { get; }
    public abstract string KindName(FormKind kind);
    public abstract string KindTitle(FormKind kind);
    public abstract string Title { get; }
    public abstract string NoTitle { get; }
    public abstract string NoName { get; }
    public abstract string Year { get; }
    public abstract string AmountUnit { get; }
    public abstract string TotalFunds { get; }
    public abstract string InYuan { get; }
    public abstract string InTenThousandYuan { get; }
    public abstract string IndicatorCount { get; }
    public abstract string ProjectCode { get; }
    public abstract string ProjectName { get; }
    public abstract string Nature { get; }
    public abstract string Category { get; }
    public abstract string Department { get; }
    public abstract string Unit { get; }
    public abstract string StartDate { get; }
    public abstract string EndDate { get; }
    public abstract string Funds { get; }
    public abstract string FundsTotal { get; }
    public abstract string FundsFiscal { get; }
    public abstract string FundsOther { get; }
    public abstract string FundsAnnual { get; }
    public abstract string FundsAppropriation { get; }
    public abstract string FundsCarryOver { get; }
    public abstract string FundsSource { get; }
    public abstract string ExecutionTotal { get; }
    public abstract string Initial { get; }
    public abstract string Adjusted { get; }
    public abstract string Executed { get; }
    public abstract string ExecutionWeight { get; }
    public abstract string ExecutionRate { get; }
    public abstract string Score { get; }
    public abstract string Weight { get; }
    public abstract string Goals { get; }
    public abstract string GoalOverall { get; }
    public abstract string GoalAnnual { get; }
    public abstract string GoalExpected { get; }
    public abstract string GoalAchieved { get; }
    public abstract string GoalItem(int number);
    public abstract string BudgetUse { get; }
    public abstract string PaymentPlan { get; }
    public abstract string Indicators { get; }
    public abstract string Indicator(int number);
    public abstract string Level1 { get; }
    public abstract string Level2 { get; }
    public abstract string IndicatorName { get; }
    public abstract string TargetValue { get; }
    public abstract string ActualValue { get; }
    public abstract string Deviation { get; }
    public abstract string Definition { get; }
    public abstract string Basis { get; }
    public abstract string TotalRow { get; }
    public abstract string NoIndicators { get; }
    public abstract string Code { get; }
    public abstract string Name { get; }
    public abstract string SideName(Core.Departments.Side side);
    public abstract string Note { get; }
    public abstract string StatementItem { get; }
    public abstract string StatementAmount { get; }
    public abstract string StatementChange { get; }
    public abstract string StatementReading { get; }
    public abstract string TargetOverall { get; }
    public abstract string TargetPart { get; }
    public abstract string TargetGoal { get; }
    public abstract string TargetIndicators { get; }
    public abstract string Safeguards { get; }
    public abstract string Place { get; }
    public abstract string Severity { get; }
    public abstract string Message { get; }

    // A form.
    public abstract string FormOf(int index, int count);
    public abstract string PreviousForm { get; }
    public abstract string NextForm { get; }
    public abstract string BackToDocument { get; }
    public abstract string Record { get; }
    public abstract string RecordHint { get; }
    public abstract string LineRange(int first, int last);
    public abstract string MarksAndFindings { get; }
    public abstract string ReadAsDeclared { get; }

    // Values.
    public abstract string PlaceName(Place place);

    /// <summary>A page of a PDF.</summary>
    public abstract string PageNumber(int page);

    /// <summary>The page, sheet or table in which rows are counted.</summary>
    public abstract string PartName(Spot spot);
    public abstract string Blank { get; }
    public abstract string Unreadable { get; }
    public abstract string RepairedMark { get; }
    public abstract string GuessedMark { get; }
    public abstract string Repaired(string phrase);
    public abstract string Guessed(string phrase);
    public abstract string Yuan(string amount);
    public abstract string Characters(int count);
    public abstract string TypedAs { get; }
    public abstract string NotFilledIn { get; }
    public abstract string NoneThere { get; }
    public abstract string NeverFilledIn { get; }
    public abstract string InWords { get; }
    public abstract string YesOrNo(bool yes);
    public abstract string GradeName(Completion completion);
    public abstract string About(string quantity);
    public abstract string DamagedUnit(string quantity);
    public abstract string FromTo(string low, string high);
    public abstract string Lasting(string quantity);
    public abstract string WithinTerm(string quantity);
    public abstract string DueBy(string date, bool before);
    public abstract string SomeDate { get; }
    public abstract string HowOften(string? quantity);
    public abstract string Reaching(string quantity, bool falling);
    public abstract string ChangedBy(Direction direction, string quantity);
    public abstract string BesideLastYear(Direction direction, Comparison? bound, string? quantity);
    public abstract string BesideBudget(string sign, string? share);
    public abstract string Unchanged { get; }
    public abstract string More(string amount);
    public abstract string Less(string amount);

    // Findings and refusals: the sentences come in Chinese from the reading; the name of the code stands in the reader's language.
    public abstract string SeverityName(Severity severity);
    public abstract string SeverityCount(Severity severity, int count);
    public abstract string FindingName(string code);
    public abstract string RefusalName(string code);

    // Long things.
    public abstract string Page(int page, int pages);
    public abstract string PreviousPage { get; }
    public abstract string NextPage { get; }
    public abstract string NotShown(int count);

    // Errors.
    public abstract string NotFoundTitle { get; }
    public abstract string NotFound { get; }
    public abstract string NotFoundNext { get; }
    public abstract string NotDone { get; }
    public abstract string ErrorTitle { get; }
    public abstract string Error(string number);
    public abstract string ErrorNext { get; }
    public abstract string BackToList { get; }
}
