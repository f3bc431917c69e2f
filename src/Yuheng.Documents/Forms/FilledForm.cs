using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents.Forms;

/// <summary>Reads one form of a filled template: every field from its cell, nothing looked for.</summary>
internal sealed class FilledForm(FilledCells cells, TemplateMap.Form form)
{
    private const string IndicatorList = "indicators";
    private const int CellsNamed = 5;

    private static readonly string[] Levels = ["level1", "level2"];

    private readonly FilledList _indicators = new(cells, IndicatorList);

    /// <summary>The form; null where nothing was filled in.</summary>
    /// <param name="index">Its number in the document.</param>
    public ParsedForm? Read(int index)
    {
        var kind = form.Kind switch
        {
            "selfEvaluation" => FormKind.SelfEvaluation,
            "monitoring" => FormKind.Monitoring,
            _ => FormKind.Target,
        };
        var (indicators, empty) = Indicators(_indicators);
        if (indicators.Count == 0 && !cells.Paths.Any(IsFilledIn))
        {
            return null;
        }

        var title = cells[TemplateMap.Title];
        var (first, last) = (cells.Rows.First(), cells.Rows.Last());
        return new ParsedForm
        {
            Index = index,
            Kind = kind,
            Layout = form.Layout,
            Start = title.Place.Exists ? title.Place.OfLine : cells.At(first, 1).Place,
            End = End(last),
            Title = title,
            Year = Year(),
            AmountUnit = new Printed(form.Unit, title.Place),
            Project = Project(),
            TargetFunds = kind == FormKind.Target ? TargetFunds() : new(),
            ExecutionFunds = kind == FormKind.SelfEvaluation ? ExecutionFunds() : new(),
            MonitoringFunds = kind == FormKind.Monitoring ? MonitoringFunds() : new(),
            Tasks = [.. Tasks()],
            Goals = Goals(),
            BudgetUse = cells["budgetUse"],
            PaymentPlan = [.. PaymentPlan()],
            Indicators = indicators,
            TermIndicators = Indicators(new FilledList(cells, "termIndicators")).Filled,
            EmptyLevels = empty,
            TotalWeight = cells["total.weight"],
            TotalScore = cells["total.score"],
            Findings = [.. Lost(first)],
        };
    }

    private bool IsFilledIn(string path) =>
        path is not (TemplateMap.Title or TemplateMap.Year) && !path.StartsWith(IndicatorList, StringComparison.Ordinal) && !Chosen(cells[path]).IsMissing;

    private Place End(int last)
    {
        for (var row = last; row > 0; row--)
        {
            if (cells.At(row, 1).Place is { Exists: true } place)
            {
                return place.OfLine;
            }
        }

        return Place.None;
    }

    private Printed Year()
    {
        var year = cells[TemplateMap.Year];
        return year.IsMissing ? year
            : FormText.YearIn(year.Raw) is { Length: > 0 } named ? year with { Raw = named.ToString() }
            : year.Raw.AsSpan().IndexOfAnyExcept("()（）年度 \u3000") < 0 ? year with { Raw = null }
            : year;
    }

    private ParsedProject Project() => new()
    {
        Code = cells["project.code"],
        Name = cells["project.name"],
        Nature = Chosen(cells["project.nature"]),
        Category = Chosen(cells["project.category"]),
        Department = form.Kind == "departmentTarget" ? cells["department"] : cells["project.department"],
        Unit = cells["project.unit"],
        Start = cells["project.start"],
        End = cells["project.end"],
        Period = cells["project.period"],
    };

    /// <summary>The option that is ticked where the boxes were kept, otherwise what was chosen or written.</summary>
    private static Printed Chosen(Printed printed) => CheckBoxes.Read(printed.Raw) is not { } boxes ? printed
        : boxes.FindAll(b => b.Ticked) switch
        {
            [] => printed with { Raw = null },
            [var one] => printed with { Raw = one.Option },
            _ => printed,
        };

    private ParsedTargetFunds TargetFunds() => new()
    {
        Total = cells["funds.total"],
        Fiscal = cells["funds.fiscal"],
        Other = cells["funds.other"],
        Annual = cells["funds.annual"],
        Appropriation = cells["funds.appropriation"],
        CarryOver = cells["funds.carryOver"],
        OtherAnnual = cells["funds.otherAnnual"],
    };

    private ParsedExecutionFunds ExecutionFunds()
    {
        ParsedExecution Row(string row) => new(
            cells[$"funds.{row}.initial"], cells[$"funds.{row}.adjusted"], cells[$"funds.{row}.executed"],
            cells[$"funds.{row}.weight"], cells[$"funds.{row}.rate"], cells[$"funds.{row}.score"]);

        return new() { Total = Row("total"), Appropriation = Row("appropriation"), CarryOver = Row("carryOver"), Other = Row("other") };
    }

