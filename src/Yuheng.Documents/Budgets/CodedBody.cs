using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Budgets;

/// <summary>Reads the tables whose rows have codes: 2, 3, 5 to 7 by function, 8 by economic class.</summary>
internal sealed class CodedBody(BudgetLayout layout, BudgetRulebook rulebook, List<Finding> findings) : TableBody(rulebook, findings)
{
    private const string BrokenLine = "一行被拆成两行，已合并";

    private const int ShortestAmount = 3;

    private readonly TableHeading _heading = new(layout.Columns);
    private readonly int[] _codeIndexes = [-1, -1, -1];
    private bool _inHeading;
    private int _nameIndex = -1;
    private List<BudgetCell> _looseCodes = [];

    // A lone text: the rest of the name above it, or the beginning of the name of a row whose amounts stand in the middle of its lines.
    private (BudgetCell Cell, TableRow? Row, Printed NameBefore)? _loneText;

    public override void Read(ReadingLine line, List<BudgetCell> cells)
    {
        if ((IsHeading(cells) && !GoesOnWith(cells)) || (_inHeading && _heading.GoesOn(cells)))
        {
            ReadHeading(cells);
            return;
        }

        if (cells.Count > 1 && cells[1].Kind == CellKind.Text && MarkedCode(cells[0]) is { } code)
        {
            cells[0] = code;
        }

        cells = WithLooseCodes(line, cells);
        if (cells.Count == 0)
        {
            return;
        }

        TakeLoneText(cells);
        var name = cells.FindIndex(c => c.Kind == CellKind.Text);
        var codes = Codes(cells, name);
        if (codes.Length == 0 && name >= 0 && EmbeddedCode(cells[name]) is { } split)
        {
            codes = [split.Code];
            cells[name] = split.Name;
        }

        if (codes.Length > 0)
        {
            _inHeading = false;
            ReadRow(line, cells, codes, name);
            Above(line);
            return;
        }

        var amounts = AmountsOf(cells);
        if (name < 0)
        {
            ReadLooseAmounts(line, amounts);
        }
        else if (Rulebook.IsTotal(cells[name].Plain) && (amounts.Count > 0 || cells.Count == 1))
        {
            _inHeading = false;
            var row = new TableRow(layout.Columns, line.Place) { Name = cells[name].Printed, IsTotal = true, NameIndex = cells[name].Index };
            Rows.Add(row);
            var first = _heading.IsComplete ? -1 : _nameIndex < 0 ? cells[name].Index + 1 : _nameIndex + 1;
            Fill(row, _heading, amounts, first, line, null);
        }
        else if (Rows.Count > 0 && Rows[^1].IsOpen && !Rows[^1].IsTotal && cells[0].Index == 0 && name == 0 && CountAbove <= Math.Max(_nameIndex, 2) + 1)
        {
            ReadBrokenName(line, cells);
        }
        else if (amounts.Exists(a => a.Value is not null && (!_inHeading || a.Plain.Length >= ShortestAmount)))
        {
            // The numbers of columns (1, 2, 3) in a heading are no amounts.
            _inHeading = false;
            ReadRow(line, cells, [], name);
        }
        else if (cells.Count == 1 && !_inHeading && Rows.Count > 0 && !Rows[^1].IsTotal && cells[0].Index == Rows[^1].NameIndex)
        {
            _loneText = (cells[0], Rows[^1], Rows[^1].Name);
            Lengthen(Rows[^1], cells[0]);
        }
        else if (cells.Count == 1 && cells[0].Index > 0)
        {
            _loneText = (cells[0], null, default);
        }
    }

    /// <summary>Whether a lone word right under the name of the last row is the rest of it: 支出 is also the word of a heading.</summary>
    private bool GoesOnWith(List<BudgetCell> cells) =>
        cells.Count == 1 && !_inHeading && Rows.Count > 0 && !Rows[^1].IsTotal && cells[0].Index > 0 && cells[0].Index == Rows[^1].NameIndex;

    /// <summary>A row with codes and amounts but no name begins its name on the line above: the conversion put its amounts in the middle of its lines.</summary>
    private void TakeLoneText(List<BudgetCell> cells)
    {
        if (_loneText is not { } lone)
        {
            return;
        }

        _loneText = null;
        var behind = cells.FindIndex(c => c.Index > lone.Cell.Index);
        if (behind <= 0 || cells.Exists(c => c.Kind == CellKind.Text || c.Index == lone.Cell.Index) || cells.FindIndex(c => c.Kind != CellKind.Code) is >= 0 and var other && other < behind)
        {
            return;
        }

        if (lone.Row is { } row)
        {
            row.Name = lone.NameBefore;
            Findings.RemoveAt(Findings.Count - 1);
        }

        cells.Insert(behind, lone.Cell);
    }

