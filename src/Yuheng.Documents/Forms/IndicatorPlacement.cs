using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>
/// Finds which cell of a row stands for which column: by where the cells stand, by where they stand when the whole row is moved,
/// or by their order. The answer is a map over the named columns: the index of the cell, -1 where the row has none.
/// </summary>
internal sealed class IndicatorPlacement(FormScope scope, IndicatorColumns columns)
{
    /// <summary>As many as words for points have; a grade or a reason has more.</summary>
    private const int FewCharacters = 4;

    /// <summary>Whether every filled cell of the row, moved by <paramref name="shift"/>, stands under a heading that its content fits; with <paramref name="wordsForPoints"/>, a few words fit where points belong.</summary>
    public bool TryColumns(GridRow row, int shift, Span<int> map, bool wordsForPoints = false)
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
            var meaning = columns[at];
            if (cells[i].Means(Meaning.IndicatorBlock) && meaning == Meaning.None)
            {
                continue;
            }

            if (meaning == Meaning.None || !(Fits(cells[i], meaning, shift, columns.At(map, Meaning.Level2) >= 0) || (wordsForPoints && (meaning is Meaning.Weight or Meaning.Score) && scope.Span(cells[i]).Length <= FewCharacters)))
            {
                return false;
            }

            unknownLevel |= meaning is Meaning.Level1 or Meaning.Level2 && !cells[i].Means(Meaning.Level1Word | Meaning.Level2Word);
            map[columns.OrderOf(at)] = i;
        }

        var (name, target) = (columns.At(map, Meaning.Level3), columns.At(map, Meaning.Target));
        if (shift != 0)
        {
            // A row that is moved must fit better than by chance: name and value there, and so the points where the form has them.
            return name >= 0 && target >= 0 && (!columns.IsEvaluation || (HasWhereNamed(map, Meaning.Weight) && HasWhereNamed(map, Meaning.Score)))
                && (columns.At(map, Meaning.Level1) >= 0 || columns.At(map, Meaning.Level2) >= 0 || row.Filled == columns.Named.Length - 2);
        }

        if (unknownLevel && (name < 0 || target < 0 || FilledOf(map) < columns.Needed - 1 - (columns.IsEvaluation ? 1 : 0)))
        {
            // 项目采购单位满意度 | ≥90%: a name and a value that are pushed, not a level and a name.
            return false;
        }

        // A name or a value, or levels alone (a row that nobody filled in, but whose levels hold for the next ones).
        return name >= 0 || target >= 0 || columns.At(map, Meaning.Level1) >= 0 || columns.At(map, Meaning.Level2) >= 0;
    }

    private bool HasWhereNamed(ReadOnlySpan<int> map, Meaning meaning) => !columns.Has(meaning) || columns.At(map, meaning) >= 0;

    /// <summary>How many of the columns that most rows fill have a cell.</summary>
    private int FilledOf(ReadOnlySpan<int> map)
    {
        var filled = 0;
        for (var i = 0; i < map.Length; i++)
        {
            filled += map[i] >= 0 && (columns.Named[i].Meaning & Meaning.OptionalColumn) == 0 ? 1 : 0;
        }

        return filled;
    }

    /// <summary>
    /// Reads a self-evaluation's row that is whole and stands under its headings, but has words where points belong (分值 十分, 得分 满分):
    /// the words are then unreadable points, and the row is not lost.
    /// </summary>
    public bool TryWordsForPoints(GridRow row, Span<int> map)
    {
        if (!columns.IsEvaluation || scope.Broken || !TryColumns(row, 0, map, wordsForPoints: true))
        {
            return false;
        }

        foreach (var needed in (ReadOnlySpan<Meaning>)[Meaning.Level3, Meaning.Target, Meaning.Actual, Meaning.Weight, Meaning.Score])
        {
            if (!HasWhereNamed(map, needed))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// Reads a row whose cells stand under no heading that fits, by their order: the words of levels first, then the fields.
    /// Only where their number leaves no choice; otherwise the row is not understood.
    /// </summary>
    public bool TrySequence(GridRow row, Span<int> map)
    {
        var cells = row.Cells;
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
        var fields = columns.Named.Count(c => c.Meaning is not (Meaning.Level1 or Meaning.Level2));
        var needed = columns.Named.Count(c => IsNeeded(c.Meaning));
        if (free.Count == 0 || (free.Count != fields && free.Count != needed && !(needed == 2 && free.Count == 1)))
        {
            return false;
        }

        var at = 0;
        for (var i = 0; i < columns.Named.Length; i++)
        {
            var meaning = columns.Named[i].Meaning;
            if (meaning == Meaning.Level1)
            {
                map[i] = level1;
            }
            else if (meaning == Meaning.Level2)
            {
                map[i] = level2;
            }
            else if (at < free.Count && (free.Count == fields || IsNeeded(meaning)))
            {
                if (!Fits(cells[free[at]], meaning, 1, true) && meaning is Meaning.Weight or Meaning.Score or Meaning.Operator)
                {
                    return false;
                }

                map[i] = free[at++];
            }
        }

        return true;
    }

    private static bool IsNeeded(Meaning meaning) =>
        meaning is Meaning.Level3 or Meaning.Operator or Meaning.Target or Meaning.MeasureUnit or Meaning.Actual or Meaning.Weight or Meaning.Score;

    /// <param name="cell">The cell.</param>
    /// <param name="meaning">What the heading over it means.</param>
    /// <param name="shift">By how much the row is moved.</param>
    /// <param name="levelled">Whether the word of a second level stands before it: then 满意度 is a name.</param>
    private bool Fits(GridCell cell, Meaning meaning, int shift, bool levelled) => meaning switch
    {
        Meaning.Level1 => cell.Means(Meaning.Level1Word) || (shift == 0 && !scope.Broken && !cell.Means(Meaning.Level2Word) && IsLevelLike(cell)),
        Meaning.Level2 => cell.Means(Meaning.Level2Word) || (shift == 0 && !scope.Broken && IsLevelLike(cell)),
        Meaning.Level3 => (levelled || !cell.Means(Meaning.Level1Word | Meaning.Level2Word) || (shift == 0 && (!columns.Has(Meaning.Level2) || !scope.Span(cell).EndsWith("指标", StringComparison.Ordinal)))) && scope.Span(cell)[0] is not ('≥' or '≤' or '＝' or '=' or '<' or '>'),
        Meaning.Operator => SplitTarget.MayBeSign(scope.Span(cell)),
        Meaning.MeasureUnit => PrintedNumber.Read(scope.Span(cell)).Value is null,
        Meaning.Weight or Meaning.Score => IsNumber(cell),
        _ => true,
    };

    /// <summary>A word of a level that the rulebook does not know: 读者满意度指标, 目标任务(15分); or its points alone, where the word is lost.</summary>
    private bool IsLevelLike(GridCell cell)
    {
        var text = LostLevel.WithoutPoints(scope.Span(cell));
        return text.Length <= 16 && text.IndexOfAny("：:，。≥≤=<>%0123456789") < 0;
    }

    private bool IsNumber(GridCell cell)
    {
        var number = PrintedNumber.Read(scope.Span(cell));
        return number.IsNothing || (number.Value is not null && number.Suffix is "" or "分");
    }
}
