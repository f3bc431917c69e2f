using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The blocks of a form, each with its reader, and the form that they make together.</summary>
/// <param name="scope">What the readers share.</param>
/// <param name="title">The title.</param>
/// <param name="names">The names that the document is known to hold.</param>
/// <param name="first">The first row.</param>
internal sealed class FormBlocks(FormScope scope, FormTitle title, KnownNames names, GridRow first)
{
    /// <summary>The head: project, bodies, dates.</summary>
    public HeadReader Head { get; } = new(scope, names, first.Line);

    /// <summary>The funds.</summary>
    public FundsReader Funds { get; } = new(scope);

    /// <summary>The goals.</summary>
    public GoalsReader Goals { get; } = new(scope);

    /// <summary>The indicators, of the year and of the whole period.</summary>
    public IndicatorTables Tables { get; } = new(scope);

    /// <summary>The tasks of a whole department.</summary>
    public TasksReader Tasks { get; } = new(scope);

    /// <summary>The use of the money and its payment plan.</summary>
    public PlanReader Plan { get; } = new(scope);

    /// <summary>The headings of funds and indicators.</summary>
    public List<GridRow> Headings { get; } = [];

    /// <summary>The indicators of the year.</summary>
    public IndicatorsReader Indicators => Tables.Year;

    /// <summary>Whether enough was read to be a form.</summary>
    public bool AreForm => (Tables.Width == 0 || Indicators.HasHeading)
        && (Funds.IsEmpty ? 0 : 1) + (Goals.IsEmpty ? 0 : 1) + (Indicators.HasHeading ? 1 : 0) + (Indicators.IsEmpty ? 0 : 1) >= 2;

    /// <summary>What kind of form it is, by the columns that it has.</summary>
    public FormKind Kind => Indicators.IsMonitoring || Funds.HasExpected ? FormKind.Monitoring
        : Indicators.IsEvaluation || Funds.IsExecution ? FormKind.SelfEvaluation
        : FormKind.Target;

    /// <summary>The form that the blocks make.</summary>
    /// <param name="index">Its number in the document.</param>
    /// <param name="documentYear">The year of the document, for a form that prints none.</param>
    /// <param name="printedUnit">The unit of amounts, where it is printed above the indicators.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="cuts">What was cut off of it.</param>
    public ParsedForm Form(int index, Printed documentYear, Printed printedUnit, Place end, IReadOnlyList<Finding> cuts)
    {
        var kind = Kind;
        var indicators = Indicators.Read();
        var family = FamilyOf(kind, indicators);
        var unit = UnitOr(printedUnit, family);
        if (title.Title.IsMissing)
        {
            scope.Findings.Add(ReadingFindings.TitleMissing(first.Place));
        }

        if (indicators.Count == 0)
        {
            scope.Findings.Add(ReadingFindings.SectionMissing(first.Place, "绩效指标"));
        }

        scope.Findings.AddRange(cuts);
        return new ParsedForm
        {
            Index = index,
            Kind = kind,
            Layout = family.Layout,
            Start = title.Title.IsMissing ? first.Place : title.Title.Place with { Cell = 0 },
            End = end,
            Title = title.Title,
            Year = title.YearOr(documentYear),
            AmountUnit = unit,
            Project = Head.Read(),
            TargetFunds = kind == FormKind.Target ? Funds.Target() : new(),
            ExecutionFunds = kind == FormKind.SelfEvaluation ? Funds.Execution() : new(),
            MonitoringFunds = kind == FormKind.Monitoring ? Funds.Monitoring() : new(),
            Tasks = Tasks.Tasks,
            Goals = GoalsOf(kind),
            BudgetUse = Plan.BudgetUse,
            PaymentPlan = Plan.Payments,
            Indicators = indicators,
            TermIndicators = Tables.ReadTerm(),
            EmptyLevels = Indicators.EmptyLevels,
            TotalWeight = Indicators.TotalWeight,
            TotalScore = Indicators.TotalScore,
            Findings = scope.Findings.Count == 0 ? [] : [.. scope.Findings.Distinct().OrderBy(f => f.Place)],
        };
    }

    /// <summary>The unit of amounts: as printed above them, as they print it themselves, or as the family has it.</summary>
    private Printed UnitOr(Printed printed, FormFamily family)
    {
        var unit = printed.IsMissing ? Funds.OwnUnit() : printed;
        if (!unit.IsMissing)
        {
            return unit;
        }

        scope.Findings.Add(ReadingFindings.UnitNotPrinted(first.Place, family.AmountUnit));
        return new Printed(family.AmountUnit, first.Place).Guessed("表内未标金额单位，按同类表格读取");
    }

    /// <summary>The goals; 年度绩效目标, the words of self-evaluations, in a form that sets targets is the goal of the year.</summary>
    private ParsedGoals GoalsOf(FormKind kind)
    {
        var goals = Goals.Read();
        return kind != FormKind.SelfEvaluation && goals.Overall.IsMissing && goals.Annual.IsMissing
            ? new ParsedGoals { Annual = goals.Expected, Items = goals.Items, IsSingle = goals.IsSingle }
            : goals;
    }

    private FormFamily FamilyOf(FormKind kind, List<ParsedIndicator> indicators)
    {
        if (Tasks.Tasks.Count > 0)
        {
            return FormFamily.OfDepartment;
        }

        var features = FormFeatures.None;
        void Note(bool has, FormFeatures feature) => features |= has ? feature : FormFeatures.None;

        Note(!Plan.IsEmpty, FormFeatures.Plan);
        Note(Head.HasBoxes, FormFeatures.Boxes);
        Note(Indicators.HasNumbers, FormFeatures.Numbers);
        Note(Indicators.HasCostLevel, FormFeatures.CostLevel);
        Note(indicators.Exists(i => i.Level1.Raw is { } level && LostLevel.WithoutPoints(level).Length < level.Length), FormFeatures.LevelPoints);
        Note(Tables.HasTerm, FormFeatures.Term);
        Note(Tables.HasTerm && Tables.IsSideBySide, FormFeatures.SideBySide);
        Note(Indicators.Columns.ColumnOf(Meaning.Weight) is >= 0 and var points && points < Indicators.Columns.ColumnOf(Meaning.Target), FormFeatures.PointsFirst);
        Note(title.Title.IsMissing || title.Title.Raw.Contains("财政", StringComparison.Ordinal), FormFeatures.FiscalTitle);
        return FormFamily.Recognise(kind, features, Indicators.Columns.Meanings | Funds.Columns | Head.Labels, heading => Headings.Exists(row => IsPrinted(heading, row)));
    }

    /// <summary>Whether a row of headings has one that is printed so, but for blanks and the width of its brackets.</summary>
    private bool IsPrinted(string heading, GridRow row) =>
        Array.Exists(row.Cells, c => c.Length >= heading.Length && c.Length <= heading.Length + 8 && PlainText.Of(scope.Span(c)).Equals(heading, StringComparison.Ordinal));
}