    public override void Finish(Place title)
    {
        RowHierarchy.Settle(Rows, Findings);

        // In a line that is shorter than others the amount of the one part may have stood in a column that the page lost.
        if (Rows.Exists(r => !r.IsNarrow && !r.IsOpen))
        {
            foreach (var row in Rows.Where(r => r is { IsNarrow: true, IsConfirmed: false, OnlyPart: >= 0 }))
            {
                row.IsDoubtful = true;
                if (EconomicPart.Of(row.Code.Raw) is { } part && Array.FindIndex(layout.Columns, c => c.Name == part) is >= 0 and var column)
                {
                    row.MovePart(row.OnlyPart, column, null);
                }
            }
        }

        base.Finish(title);
    }

    private void ReadHeading(List<BudgetCell> cells)
    {
        if (!_inHeading)
        {
            _heading.Clear();
            _inHeading = true;
        }

        foreach (var cell in cells)
        {
            _heading.Take(cell);
            var level = cell.Plain switch { "类" => 0, "款" => 1, "项" => 2, _ => -1 };
            if (level >= 0)
            {
                _codeIndexes[level] = cell.Index;
            }
        }
    }

    private void ReadRow(ReadingLine line, List<BudgetCell> cells, BudgetCell[] codes, int name)
    {
        var place = line.Place;
        var firstAmount = cells.FindIndex(Math.Max(name + 1, codes.Length), c => c.Kind is CellKind.Amount or CellKind.Code);
        var words = new List<BudgetCell>(1);
        for (var i = 0; i < (firstAmount < 0 ? cells.Count : firstAmount); i++)
        {
            if (cells[i].Kind == CellKind.Text)
            {
                words.Add(cells[i]);
            }
        }

        var row = new TableRow(layout.Columns, place)
        {
            Code = Joined(codes),
            Name = words.Count switch
            {
                0 => new Printed(null, place),
                1 => words[0].Printed,
                _ => new Printed(string.Concat(words.Select(w => w.Raw)), words[0].Place).Repaired("名称被拆成几格，已合并"),
            },
            NameIndex = words.Count > 0 ? words[^1].Index : -1,
        };
        Rows.Add(row);
        if (codes.Length == 0)
        {
            Findings.Add(ReadingFindings.Guessed(place, row.Name.Raw, "这一行没有科目编码，按名称单列"));
        }

        if (row.NameIndex >= 0)
        {
            _nameIndex = row.NameIndex;
        }

        if (firstAmount >= 0)
        {
            Fill(row, _heading, AmountsOf(cells, firstAmount), First(row), line, null);
        }
    }

    /// <summary>Amounts on a line of their own belong to the row above that has none.</summary>
    private void ReadLooseAmounts(ReadingLine line, List<BudgetCell> amounts)
    {
        // A page number is a line of its own too.
        if (amounts.Count == 0 || (amounts.Count == 1 && amounts[0].Kind == CellKind.Code) || amounts.TrueForAll(a => a.IsNothing))
        {
            return;
        }

        if (Rows.Count > 0 && Rows[^1].IsOpen)
        {
            // Either the amounts stand where they would stand in one line, or the line above was broken before them.
            var aligned = amounts[0].Index > Rows[^1].NameIndex && Rows[^1].NameIndex >= 0 && !IsRest(line);
            Fill(Rows[^1], _heading, aligned ? amounts : Continued(amounts), First(Rows[^1]), line, BrokenLine);
        }
        else
        {
            Report(line);
        }
    }

    /// <summary>A line that was broken behind its first code is put together with the next; the codes wait until that comes.</summary>
    private List<BudgetCell> WithLooseCodes(ReadingLine line, List<BudgetCell> cells)
    {
        if (_looseCodes.Count > 0)
        {
            var codes = _looseCodes;
            _looseCodes = [];
            var broken = codes[0].Plain.Length < 3;
            if (broken && cells[0] is { Index: 0, Kind: CellKind.Code } && codes[0].Plain.Length + cells[0].Plain.Length == 3)
            {
                cells[0] = cells[0] with { Raw = codes[0].Raw + cells[0].Raw, Plain = codes[0].Plain + cells[0].Plain };
            }
            else if (!broken && cells[0] is not { Kind: CellKind.Code, Plain.Length: 3 } && cells.Find(c => c.Kind == CellKind.Text) is { Plain: { } text } && !Rulebook.IsTotal(text))
            {
                return [.. codes, .. Continued(cells)];
            }
        }

        if (cells.Count <= 2 && cells[0].Index == 0 && (cells[0].Plain.Length == 3 || (cells.Count == 1 && cells[0].Plain.Length < 3)) && cells.TrueForAll(c => c.Kind == CellKind.Code))
        {
            _looseCodes = [.. cells];
            CountAbove = line.Count;
            return [];
        }

        return cells;
    }

