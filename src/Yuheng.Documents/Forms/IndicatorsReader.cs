using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the indicators of a form: the columns from their headings, the rows by column or, where they are pushed aside, by meaning.</summary>
internal sealed class IndicatorsReader(FormScope scope)
{
    private const string Pushed = "整行错位，按栏目移回";
    private static readonly Meaning[] TargetColumns = [Meaning.Level1, Meaning.Level2, Meaning.Level3, Meaning.Target];

    private readonly List<(RowLevels Levels, ParsedIndicator Row)> _rows = [];

    /// <summary>The meaning of each column by its index; None where the heading is blank.</summary>
    private Meaning[] _columns = [];

    /// <summary>The columns that have a meaning, in order: first level, second level, and the fields.</summary>
    private (Meaning Meaning, int Column)[] _named = [];

    /// <summary>For each column its place among the named ones; -1 where it has no meaning.</summary>
    private int[] _order = [];

    /// <summary>Whether the headings were found, those of values among them: a scoring table of an evaluation report has none.</summary>
    public bool HasHeading => Array.Exists(_named, c => c.Meaning is Meaning.Target or Meaning.Actual);

    /// <summary>How many cells a row has under the headings.</summary>
    public int Width => _columns.Length;

    /// <summary>Whether no indicator was read.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Whether the columns are those of a self-evaluation.</summary>
    public bool IsEvaluation => Array.Exists(_named, c => c.Meaning is Meaning.Actual or Meaning.Score);

    /// <summary>Whether there are columns for the meaning of an indicator and the basis of its value.</summary>
    public bool HasDefinitions => Array.Exists(_named, c => c.Meaning is Meaning.Definition or Meaning.Basis);

    /// <summary>Whether a first-level word is one of the cost indicators that came with 财预〔2021〕101号.</summary>
    public bool HasCostLevel => _rows.Exists(r => r.Levels.Level1.Raw is "成本指标");

    /// <summary>Whether indicators begin with their number, 指标1：….</summary>
    public bool HasNumbers => _rows.Exists(r => r.Row.Name.Raw?.StartsWith("指标", StringComparison.Ordinal) ?? false);

    /// <summary>分值 of the total row.</summary>
    public Printed TotalWeight { get; private set; }

    /// <summary>得分 of the total row.</summary>
    public Printed TotalScore { get; private set; }

    /// <summary>Whether the total row was read.</summary>
    public bool HasTotal { get; private set; }

    /// <summary>Whether the last row lacks a value that its form has in every row, or could not be understood.</summary>
    public bool EndsInMidRow { get; private set; }

    /// <summary>Whether a row is the heading of indicators.</summary>
    public static bool IsHeading(GridRow row) =>
        row.CountOf(Meaning.Level1 | Meaning.Level2 | Meaning.Level3 | Meaning.Target) >= 2 && row.Means(Meaning.Level2 | Meaning.Level3);

