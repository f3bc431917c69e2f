using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the head of a form: the project, the bodies behind it, its dates.</summary>
internal sealed class HeadReader(FormScope scope, KnownNames names, int firstLine)
{
    private readonly ByMeaning<Printed> _values = new(Meaning.ProjectName, Meaning.Period);
    private Labelled? _last;

    /// <summary>Whether the project's nature is ticked in boxes.</summary>
    public bool HasBoxes { get; private set; }

    /// <summary>Whether the form has a field of its own for 项目性质.</summary>
    public bool HasNature { get; private set; }

    /// <summary>The labels that it has.</summary>
    public Meaning Labels => _values.Keys | (HasNature ? Meaning.Nature : Meaning.None);

    /// <summary>Reads a row of the head.</summary>
    public void Add(GridRow row)
    {
        foreach (var labelled in LabelledRow.Read(scope, row, Meaning.Head))
        {
            HasNature |= labelled.Meaning == Meaning.Nature;
            if (!_values[labelled.Meaning].IsMissing)
            {
                continue;
            }

            Set(labelled);
        }
    }

    /// <summary>A line without cells that goes on with the value above it: options with boxes, one a line.</summary>
    public void Continue(GridRow row)
    {
        if (_last is { } last)
        {
            Set(last with { Values = [.. last.Values, .. row.Cells] });
        }
    }

    private void Set(Labelled labelled)
    {
        _last = labelled;
        var cells = WithoutUnit(WithoutNature(labelled));
        _values[labelled.Meaning] = (labelled.Meaning is Meaning.Category or Meaning.Nature ? Ticked(cells) : null) ?? scope.Join(cells);
    }

    /// <summary>The cells of a value without 单位：万元, which stands at the right of the same line.</summary>
    private GridCell[] WithoutUnit(GridCell[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            var text = scope.Span(cells[i]);
            if (!text.EndsWith("元", StringComparison.Ordinal))
            {
                continue;
            }

            var unit = text.LastIndexOf("单位");
            if (unit >= 0 && text.Length - unit <= 7 && (unit == 0 || char.IsWhiteSpace(text[unit - 1]) || text.EndsWith("金额单位：万元", StringComparison.Ordinal)))
            {
                return [.. cells[..i], cells[i] with { Length = text[..unit].TrimEnd().Length }, .. WithoutUnit(cells[(i + 1)..])];
            }
        }

        return cells;
    }

    /// <summary>
    /// The cells of a value; in a broken form 经常性项目 behind another label is the value of a 项目性质 whose label is lost.
    /// </summary>
    private GridCell[] WithoutNature(Labelled labelled)
    {
        var at = !scope.Broken || labelled.Meaning is Meaning.Nature or Meaning.Category ? -1
            : Array.FindIndex(labelled.Values, c => scope.Span(c) is "经常性项目" or "一次性项目");
        if (at < 0)
        {
            return labelled.Values;
        }

        HasNature = true;
        if (!_values.Has(Meaning.Nature))
        {
            _values[Meaning.Nature] = scope.Note(scope.Raw(labelled.Values[at]).Repaired("标签“项目性质”缺失，按内容认定"));
        }

        return labelled.Values[..at];
    }

    /// <summary>The head as read.</summary>
    public ParsedProject Read()
    {
        var (nature, category) = (Value(Meaning.Nature), Value(Meaning.Category));
        if (!HasNature && IsNature(category.Raw))
        {
            // Older forms print 经常性项目 and 一次性项目 under 项目类别.
            (nature, category) = (category, default);
        }

        return new ParsedProject
        {
            Code = Value(Meaning.ProjectCode),
            Name = names.Project(scope, Value(Meaning.ProjectName), firstLine),
            Nature = nature,
            Category = category,
            Department = names.Body(scope, Value(Meaning.Department)),
            Unit = names.Body(scope, Value(Meaning.Unit) is { IsMissing: false } unit ? unit : Value(Meaning.ReportingUnit)),
            Start = Value(Meaning.StartDate),
            End = Value(Meaning.EndDate),
            Period = Value(Meaning.Period),
        };
    }

    private Printed Value(Meaning meaning) => _values[meaning];

    private static bool IsNature(string? value) => value is not null
        && (value.Contains("经常性", StringComparison.Ordinal) || value.Contains("一次性", StringComparison.Ordinal)
            || value.Contains("专项资金", StringComparison.Ordinal) || value.Contains("延续", StringComparison.Ordinal) || value.Contains("新增", StringComparison.Ordinal));

    /// <summary>The one option that is ticked; where none or several are, the value is missing and a finding says so. Null where there are no boxes.</summary>
    private Printed? Ticked(GridCell[] cells)
    {
        // As printed, blanks and all: they part the options.
        var text = string.Join(' ', cells.Where(c => !c.IsBlank).Select(c => scope.Span(c).ToString()));
        if (CheckBoxes.Read(text) is not { } options)
        {
            return null;
        }

        var printed = new Printed(text, Array.Find(cells, c => !c.IsBlank).Place);
        HasBoxes = true;
        var ticked = options.Where(o => o.Ticked).Select(o => o.Option).ToList();
        if (ticked.Count == 1)
        {
            return printed with { Raw = ticked[0] };
        }

        scope.Findings.Add(ReadingFindings.Unreadable(printed.Place, printed.Raw, ticked.Count == 0 ? "一项也没有勾选" : $"勾选了 {ticked.Count} 项"));
        return new Printed(null, printed.Place);
    }
}
