using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads the indicators of a form: the columns from their headings, the rows by column or, where they are pushed aside, by meaning.</summary>
internal sealed class IndicatorsReader(FormScope scope)
{
    private const string Pushed = "整行错位，按栏目移回";
    private readonly List<(RowLevels Levels, Func<Printed, Printed, ParsedIndicator> Read)> _rows = new(16);

    private GridRow? _heading;
    private IndicatorColumns _columns = IndicatorColumns.None;

    /// <summary>What the columns mean, for a table that goes on without headings of its own.</summary>
    public IndicatorColumns Columns { get => _columns; init => _columns = value; }

    /// <summary>Whether the headings were found, those of values among them.</summary>
    public bool HasHeading => _columns.HasValues;

    /// <summary>How many cells a row has under the headings.</summary>
    public int Width => _columns.Width;

    /// <summary>Whether no indicator was read.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Whether the columns are those of a self-evaluation.</summary>
    public bool IsEvaluation => _columns.IsEvaluation;

    /// <summary>Whether the columns are those of a monitoring form.</summary>
    public bool IsMonitoring => _columns.IsMonitoring;

    /// <summary>Whether a first-level word is one of the cost indicators that came with 财预〔2021〕101号.</summary>
    public bool HasCostLevel => _rows.Exists(r => r.Levels.Level1.Raw is "成本指标");

    /// <summary>Whether indicators begin with their number, 指标1：…; known once they are read.</summary>
    public bool HasNumbers { get; private set; }

    /// <summary>Second levels that are printed with nothing beside them; known once the indicators are read.</summary>
    public IReadOnlyList<Printed> EmptyLevels { get; private set; } = [];

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
        _heading = row;
        _columns = IndicatorColumns.Of(scope, row);
    }

    /// <summary>Takes a second row of headings, right under the first; false where the row is none.</summary>
    public bool AddLowerHeading(GridRow row)
    {
        if (_heading is null || _rows.Count > 0 || !IndicatorHeading.IsLower(row))
        {
            return false;
        }

        AddHeading(IndicatorHeading.Joined(_heading, row));
        return true;
    }

    /// <summary>Takes the usual columns where the headings are lost.</summary>
    public void AssumeHeading(GridRow first) => _columns = IndicatorColumns.Assumed(scope, first);

    /// <summary>Reads a row. False where it is no row of indicators.</summary>
    public bool Add(GridRow row)
    {
        if (TryTotal(row))
        {
            return true;
        }

        var placement = new IndicatorPlacement(scope, _columns);
        Span<int> map = stackalloc int[_columns.Named.Length];
        foreach (var shift in (ReadOnlySpan<int>)[0, 1, -1, 2, -2])
        {
            if (placement.TryColumns(row, shift, map))
            {
                Take(row, map, shift == 0 ? null : Pushed);
                return true;
            }
        }

        if (scope.Broken && new BrokenIndicator(scope, _columns).TryRead(row, out var levels, out var name, out var target))
        {
            if (!name.IsMissing || !target.IsMissing)
            {
                _rows.Add((levels, (level1, level2) => new ParsedIndicator { Level1 = level1, Level2 = level2, Name = name, Target = target, Place = row.Place }));
                EndsInMidRow = target.IsMissing;
            }

            return true;
        }

        if (!scope.Broken && placement.TrySequence(row, map))
        {
            Take(row, map, Pushed);
            return true;
        }

        if (placement.TryWordsForPoints(row, map))
        {
            Take(row, map, null);
            return true;
        }

        EndsInMidRow = true;
        return false;
    }

    /// <summary>The indicators, their levels carried over merged cells.</summary>
    public List<ParsedIndicator> Read()
    {
        var levels = LevelCarrier.Carry(scope, CutLabels.Joined(scope, _rows.ConvertAll(r => r.Levels)));
        var indicators = new List<ParsedIndicator>(_rows.Count);
        List<Printed>? empty = null;
        for (var i = 0; i < _rows.Count; i++)
        {
            var indicator = _rows[i].Read(levels[i].Level1, levels[i].Level2);
            if (!IsGhost(indicator))
            {
                indicators.Add(indicator);
                HasNumbers |= indicator.Name.Raw?.StartsWith("指标", StringComparison.Ordinal) ?? false;
            }
            else if (!_rows[i].Levels.Level2.IsMissing)
            {
                (empty ??= []).Add(_rows[i].Levels.Level2);
            }
        }

        // The label may stand in a blank row and hold for the next ones all the same.
        if (empty is not null)
        {
            var used = indicators.Select(i => i.Level2.Place).ToHashSet();
            EmptyLevels = empty.FindAll(level => !used.Contains(level.Place));
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
        else if (!_columns.Has(Meaning.Weight) || _columns.Has(Meaning.OtherColumn) || numbers.Length > 2)
        {
            // No points, or other scores beside the unit's own: only what stands under its heading is what it is.
            (TotalWeight, TotalScore) = (Under(Meaning.Weight), Under(Meaning.Score));
        }
        else if (numbers.Length >= 2)
        {
            (TotalWeight, TotalScore) = (scope.Raw(numbers[^2]), scope.Raw(numbers[^1]));
        }
        else if (numbers.Length == 1)
        {
            // One number: its column tells whether it is the points or the score, or nothing does.
            var column = Array.IndexOf(row.Cells, numbers[0]);
            switch (_columns[column])
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

        Printed Under(Meaning meaning) =>
            _columns.ColumnOf(meaning) is >= 0 and var column && column < row.Cells.Length && Array.IndexOf(numbers, row.Cells[column]) >= 0 ? scope.Raw(row.Cells[column]) : default;

        HasTotal = true;
        EndsInMidRow = IsEvaluation && TotalScore.IsMissing && _columns.Has(Meaning.Score);
        return true;
    }

    private void Take(GridRow row, ReadOnlySpan<int> map, string? repair)
    {
        repair ??= row.Repair;
        var placed = new PlacedRow(scope, _columns, row, map.ToArray(), repair);
        _rows.Add((placed.Levels, placed.Read));
        EndsInMidRow = placed.IsBlank(!IsEvaluation ? Meaning.Target : _columns.Has(Meaning.Score) ? Meaning.Score : Meaning.Actual);
    }
}