    private ParsedMonitoringFunds MonitoringFunds()
    {
        ParsedProgress Row(string row) => new(cells[$"funds.{row}.initial"], cells[$"funds.{row}.executed"], cells[$"funds.{row}.rate"], cells[$"funds.{row}.expected"]);

        return new() { Total = Row("total"), Appropriation = Row("appropriation"), CarryOver = Row("carryOver"), Other = Row("other") };
    }

    private ParsedGoals Goals()
    {
        var items = new FilledList(cells, "goals.items");
        return new()
        {
            Overall = cells["goals.overall"],
            Annual = form.Kind == "departmentTarget" ? cells["overall"] : cells["goals.annual"],
            Expected = cells["goals.expected"],
            Achieved = cells["goals.achieved"],
            Items = [.. items.Rows.Select(row => items[row, ""]).Where(goal => !goal.IsMissing)],
        };
    }

    private IEnumerable<ParsedTask> Tasks()
    {
        var tasks = new FilledList(cells, "tasks");
        return tasks.Rows.Where(row => tasks.Fields.Any(field => !tasks[row, field].IsMissing))
            .Select(row => new ParsedTask(tasks[row, "name"], tasks[row, "content"], tasks[row, "total"], tasks[row, "fiscal"], tasks[row, "other"]));
    }

    private IEnumerable<ParsedPayment> PaymentPlan()
    {
        const string Start = "paymentPlan[by=";
        foreach (var path in cells.Paths.Where(p => p.StartsWith(Start, StringComparison.Ordinal) && p.Contains(']', StringComparison.Ordinal)))
        {
            var percent = cells[path];
            yield return new ParsedPayment(new Printed(path[Start.Length..path.IndexOf(']', StringComparison.Ordinal)], percent.Place), percent);
        }
    }

    /// <summary>The rows that are filled in; a level that is left blank is that of the row above. And the second levels that have no row filled in.</summary>
    private (List<ParsedIndicator> Filled, List<Printed> Empty) Indicators(FilledList list)
    {
        var filled = new List<ParsedIndicator>();
        var blank = new List<Printed>();
        var fields = list.Fields.Except(Levels).ToList();
        Printed level1 = default, level2 = default;
        foreach (var row in list.Rows)
        {
            // Of two lists side by side the first level is common to both.
            var own = list[row, "level1"] is { IsMissing: false } first ? first : _indicators[row, "level1"];
            var second = list[row, "level2"];
            if (!fields.Exists(field => !list[row, field].IsMissing))
            {
                blank.Add(second);
                continue;
            }

            level2 = !second.IsMissing ? second : own.IsMissing || own.Raw == level1.Raw ? level2 : second;
            level1 = !own.IsMissing ? own : level1;
            filled.Add(Indicator(list, row, level1, level2));
        }

        return (filled, [.. blank.Where(b => !b.IsMissing).ExceptBy(filled.Select(i => i.Level2.Raw), b => b.Raw).DistinctBy(b => b.Raw)]);
    }

    private static ParsedIndicator Indicator(FilledList list, int row, Printed level1, Printed level2) => new()
    {
        Level1 = level1,
        Level2 = level2,
        Name = list[row, "name"],
        Target = list[row, "target"],
        Actual = list[row, "actual"],
        Weight = list[row, "weight"],
        Score = list[row, "score"],
        Deviation = list[row, "deviation"],
        Definition = list[row, "definition"],
        Basis = list[row, "basis"],
        Expected = list[row, "expected"],
        Remark = list[row, "remark"],
        Causes = new(list[row, "causes.funds"], list[row, "causes.rules"], list[row, "causes.staff"], list[row, "causes.equipment"], list[row, "causes.other"]),
        Likelihood = Marked(list, row, "likelihood="),
        Place = list.Fields.Select(field => list[row, field].Place).First(place => place.Exists).OfLine,
    };

    /// <summary>What the mark of a row stands for; of several all of them, which is then no likelihood.</summary>
    private static Printed Marked(FilledList list, int row, string start)
    {
        var marked = list.Fields.Where(f => f.StartsWith(start, StringComparison.Ordinal) && !list[row, f].IsMissing).ToList();
        return marked.Count == 0 ? default : list[row, marked[0]] with { Raw = string.Join('、', marked.Select(m => m[start.Length..])) };
    }

    /// <summary>Cells that are gone; rows of lists may be deleted by whoever does not need them.</summary>
    private IEnumerable<Finding> Lost(int first)
    {
        var lost = cells.Lost.Where(l => !l.Path.Contains('[', StringComparison.Ordinal) || l.Path.StartsWith("paymentPlan", StringComparison.Ordinal)).Select(l => l.Cell).ToList();
        if (lost.Count > 0)
        {
            yield return ReadingFindings.TemplateCellsLost(cells.At(first, 1).Place.OfLine, string.Join('、', lost.Take(CellsNamed)) + (lost.Count > CellsNamed ? $" 等 {lost.Count} 处" : ""));
        }
    }
}
