using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the goals of a form: two texts side by side under their labels, or numbered goals.</summary>
internal sealed class GoalsReader(FormScope scope)
{
    private readonly List<Printed> _items = [];
    private readonly List<(int Column, bool Under, bool? Second, List<GridCell> Cells)> _texts = [];
    private int _first = -1;
    private int _second = -1;
    private bool _labelsInOneRow;
    private Meaning _labels;
    private bool _bothLabelled;
    private bool _evaluation;
    private bool _numbered;

    /// <summary>Whether anything was read.</summary>
    public bool IsEmpty => _items.Count + _texts.Count == 0 && _first < 0 && _second < 0;

    /// <summary>Whether a text numbers a goal: 目标1, 目标 2：, 目标三.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        text = text.Trim().TrimEnd(":：");
        return text.Length is >= 3 and <= 6 && text.StartsWith("目标", StringComparison.Ordinal)
            && text[2..].Trim().IndexOfAnyExcept("0123456789０１２３４５６７８９一二三四五六七八九十") < 0;
    }

    /// <summary>Reads a row of the goals, heading or text.</summary>
    public void Add(GridRow row)
    {
        row = WithoutBlock(row);
        var cells = row.Cells;
        for (var i = 0; i < cells.Length; i++)
        {
            if (!cells[i].IsBlank && IsNumber(scope.Span(cells[i])))
            {
                _numbered = true;
                AddItem(cells[(i + 1)..]);
                return;
            }
        }

        if (_numbered)
        {
            // …… stands for further goals that nobody wrote.
            return;
        }

        // 年度绩效目标 is a self-evaluation's word, but beside 长期绩效目标 it is the target of the year.
        var ofTerm = ((_labels | row.Meanings) & Meaning.GoalOverall) != 0;
        _evaluation |= row.Means(Meaning.GoalAchieved) || (row.Means(Meaning.GoalExpected) && !ofTerm);
        var (first, second) = _evaluation ? (ExpectedIn(row), Meaning.GoalAchieved) : (Meaning.GoalOverall, ofTerm ? Meaning.GoalAnnual | Meaning.GoalExpected : Meaning.GoalAnnual);
        var at = 0;
        if (row.Means(Meaning.Goal) || scope.Broken)
        {
            var labelled = LabelledRow.Read(scope, row, first | second);
            if (labelled.Count > 0)
            {
                at = cells.Length;
                foreach (var label in labelled)
                {
                    var isFirst = (label.Meaning & first) != 0;
                    _bothLabelled |= _labels != Meaning.None && (_labels & (isFirst ? first : second)) == 0;
                    _labels |= isFirst ? first : second;
                    (isFirst ? ref _first : ref _second) = label.Column;
                    var start = cells.Length;
                    for (var i = 0; i < label.Values.Length; i++)
                    {
                        if (IsText(label.Values[i]))
                        {
                            start = i;
                            break;
                        }
                    }

                    if (start < label.Values.Length)
                    {
                        AddTexts(label.Values[start..], Array.IndexOf(cells, label.Values[start]), under: true, !isFirst);
                    }
                }

                _labelsInOneRow |= labelled.Count > 1;
            }
        }

        if (at < cells.Length)
        {
            if (_texts.Count > 0 && IsText(cells[0]) && !scope.Broken)
            {
                // A line break within a cell: the line goes on with the text above it, and its other cells with the columns behind that.
                _texts[^1].Cells.Add(cells[0]);
                AddTexts(cells[1..], _texts[^1].Column + 1, under: false);
            }
            else
            {
                AddTexts(cells, 0, under: false);
            }
        }
    }

    /// <summary>A line without cells that goes on with the text above it.</summary>
    public void Continue(GridRow row)
    {
        if (_texts.Count > 0)
        {
            _texts[^1].Cells.AddRange(row.Cells);
        }
        else
        {
            AddTexts(row.Cells, 0, under: false);
        }
    }

    /// <summary>The goals as read.</summary>
    public ParsedGoals Read()
    {
        if (_numbered)
        {
            return new ParsedGoals { Items = _items };
        }

        var (first, second) = Sides();
        if (second.IsMissing && !first.IsMissing && _texts.Count == 1 && first.Raw!.Split('\n') is { Length: 2 } two && first.How == How.Repaired)
        {
            // Both goals in one cell, each in a paragraph of its own.
            var why = "两个目标写在同一格内，按段落分开";
            (first, second) = (scope.Note((first with { Raw = two[0].Trim() }).Guessed(why)), scope.Note((first with { Raw = two[1].Trim() }).Guessed(why)));
        }

        return _evaluation
            ? new ParsedGoals { Expected = first, Achieved = second, IsSingle = HasOneLabel }
            : new ParsedGoals { Overall = first, Annual = second, IsSingle = HasOneLabel };
    }

    /// <summary>Whether all labels that were read are those of one goal, and the page was whole enough to have shown another.</summary>
    private bool HasOneLabel => _labels != Meaning.None && !_bothLabelled && !_labelsInOneRow && !scope.Broken;

    private (Printed First, Printed Second) Sides()
    {
        if (_texts.Count == 0)
        {
            return default;
        }

        var first = new List<GridCell>();
        var second = new List<GridCell>();
        var guessed = false;
        if (!_labelsInOneRow && !scope.Broken && _bothLabelled && _texts[0].Second is not null)
        {
            // One goal a row, behind its label.
            var side = first;
            foreach (var (_, _, isSecond, cells) in _texts)
            {
                side = isSecond is { } known ? (known ? second : first) : side;
                side.AddRange(cells);
            }
        }
        else if (_texts.Count == 2 && !scope.Broken && _texts[0].Column != _texts[1].Column && !(_texts[0].Under && _labelsInOneRow))
        {
            // Two texts for two labels: left is left, whatever columns the conversion put them in.
            first.AddRange(_texts[0].Cells);
            second.AddRange(_texts[1].Cells);
        }
        else
        {
            foreach (var (column, under, _, cells) in _texts)
            {
                var right = IsRight(column, cells[0]);
                if (right && second.Count > 0 && first.Count == 0 && !under && _labelsInOneRow)
                {
                    (right, guessed) = (false, true);
                }
                else if (!right && first.Count > 0 && second.Count == 0 && _second < 0)
                {
                    right = true;
                }

                (right ? second : first).AddRange(cells);
            }
        }

        var left = scope.Join([.. first]);
        var end = scope.Join([.. second]);
        return (guessed ? scope.Note(left.Guessed("目标文字错位，归入尚空的一栏")) : left, end);
    }

    /// <summary>总体目标 is the label of a goal where a text stands behind it; alone, or beside 年度目标 or 预期目标, it only names the block.</summary>
    private static GridRow WithoutBlock(GridRow row)
    {
        const Meaning both = Meaning.GoalsBlock | Meaning.GoalOverall;
        var at = Array.FindIndex(row.Cells, c => (c.Meaning & both) == both);
        if (at < 0 || (row.Filled > 1 && !Array.Exists(row.Cells, c => c.Means(Meaning.Goal) && !c.Means(Meaning.GoalsBlock))))
        {
            return row;
        }

        GridCell[] cells = [.. row.Cells];
        cells[at] = cells[at] with { Meaning = Meaning.GoalsBlock };
        return new GridRow(cells, row.Line) { LastLine = row.LastLine, Repair = row.Repair };
    }

    /// <summary>What the left goal of a self-evaluation is called in a row: 预期目标, or 年度目标 beside 年度目标完成情况.</summary>
    private static Meaning ExpectedIn(GridRow row) =>
        !row.Means(Meaning.GoalExpected) && Array.Exists(row.Cells, c => c.Means(Meaning.GoalAnnual) && !c.Means(Meaning.GoalsBlock)) ? Meaning.GoalAnnual : Meaning.GoalExpected;

    private void AddItem(GridCell[] cells)
    {
        var text = scope.Join(cells);
        if (!text.IsMissing && text.Raw.AsSpan().IndexOfAnyExcept("….。—- ") >= 0)
        {
            _items.Add(text);
        }
    }

    private void AddTexts(GridCell[] cells, int offset, bool under, bool? second = null)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (!IsText(cells[i]))
            {
                continue;
            }

            // In a broken form the words of one text are cut over neighbouring cells of one side.
            if (scope.Broken && _texts.Count > 0 && _texts[^1].Cells[^1].Place.Line == cells[i].Place.Line
                && IsRight(_texts[^1].Column, _texts[^1].Cells[0]) == IsRight(offset + i, cells[i], _texts[^1].Column))
            {
                _texts[^1].Cells.Add(cells[i]);
            }
            else
            {
                _texts.Add((offset + i, under, second, [cells[i]]));
            }
        }
    }

    /// <summary>
    /// Whether a text belongs to the right label. In a broken form the right text may begin one cell before its label;
    /// the two lines in that cell show that it is the first of its text.
    /// </summary>
    private bool IsRight(int column, GridCell cell, int before = -1) => _second >= 0
        && (column >= _second || (before >= _second - 1 && before >= 0) || (scope.Broken && column == _second - 1 && scope.Span(cell).Contains(' ')));

    /// <summary>Whether a cell is text of a goal: not blank, not a label or the head of the block, not the years of the project.</summary>
    private bool IsText(GridCell cell)
    {
        if (cell.IsBlank || cell.Means(Meaning.Block | Meaning.Goal))
        {
            return false;
        }

        var text = scope.Span(cell);
        return !IsYears(text) && !(text.Length < 24 && text[0] == '<' && Lexicon.Instance.Find(FormText.Clean(text, cell.Place).Raw) != 0);
    }

    /// <summary>(2023年-2023年).</summary>
    private static bool IsYears(ReadOnlySpan<char> text) =>
        text.Length <= 24 && FormText.YearIn(text).Length > 0 && text.IndexOfAnyExcept("0123456789年度-－—~～至() （）\n") < 0;
}
