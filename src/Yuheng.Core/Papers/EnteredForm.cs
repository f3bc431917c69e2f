using System.Globalization;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Papers;

/// <summary>What a form is, besides what is filled in.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Layout">The printed form, such as shanghai-target-with-cost.</param>
/// <param name="Title">Its title.</param>
/// <param name="Year">Its year.</param>
/// <param name="Unit">The unit of its amounts.</param>
public sealed record FormHead(PaperKind Kind, string Layout, string Title, int Year, AmountUnit Unit);

/// <summary>A form that was filled in on a page: the same border type as one that was found in a document, so that typing, checks and scores are the same.</summary>
public sealed class EnteredForm
{
    private EnteredForm(PaperContent content, FormHead head)
    {
        Content = content;
        Places = new PaperPlaces();
        Rows = content.Rows('i');
        Form = Enter(head);
    }

    /// <summary>What is filled in.</summary>
    public PaperContent Content { get; }

    /// <summary>The form as the next stage takes it.</summary>
    public ParsedForm Form { get; }

    /// <summary>Leads from the place of a finding to the field.</summary>
    public PaperPlaces Places { get; }

    /// <summary>The rows of the indicators, in the order of <see cref="ParsedForm.Indicators"/>: i1, i3.</summary>
    public IReadOnlyList<string> Rows { get; }