    /// <summary>Whether a row without any heading above it is a row of indicators: it begins with the words of levels.</summary>
    public static bool IsRow(GridRow row)
    {
        if (row.Filled < 3)
        {
            return false;
        }

        var looked = 0;
        foreach (var cell in row.Cells)
        {
            if (cell.IsBlank || cell.Means(Meaning.Block))
            {
                continue;
            }

            if (cell.Means(Meaning.Level1Word | Meaning.Level2Word))
            {
                return true;
            }

            if (++looked == 2)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Takes the headings.</summary>
    public void AddHeading(GridRow row)
    {
        var columns = new Meaning[row.Cells.Length];
        var seen = Meaning.None;
        for (var i = 0; i < columns.Length; i++)
        {
            var meaning = row.Cells[i].Meaning & Meaning.IndicatorColumn;
            if (meaning == Meaning.None && scope.Broken && !row.Cells[i].IsBlank)
            {
                var text = scope.Span(row.Cells[i]);
                meaning = i + 1 < columns.Length ? Lexicon.Instance.FindDamaged(string.Concat(text, scope.Span(row.Cells[i + 1])), Meaning.Target) : Meaning.None;
                meaning = meaning == Meaning.None ? Lexicon.Instance.FindDamaged(text, Meaning.Level3 | Meaning.Target) : meaning;
            }

            if ((meaning & seen) == 0)
            {
                columns[i] = meaning;
                seen |= meaning;
            }
        }

        SetColumns(columns);
    }

    /// <summary>Takes the usual columns where the headings are lost.</summary>
    public void AssumeHeading(GridRow first)
    {
        // 一级 is where the first row has it.
        var start = Array.FindIndex(first.Cells, c => c.Means(Meaning.Level1Word | Meaning.Level2Word));
        start = Math.Max(0, first.Cells[Math.Max(start, 0)].Means(Meaning.Level1Word) ? start : start - 1);
        var columns = new Meaning[start + TargetColumns.Length];
        TargetColumns.CopyTo(columns, start);
        SetColumns(columns);
        scope.Findings.Add(ReadingFindings.Guessed(first.Place, null, "指标部分没有表头，按通行栏目次序读取"));
    }

    /// <summary>Reads a row. False where it is no row of indicators.</summary>
    public bool Add(GridRow row)
    {
        if (TryTotal(row))
        {
            return true;
        }

        Span<int> map = stackalloc int[_named.Length];
        foreach (var shift in (ReadOnlySpan<int>)[0, 1, -1, 2, -2])
        {
            if (TryColumns(row, shift, map))
            {
                Take(row, map, shift == 0 ? null : Pushed);
                return true;
            }
        }

        var understood = scope.Broken ? TryBroken(row) : TrySequence(row);
        EndsInMidRow |= !understood;
        return understood;
    }

    /// <summary>The indicators, their levels carried over merged cells.</summary>
    public List<ParsedIndicator> Read()
    {
        var levels = LevelCarrier.Carry(scope, _rows.ConvertAll(r => r.Levels));
        var indicators = new List<ParsedIndicator>(_rows.Count);
        for (var i = 0; i < _rows.Count; i++)
        {
            var row = _rows[i].Row;
            if (IsGhost(row))
            {
                continue;
            }

            indicators.Add(new ParsedIndicator
            {
                Level1 = levels[i].Level1,
                Level2 = levels[i].Level2,
                Name = row.Name,
                Target = row.Target,
                Actual = row.Actual,
                Weight = row.Weight,
                Score = row.Score,
                Deviation = row.Deviation,
                Definition = row.Definition,
                Basis = row.Basis,
                Place = row.Place,
            });
        }

        return indicators;
    }

    /// <summary>A row that nobody filled in: blank, 指标2： with nothing behind it, ……, or a dash.</summary>
    private static bool IsGhost(ParsedIndicator row)
    {
        if (!row.Target.IsMissing || !row.Actual.IsMissing || !row.Score.IsMissing)
        {
            return false;
        }

        if (row.Name.IsMissing)
        {
            return row.Definition.IsMissing;
        }

        var name = row.Name.Raw.AsSpan().Trim().TrimEnd(":：");
        return name.IndexOfAnyExcept("….。—-－/ ") < 0
            || (name.StartsWith("指标", StringComparison.Ordinal) && name[2..].IndexOfAnyExcept("0123456789０１２３４５６７８９ ") < 0);
    }

    private void SetColumns(Meaning[] columns)
    {
        // A heading that lost its last word: behind the name there is always a value.
        var name = Array.IndexOf(columns, Meaning.Level3);
        if (name >= 0 && !Array.Exists(columns, c => c is Meaning.Target or Meaning.Actual))
        {
            if (name + 1 >= columns.Length)
            {
                Array.Resize(ref columns, name + 2);
            }

            columns[name + 1] = columns[name + 1] == Meaning.None ? Meaning.Target : columns[name + 1];
        }

        _columns = columns;
        _named = [.. columns.Select((meaning, column) => (meaning, column)).Where(c => c.meaning != Meaning.None)];
        _order = new int[columns.Length];
        Array.Fill(_order, -1);
        for (var i = 0; i < _named.Length; i++)
        {
            _order[_named[i].Column] = i;
        }

    }

    private bool TryTotal(GridRow row)
    {
        var at = Array.FindIndex(row.Cells, c => !c.IsBlank);
        if (at < 0 || !row.Cells[at].Means(Meaning.Total))
        {
            return false;
        }

        var numbers = row.Cells[(at + 1)..].Where(c => !c.IsBlank && PrintedNumber.Read(scope.Span(c)).Value is not null).ToArray();
        if (!IsEvaluation)
        {
            TotalWeight = numbers.Length > 0 ? scope.Raw(numbers[0]) : default;
        }
        else if (numbers.Length >= 2)
        {
            (TotalWeight, TotalScore) = (scope.Raw(numbers[^2]), scope.Raw(numbers[^1]));
        }
        else if (numbers.Length == 1)
        {
            // One number: its column tells whether it is the points or the score, or nothing does.
            var column = Array.IndexOf(row.Cells, numbers[0]);
            switch (column < _columns.Length ? _columns[column] : Meaning.None)
            {
                case Meaning.Weight:
                    TotalWeight = scope.Raw(numbers[0]);
                    break;
                case Meaning.Score:
                    TotalScore = scope.Raw(numbers[0]);
                    break;
                default:
                    scope.Findings.Add(ReadingFindings.RowNotUnderstood(row.Place, "总分"));
                    break;
            }
        }

        HasTotal = true;
        EndsInMidRow = IsEvaluation && TotalScore.IsMissing;
        return true;
    }

    /// <summary>Whether every filled cell of the row, moved by <paramref name="shift"/>, stands under a heading that its content fits.</summary>
    private bool TryColumns(GridRow row, int shift, Span<int> map)
    {
        map.Fill(-1);
        var cells = row.Cells;
        var unknownLevel = false;
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].IsBlank)
            {
                continue;
            }

            var at = i + shift;
            var meaning = at >= 0 && at < _columns.Length ? _columns[at] : Meaning.None;
            if (cells[i].Means(Meaning.IndicatorBlock) && meaning == Meaning.None)
            {
                continue;
            }

            if (meaning == Meaning.None || !Fits(cells[i], meaning, shift, At(map, Meaning.Level2) >= 0))
            {
                return false;
            }

            unknownLevel |= meaning is Meaning.Level1 or Meaning.Level2 && !cells[i].Means(Meaning.Level1Word | Meaning.Level2Word);
            map[_order[at]] = i;
        }