    /// <summary>The line above was broken before or within the name.</summary>
    private void ReadBrokenName(ReadingLine line, List<BudgetCell> cells)
    {
        var row = Rows[^1];
        var rest = Continued(cells);
        row.Name = (row.Name.IsMissing ? rest[0].Printed : row.Name with { Raw = row.Name.Raw + rest[0].Raw }).Repaired(BrokenLine);
        row.NameIndex = rest[0].Index;
        var amounts = AmountsOf(rest);
        if (amounts.Count > 0)
        {
            Fill(row, _heading, amounts, First(row), line, BrokenLine);
        }
        else
        {
            CountAbove += line.Count - 1;
        }
    }

    private int First(TableRow row) => (row.NameIndex >= 0 ? row.NameIndex : _nameIndex) + 1;

    /// <summary>The code cells at the start of a row.</summary>
    private BudgetCell[] Codes(List<BudgetCell> cells, int name)
    {
        var count = 0;
        while (count < cells.Count && cells[count].Kind == CellKind.Code && (name < 0 || count < name) && count < 3)
        {
            count++;
        }

        if (count == 0)
        {
            return [];
        }

        // Without a name beside it, only what can be nothing else is a code.
        var first = cells[0].Plain;
        if (name < 0 && !(first.Length == 3 && cells.Count > 1 && cells[1].Plain.Length == 2 && cells[1].Kind == CellKind.Code))
        {
            return [];
        }

        var parts = cells.Take(count).ToArray();
        return parts[0].Plain.Length is 3 or 5 or 7 || (parts[0].Plain.Length == 2 && Rows.Count > 0) ? parts : [];
    }

    /// <summary>204, 02, 01 is 2040201; 204, 20402, 2040201 is 2040201; 02 alone goes on from the row above.</summary>
    private Printed Joined(BudgetCell[] codes)
    {
        if (codes.Length == 0)
        {
            return Printed.Missing;
        }

        var last = codes[^1].Plain;
        if (last.Length is 5 or 7 || codes.Length == 1 && last.Length == 3)
        {
            return new Printed(last, codes[0].Place);
        }

        var padded = false;
        string Part(BudgetCell cell)
        {
            padded |= cell.Plain.Length == 1;
            return cell.Plain.Length == 1 ? "0" + cell.Plain : cell.Plain;
        }

        var joined = string.Concat(codes.Select(Part));
        if (codes[0].Plain.Length == 3)
        {
            var code = new Printed(joined, codes[0].Place);
            return padded ? code.Repaired("补回编码前的0") : code;
        }

        var above = Rows.FindLast(r => r.Code.Raw is { Length: 3 or 5 or 7 })?.Code.Raw;
        var level = Array.IndexOf(_codeIndexes, codes[0].Index);
        var kept = level > 0 ? level == 1 ? 3 : 5 : codes.Length == 2 ? 3 : 0;
        if (above is null || kept == 0 || above.Length < kept)
        {
            Findings.Add(ReadingFindings.Guessed(codes[0].Place, joined, "编码不完整，上级编码无法确定"));
            return new Printed(joined, codes[0].Place).Guessed("编码不完整，上级编码无法确定");
        }

        return new Printed(above[..kept] + joined, codes[0].Place).Repaired("上级编码沿用上一行");
    }

    /// <summary>A code whose parts are marked off, before a name: 208.05.01, 208-05. An amount never stands there.</summary>
    private static BudgetCell? MarkedCode(BudgetCell cell)
    {
        var plain = cell.Plain;
        if (cell.Kind != CellKind.Amount || plain.Length is not (6 or 9))
        {
            return null;
        }

        for (var i = 0; i < plain.Length; i++)
        {
            if (i is 3 or 6 ? plain[i] is not ('.' or '-') : !char.IsAsciiDigit(plain[i]))
            {
                return null;
            }
        }

        return cell with { Plain = plain.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), Kind = CellKind.Code };
    }

    /// <summary>A code and a name in one cell: 2040201行政运行, 2040201-行政运行.</summary>
    private static (BudgetCell Code, BudgetCell Name)? EmbeddedCode(BudgetCell cell)
    {
        var digits = 0;
        while (digits < cell.Plain.Length && char.IsAsciiDigit(cell.Plain[digits]))
        {
            digits++;
        }

        if (digits is not (3 or 5 or 7) || digits == cell.Plain.Length)
        {
            return null;
        }

        var word = cell.Raw.AsSpan().IndexOfAnyInRange('\u4e00', '\u9fff');
        return word < 0
            ? null
            : (cell with { Plain = cell.Plain[..digits], Kind = CellKind.Code }, cell with { Raw = cell.Raw[word..], Plain = PlainText.Of(cell.Raw.AsSpan(word)) });
    }
}