    /// <summary>The form of a content; a budget and a project of the library are none.</summary>
    public static EnteredForm Of(PaperContent content, FormHead head)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(head);
        return new EnteredForm(content, head);
    }

    /// <summary>The content of a form that was found in a document: its texts, and the numbers of its indicators from 1 on.</summary>
    public static PaperContent ContentOf(ParsedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var cells = new List<KeyValuePair<string, string?>>();

        void Put(string path, Printed printed) => cells.Add(KeyValuePair.Create(path, printed.IsMissing ? null : Cut(printed.Raw)));

        Put("project.code", form.Project.Code);
        Put("project.name", form.Project.Name);
        Put("project.nature", form.Project.Nature);
        Put("project.category", form.Project.Category);
        Put("project.department", form.Project.Department);
        Put("project.unit", form.Project.Unit);
        Put("project.start", form.Project.Start);
        Put("project.end", form.Project.End);
        Put("project.period", form.Project.Period);
        PutFunds(form, Put);
        Put("goals.overall", form.Goals.Overall);
        Put("goals.annual", form.Goals.Annual);
        Put("goals.expected", form.Goals.Expected);
        Put("goals.achieved", form.Goals.Achieved);
        Put("budgetUse", form.BudgetUse);
        Put("total.weight", form.TotalWeight);
        Put("total.score", form.TotalScore);
        for (var i = 0; i < form.Goals.Items.Count; i++)
        {
            Put(Path('g', i, "text"), form.Goals.Items[i]);
        }

        for (var i = 0; i < form.PaymentPlan.Count; i++)
        {
            Put(Path('p', i, "by"), form.PaymentPlan[i].By);
            Put(Path('p', i, "percent"), form.PaymentPlan[i].Percent);
        }

        for (var i = 0; i < form.Tasks.Count; i++)
        {
            var task = form.Tasks[i];
            foreach (var (field, printed) in new[] { ("name", task.Name), ("content", task.Content), ("total", task.Total), ("fiscal", task.Fiscal), ("other", task.Other) })
            {
                Put(Path('t', i, field), printed);
            }
        }

        for (var i = 0; i < form.Indicators.Count; i++)
        {
            foreach (var (field, printed) in FieldsOf(form.Indicators[i]))
            {
                Put(Path('i', i, field), printed);
            }
        }

        for (var i = 0; i < form.TermIndicators.Count; i++)
        {
            var indicator = form.TermIndicators[i];
            foreach (var (field, printed) in new[] { ("level1", indicator.Level1), ("level2", indicator.Level2), ("name", indicator.Name), ("target", indicator.Target), ("measureUnit", indicator.MeasureUnit) })
            {
                Put(Path('m', i, field), printed);
            }
        }

        return PaperContent.Empty.With(cells);
    }

    private static string Cut(string text) => text.Length <= PaperContent.LongestText ? text : text[..PaperContent.LongestText];

    private static string Path(char list, int index, string field) => string.Create(CultureInfo.InvariantCulture, $"{list}{index + 1}.{field}");

    private static void PutFunds(ParsedForm form, Action<string, Printed> put)
    {
        if (form.Kind == FormKind.Target)
        {
            var funds = form.TargetFunds;
            put("funds.total", funds.Total);
            put("funds.fiscal", funds.Fiscal);
            put("funds.other", funds.Other);
            put("funds.annual", funds.Annual);
            put("funds.appropriation", funds.Appropriation);
            put("funds.carryOver", funds.CarryOver);
            put("funds.otherAnnual", funds.OtherAnnual);
        }

        var (executed, monitored) = (form.ExecutionFunds, form.MonitoringFunds);
        foreach (var (name, row) in form.Kind != FormKind.SelfEvaluation ? []
            : new[] { ("total", executed.Total), ("appropriation", executed.Appropriation), ("carryOver", executed.CarryOver), ("other", executed.Other) })
        {
            put($"funds.{name}.initial", row.Initial);
            put($"funds.{name}.adjusted", row.Adjusted);
            put($"funds.{name}.executed", row.Executed);
            put($"funds.{name}.weight", row.Weight);
            put($"funds.{name}.rate", row.Rate);
            put($"funds.{name}.score", row.Score);
        }

        foreach (var (name, row) in form.Kind != FormKind.Monitoring ? []
            : new[] { ("total", monitored.Total), ("appropriation", monitored.Appropriation), ("carryOver", monitored.CarryOver), ("other", monitored.Other) })
        {
            put($"funds.{name}.initial", row.Initial);
            put($"funds.{name}.executed", row.Executed);
            put($"funds.{name}.rate", row.Rate);
            put($"funds.{name}.expected", row.Expected);
        }
    }

    private static IEnumerable<(string Field, Printed Printed)> FieldsOf(ParsedIndicator indicator) =>
    [
        ("level1", indicator.Level1), ("level2", indicator.Level2), ("name", indicator.Name), ("target", indicator.Target), ("measureUnit", indicator.MeasureUnit),
        ("halfYearTarget", indicator.HalfYearTarget), ("actual", indicator.Actual), ("expected", indicator.Expected), ("weight", indicator.Weight), ("score", indicator.Score),
        ("deviation", indicator.Deviation), ("definition", indicator.Definition), ("basis", indicator.Basis), ("likelihood", indicator.Likelihood), ("remark", indicator.Remark),
        ("causes.funds", indicator.Causes.Funds), ("causes.rules", indicator.Causes.Rules), ("causes.staff", indicator.Causes.Staff),
        ("causes.equipment", indicator.Causes.Equipment), ("causes.other", indicator.Causes.Other),
    ];

    private Printed At(string path) => new(Content[path], Places[path]);

    private ParsedForm Enter(FormHead head)
    {
        var title = new Printed(head.Title, Places["title"]);
        var kind = head.Kind switch
        {
            PaperKind.SelfEvaluation => FormKind.SelfEvaluation,
            PaperKind.Monitoring => FormKind.Monitoring,
            _ => FormKind.Target,
        };
        return new ParsedForm
        {
            Index = 1,
            Kind = kind,
            Layout = head.Layout,
            Title = title,
            Start = title.Place.OfLine,
            Year = new Printed(head.Year.ToString(CultureInfo.InvariantCulture), title.Place),
            AmountUnit = new Printed(head.Unit.Word(), title.Place),
            Project = Project(),
            TargetFunds = kind == FormKind.Target ? TargetFunds() : new(),
            ExecutionFunds = kind == FormKind.SelfEvaluation ? ExecutionFunds() : new(),
            MonitoringFunds = kind == FormKind.Monitoring ? MonitoringFunds() : new(),
            Goals = new()
            {
                Overall = At("goals.overall"),
                Annual = At("goals.annual"),
                Expected = At("goals.expected"),
                Achieved = At("goals.achieved"),
                Items = [.. Content.Rows('g').Select(row => At(row + ".text"))],
            },
            BudgetUse = At("budgetUse"),
            PaymentPlan = [.. Content.Rows('p').Select(row => new ParsedPayment(At(row + ".by"), At(row + ".percent")))],
            Tasks = [.. Content.Rows('t').Select(row => new ParsedTask(At(row + ".name"), At(row + ".content"), At(row + ".total"), At(row + ".fiscal"), At(row + ".other")))],
            Indicators = [.. Rows.Select(Indicator)],
            TermIndicators = [.. Content.Rows('m').Select(TermIndicator)],
            TotalWeight = At("total.weight"),
            TotalScore = At("total.score"),
            End = Places["total.score"].OfLine,
        };
    }

    private ParsedProject Project() => new()
    {
        Code = At("project.code"),
        Name = At("project.name"),
        Nature = At("project.nature"),
        Category = At("project.category"),
        Department = At("project.department"),
        Unit = At("project.unit"),
        Start = At("project.start"),
        End = At("project.end"),
        Period = At("project.period"),
    };

    private ParsedTargetFunds TargetFunds() => new()
    {
        Total = At("funds.total"),
        Fiscal = At("funds.fiscal"),
        Other = At("funds.other"),
        Annual = At("funds.annual"),
        Appropriation = At("funds.appropriation"),
        CarryOver = At("funds.carryOver"),
        OtherAnnual = At("funds.otherAnnual"),
    };

    private ParsedExecutionFunds ExecutionFunds()
    {
        ParsedExecution Row(string row) => new(
            At($"funds.{row}.initial"), At($"funds.{row}.adjusted"), At($"funds.{row}.executed"), At($"funds.{row}.weight"), At($"funds.{row}.rate"), At($"funds.{row}.score"));

        return new() { Total = Row("total"), Appropriation = Row("appropriation"), CarryOver = Row("carryOver"), Other = Row("other") };
    }

    private ParsedMonitoringFunds MonitoringFunds()
    {
        ParsedProgress Row(string row) => new(At($"funds.{row}.initial"), At($"funds.{row}.executed"), At($"funds.{row}.rate"), At($"funds.{row}.expected"));

        return new() { Total = Row("total"), Appropriation = Row("appropriation"), CarryOver = Row("carryOver"), Other = Row("other") };
    }

    private ParsedIndicator TermIndicator(string row) => new()
    {
        Place = Places[row + ".level1"].OfLine,
        Level1 = At(row + ".level1"),
        Level2 = At(row + ".level2"),
        Name = At(row + ".name"),
        Target = At(row + ".target"),
        MeasureUnit = At(row + ".measureUnit"),
    };

    private ParsedIndicator Indicator(string row) => new()
    {
        Place = Places[row + ".level1"].OfLine,
        Level1 = At(row + ".level1"),
        Level2 = At(row + ".level2"),
        Name = At(row + ".name"),
        Target = At(row + ".target"),
        MeasureUnit = At(row + ".measureUnit"),
        HalfYearTarget = At(row + ".halfYearTarget"),
        Actual = At(row + ".actual"),
        Expected = At(row + ".expected"),
        Weight = At(row + ".weight"),
        Score = At(row + ".score"),
        Deviation = At(row + ".deviation"),
        Definition = At(row + ".definition"),
        Basis = At(row + ".basis"),
        Causes = new(At(row + ".causes.funds"), At(row + ".causes.rules"), At(row + ".causes.staff"), At(row + ".causes.equipment"), At(row + ".causes.other")),
        Likelihood = At(row + ".likelihood"),
        Remark = At(row + ".remark"),
    };
}