        var (name, target) = (At(map, Meaning.Level3), At(map, Meaning.Target));
        if (shift != 0)
        {
            // A row that is moved must fit better than by chance: name and value there, and so the points where the form has them.
            return name >= 0 && target >= 0 && (!IsEvaluation || (At(map, Meaning.Weight) >= 0 && At(map, Meaning.Score) >= 0))
                && (At(map, Meaning.Level1) >= 0 || At(map, Meaning.Level2) >= 0 || row.Filled == _named.Length - 2);
        }

        if (unknownLevel && (name < 0 || target < 0 || (row.Filled < _named.Length - 1 - (IsEvaluation ? 1 : 0))))
        {
            // 项目采购单位满意度 | ≥90%: a name and a value that are pushed, not a level and a name.
            return false;
        }

        // A name or a value, or levels alone (a row that nobody filled in, but whose levels hold for the next ones).
        return name >= 0 || target >= 0 || At(map, Meaning.Level1) >= 0 || At(map, Meaning.Level2) >= 0;
    }

    /// <param name="cell">The cell.</param>
    /// <param name="meaning">What the heading over it means.</param>
    /// <param name="shift">By how much the row is moved.</param>
    /// <param name="levelled">Whether the word of a second level stands before it: then 满意度 is a name.</param>
    private bool Fits(GridCell cell, Meaning meaning, int shift, bool levelled) => meaning switch
    {
        Meaning.Level1 => cell.Means(Meaning.Level1Word) || (shift == 0 && !scope.Broken && !cell.Means(Meaning.Level2Word) && IsLevelLike(cell)),
        Meaning.Level2 => cell.Means(Meaning.Level2Word) || (shift == 0 && !scope.Broken && IsLevelLike(cell)),
        Meaning.Level3 => (levelled || !cell.Means(Meaning.Level1Word | Meaning.Level2Word) || (shift == 0 && !scope.Span(cell).EndsWith("指标", StringComparison.Ordinal))) && scope.Span(cell)[0] is not ('≥' or '≤' or '＝' or '=' or '<' or '>'),
        Meaning.Weight or Meaning.Score => IsNumber(cell),
        _ => true,
    };

    /// <summary>A word of a level that the rulebook does not know: 读者满意度指标, 工作完成指标.</summary>
    private bool IsLevelLike(GridCell cell)
    {
        var text = scope.Span(cell);
        return text.Length <= 16 && text.IndexOfAny("：:，。≥≤=<>%0123456789") < 0;
    }

    private bool IsNumber(GridCell cell)
    {
        var number = PrintedNumber.Read(scope.Span(cell));
        return number.IsNothing || (number.Value is not null && number.Suffix is "" or "分");
    }

    private int At(ReadOnlySpan<int> map, Meaning meaning)
    {
        for (var i = 0; i < _named.Length; i++)
        {
            if (_named[i].Meaning == meaning)
            {
                return map[i];
            }
        }

        return -1;
    }

    /// <summary>
    /// Reads a row whose cells stand under no heading that fits, by their order: the words of levels first, then the fields.
    /// Only where their number leaves no choice; otherwise the row is not understood.
    /// </summary>
    private bool TrySequence(GridRow row)
    {
        var cells = row.Cells;
        Span<int> map = stackalloc int[_named.Length];
        map.Fill(-1);
        var free = new List<int>();
        var (level1, level2) = (-1, -1);
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].IsBlank || (cells[i].Means(Meaning.IndicatorBlock) && free.Count == 0))
            {
                continue;
            }

            if (free.Count == 0 && level2 < 0)
            {
                // 成本指标 is both: a first level before a second one, a second level otherwise.
                var next = i + 1;
                while (next < cells.Length && cells[next].IsBlank)
                {
                    next++;
                }

                var before = next < cells.Length && cells[next].Means(Meaning.Level2Word);
                if (cells[i].Means(Meaning.Level1Word) && level1 < 0 && (before || !cells[i].Means(Meaning.Level2Word)))
                {
                    level1 = i;
                    continue;
                }

                if (cells[i].Means(Meaning.Level2Word))
                {
                    // The same word twice is one label, drawn twice.
                    if (before && scope.Span(cells[i]).SequenceEqual(scope.Span(cells[next])))
                    {
                        continue;
                    }

                    level2 = i;
                    continue;
                }
            }

            free.Add(i);
        }

        // The fields that a row must have; the reason for a deviation, a definition and a basis may be blank.
        var fields = _named.Count(c => c.Meaning is not (Meaning.Level1 or Meaning.Level2));
        var needed = _named.Count(c => c.Meaning is Meaning.Level3 or Meaning.Target or Meaning.Actual or Meaning.Weight or Meaning.Score);
        if (free.Count == 0 || (free.Count != fields && free.Count != needed && !(needed == 2 && free.Count == 1)))
        {
            return false;
        }

        var at = 0;
        for (var i = 0; i < _named.Length; i++)
        {
            var meaning = _named[i].Meaning;
            if (meaning == Meaning.Level1)
            {
                map[i] = level1;
            }
            else if (meaning == Meaning.Level2)
            {
                map[i] = level2;
            }
            else if (at < free.Count && (free.Count == fields || meaning is Meaning.Level3 or Meaning.Target or Meaning.Actual or Meaning.Weight or Meaning.Score))
            {
                if (!Fits(cells[free[at]], meaning, 1, true) && meaning is Meaning.Weight or Meaning.Score)
                {
                    return false;
                }

                map[i] = free[at++];
            }
        }

        Take(row, map, Pushed);
        return true;
    }

    /// <summary>
    /// Reads a row whose words the conversion cut over several cells: what stands before the column of the value is the name, the rest the value.
    /// </summary>
    private bool TryBroken(GridRow row)
    {
        var targetColumn = Array.Find(_named, c => c.Meaning == Meaning.Target).Column;
        var level2Column = Array.Find(_named, c => c.Meaning == Meaning.Level2).Column;
        var level1Column = Array.Find(_named, c => c.Meaning == Meaning.Level1).Column;
        if (IsEvaluation || targetColumn == 0)
        {
            return false;
        }

        var cells = row.Cells;
        var (level1, level2, ruins1, ruins2) = (default(Printed), default(Printed), false, false);
        List<GridCell> name = [], value = [];
        for (var i = 0; i < cells.Length; i++)
        {
            var cell = cells[i];
            if (cell.IsBlank || cell.Means(Meaning.IndicatorBlock))
            {
                continue;
            }

            if (i <= level2Column && !cell.Means(Meaning.Level1Word | Meaning.Level2Word) && Lexicon.Instance.FindDamagedLevel(scope.Span(cell)) is { } word)
            {
                var repaired = new Printed(word.Word, cell.Place).Repaired("残缺的指标级别名称，按通行名称补全");
                if ((word.Meaning & Meaning.Level2Word) != 0 && (i == level2Column || word.Meaning == Meaning.Level2Word))
                {
                    level2 = repaired;
                }
                else
                {
                    level1 = repaired;
                }

                continue;
            }

            if (cell.Means(Meaning.Level1Word | Meaning.Level2Word) && name.Count <= 2
                && (i <= level2Column || scope.Span(cell).EndsWith("指标", StringComparison.Ordinal)))
            {
                // Whatever stood before a label was noise, and the row is moved by as much as the label is.
                if (cell.Means(Meaning.Level2Word) && !(cell.Means(Meaning.Level1Word) && level1.IsMissing && i < level2Column))
                {
                    level2 = Level(cell);
                    targetColumn += Math.Max(0, i - level2Column);
                }
                else
                {
                    level1 = Level(cell);
                }

                name.Clear();
                continue;
            }

            if (i <= level2Column && (IsNoise(cell) || HasNameBehind(cells, level2Column, targetColumn)))
            {
                ruins1 |= i == level1Column;
                ruins2 |= i == level2Column;
                continue;
            }

            (i < targetColumn ? name : value).Add(cell);
        }

        if (value.Count == 0 && name.Count > 1 && (name[^1].Length > 2 || scope.Span(name[^1]).IndexOfAnyInRange('0', '9') >= 0))
        {
            // The whole row is pushed to the left; a last part of one or two characters (率, 性) is the end of the name.
            value.Add(name[^1]);
            name.RemoveAt(name.Count - 1);
        }
        else if (value.Count == 1 && scope.Span(value[0]).LastIndexOf(' ') is > 0 and var blank && LooksLikeValue(scope.Span(value[0])[(blank + 1)..]))
        {
            // 准确性 100%: the end of the name ran into the value.
            var cell = value[0];
            name.Add(cell with { Length = blank });
            value[0] = cell with { Start = cell.Start + blank + 1, Length = cell.Length - blank - 1 };
        }

        if (name.Count == 0 && value.Count == 0)
        {
            return !level1.IsMissing || !level2.IsMissing;
        }

        var target = scope.Join([.. value]);
        _rows.Add((new RowLevels(level1, level2, ruins1, ruins2), new ParsedIndicator
        {
            Name = scope.Join([.. name.Select(c => WithoutEcho(c, target.Raw))]),
            Target = target,
            Place = row.Place,
        }));
        EndsInMidRow = value.Count == 0;
        return true;
    }

    /// <summary>Whether a name stands between the levels and the value, so that what stands in the levels' columns is none.</summary>
    private static bool HasNameBehind(GridCell[] cells, int level2Column, int targetColumn)
    {
        var last = Array.FindLastIndex(cells, c => !c.IsBlank);
        for (var i = level2Column + 1; i < Math.Min(targetColumn, last); i++)
        {
            if (!cells[i].IsBlank)
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeValue(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '≥' or '≤' or '=' or '<' or '>' or (>= '0' and <= '9');

    /// <summary>A part of a name without the value that the conversion drew behind it a second time (准确性 1009 beside 100%).</summary>
    private GridCell WithoutEcho(GridCell cell, string? value)
    {
        var text = scope.Span(cell);
        var blank = text.LastIndexOf(' ');
        if (blank <= 0 || value is null)
        {
            return cell;
        }

        var tail = text[(blank + 1)..];
        return tail.CommonPrefixLength(value) * 2 > tail.Length ? cell with { Length = text[..blank].TrimEnd().Length } : cell;
    }

    /// <summary>Characters that are the ruins of a label: few, or mixed with blanks and letters.</summary>
    private bool IsNoise(GridCell cell)
    {
        var text = scope.Span(cell);
        if (text.Length <= 4)
        {
            return true;
        }

        foreach (var c in text)
        {
            if (!FormText.IsWide(c))
            {
                return true;
            }
        }

        return false;
    }

    private void Take(GridRow row, ReadOnlySpan<int> map, string? repair)
    {
        Printed level1 = default, level2 = default, name = default, target = default, actual = default,
            weight = default, score = default, deviation = default, definition = default, basis = default;
        for (var i = 0; i < _named.Length; i++)
        {
            var (meaning, column) = _named[i];
            var cell = map[i] >= 0 ? row.Cells[map[i]]
                : column < row.Cells.Length && row.Cells[column].IsBlank ? row.Cells[column]
                : new GridCell(0, 0, row.Place, Meaning.None);
            switch (meaning)
            {
                case Meaning.Level1: level1 = Level(cell); break;
                case Meaning.Level2: level2 = Level(cell); break;
                case Meaning.Level3: name = scope.Text(cell); break;
                case Meaning.Target: target = scope.Text(cell); break;
                case Meaning.Actual: actual = scope.Text(cell); break;
                case Meaning.Weight: weight = scope.Raw(cell); break;
                case Meaning.Score: score = scope.Raw(cell); break;
                case Meaning.Deviation: deviation = scope.Text(cell); break;
                case Meaning.Definition: definition = scope.Text(cell); break;
                case Meaning.Basis: basis = scope.Text(cell); break;
            }
        }

        // A second-level word in the first column is that label drawn twice, or pushed: it says nothing about the first level.
        if (level1.Raw is not null && level1.Raw == level2.Raw)
        {
            level1 = default;
        }

        repair ??= row.Repair;
        if (repair is not null)
        {
            name = name.IsMissing ? name : name.Repaired(repair);
            target = target.IsMissing ? target : target.Repaired(repair);
            scope.Findings.Add(ReadingFindings.Repaired(row.Place, name.Raw ?? target.Raw, repair));
        }

        _rows.Add((new RowLevels(level1, level2), new ParsedIndicator
        {
            Name = name,
            Target = target,
            Actual = actual,
            Weight = weight,
            Score = score,
            Deviation = deviation,
            Definition = definition,
            Basis = basis,
            Place = row.Place,
        }));
        EndsInMidRow = IsEvaluation ? score.IsMissing : target.IsMissing;
    }

    private Printed Level(GridCell cell)
    {
        if (cell.IsBlank)
        {
            return new Printed(null, cell.Place);
        }

        var text = scope.Span(cell).TrimEnd(":：");
        return new Printed(text.IndexOfAny(" \u3000\n\r") < 0 ? text.ToString() : string.Concat(text.ToString().Where(c => !char.IsWhiteSpace(c))), cell.Place);
    }
}
