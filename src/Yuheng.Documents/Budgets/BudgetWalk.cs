using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Goes through a document once, line by line, and gives each line to the part that it belongs to.</summary>
internal sealed class BudgetWalk(DocumentReading reading, BudgetRulebook rulebook)
{
    private readonly List<Finding> _findings = [];
    private readonly List<FoundTable> _tables = [];
    private readonly List<Paragraph> _paragraphs = [];
    private readonly List<BudgetParagraph> _prose = [];
    private readonly DescriptionReader _descriptions = new(rulebook);
    private BudgetPart _part;
    private Paragraph _paragraph = new();
    private bool _blankBefore;
    private Printed _department;
    private Printed _notesTitle;

    /// <summary>The budget; null where the document has none.</summary>
    public ParsedDepartmentBudget? Read()
    {
        var tables = new BudgetTableReader(reading, rulebook, _findings);
        for (var index = 0; index < reading.LineCount;)
        {
            if (tables.TitleAt(index) is { } title && tables.HasBody(index))
            {
                EndParagraph();
                _descriptions.Close();
                _tables.Add(tables.Read(title.Title, title.Printed, index, out index));
                _part = BudgetPart.Preamble;
                continue;
            }

            ReadLine(reading[index]);
            index++;
        }

        EndParagraph();
        if (_tables.Count == 0 && _notesTitle.IsMissing)
        {
            return null;
        }

        var year = YearPrinted();
        var narrative = ReadNarrative(FiscalYear.Read(year).Value);
        return _tables.Count == 0 && narrative.Count == 0
            ? null
            : new ParsedDepartmentBudget
            {
                Department = Department(),
                Year = year,
                Tables = Finished(narrative),
                Narrative = narrative,
                Descriptions = _descriptions.Descriptions,
                Prose = _prose,
                Findings = _findings,
            };
    }

    private void ReadLine(ReadingLine line)
    {
        var filled = BudgetTableReader.Filled(line);
        if (filled == 0)
        {
            _blankBefore = true;
            return;
        }

        if (filled > 2 || (filled == 2 && _part == BudgetPart.Forms))
        {
            // A table that is not ours: behind a description it is the project's form, and all that follows is the form's.
            if (_part == BudgetPart.Description)
            {
                EndParagraph();
                _descriptions.Close();
                _part = BudgetPart.Forms;
            }

            return;
        }

        var text = BudgetTableReader.Joined(line);
        var plain = text.Length <= 64 ? PlainText.Of(text) : "";
        if (_part == BudgetPart.Contents && IsEntry(plain))
        {
            _prose.Add(BudgetParagraph.OfLine(_part, false, text, line.Place));
            return;
        }

        if (plain.Length > 0 && BudgetHeadings.PartOf(plain, rulebook) is { } part && Opens(part, plain))
        {
            EndParagraph();
            _descriptions.Close();
            _part = part;
            _prose.Add(BudgetParagraph.OfLine(part, true, text, line.Place));
            if (part == BudgetPart.Description)
            {
                _descriptions.Open(text, line.Place);
            }
            else if (part == BudgetPart.Notes && _notesTitle.IsMissing)
            {
                _notesTitle = new Printed(text, line.Place);
            }

            return;
        }

        ReadProse(text, plain, line.Place);
    }

    /// <summary>Within a form only the next description or the narrative may begin; within a description 七、绩效目标 is a section of it.</summary>
    private bool Opens(BudgetPart part, string plain) => part switch
    {
        BudgetPart.Forms => _part != BudgetPart.Contents,
        BudgetPart.Duties or BudgetPart.Definitions or BudgetPart.Structure => _part is not (BudgetPart.Forms or BudgetPart.Description),
        BudgetPart.Notes => _part is not BudgetPart.Other || PlainText.NumberLength(plain) == 0,
        _ => true,
    };

    private static bool IsEntry(string plain) =>
        plain.Length > 0 && (PlainText.NumberLength(plain) > 0 || char.IsAsciiDigit(plain[^1]) || plain[^1] is '.' or '…' or '·');

    private void ReadProse(string text, string plain, Place place)
    {
        if (_part is BudgetPart.Contents)
        {
            _part = BudgetPart.Preamble;
        }

        if (_department.IsMissing && plain.Length > 0)
        {
            TakeDepartment(text, plain, place);
        }

        if (_part is BudgetPart.Forms)
        {
            return;
        }

        if (_part == BudgetPart.Description)
        {
            _descriptions.Take(text, place);
        }

        var start = plain.Length > 0 ? plain : PlainText.Of(text.AsSpan(0, 16));
        if (!_paragraph.GoesOnWith(start, _blankBefore || !reading.MayWrapLines))
        {
            EndParagraph();
        }

        _blankBefore = false;
        if (_paragraph.IsEmpty)
        {
            _paragraph = new Paragraph { Part = _part };
        }

        _paragraph.Add(text, place);
    }

    private void TakeDepartment(string text, string plain, Place place)
    {
        if (rulebook.NamesBody(plain))
        {
            var name = text[(text.AsSpan().IndexOfAny(":：") + 1)..].Trim();
            _department = name.Length > 0 ? new Printed(name, place) : default;
        }
    }

    private void EndParagraph()
    {
        if (!_paragraph.IsEmpty)
        {
            _prose.Add(_paragraph.Parsed());
            if (_paragraph.MaySpeakOfBudget)
            {
                _paragraphs.Add(_paragraph);
            }

            _paragraph = new Paragraph();
        }
    }

    private Printed Department()
    {
        var above = _tables.Find(t => !t.Department.IsMissing)?.Department;
        return above ?? _department;
    }

    /// <summary>The title with the year that most titles have: one may be last year's.</summary>
    private Printed YearPrinted() => _tables.Select(t => t.Title).Append(_notesTitle).Where(t => FiscalYear.Read(t).Value is not null)
        .GroupBy(t => FiscalYear.Read(t).Value).OrderByDescending(g => g.Count()).Select(g => g.First()).FirstOrDefault();

    private List<ParsedNarrativeItem> ReadNarrative(int? year)
    {
        var names = new FunctionalNames();
        foreach (var table in _tables.Where(t => t.Number is 2 or 3 or 5 or 6 or 7))
        {
            names.Take(table.Rows);
        }

        var reader = new NarrativeReader(rulebook, names, PlainText.Of(Department().Raw ?? ""), year);
        _paragraphs.ForEach(reader.Read);
        return reader.Items;
    }

    private List<ParsedBudgetTable> Finished(List<ParsedNarrativeItem> narrative)
    {
        var siblings = MissingUnit.Siblings(_tables);
        return
        [
            .. _tables.Select(table => new ParsedBudgetTable
            {
                Number = table.Number,
                Title = table.Title,
                AmountUnit = table.Unit.IsMissing ? MissingUnit.Find(table, _tables, siblings, narrative, _findings) : table.Unit,
                Note = table.Note,
                Department = table.Department,
                Rows = [.. table.Rows.Select(r => r.Parsed())],
            }),
        ];
    }
}
