using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>Reads rows of indicators whose words and labels the conversion cut over several cells.</summary>
internal sealed class BrokenIndicator(FormScope scope, IndicatorColumns columns)
{
    /// <summary>
    /// What stands before the column of the value is the name, the rest the value.
    /// </summary>
    public bool TryRead(GridRow row, out RowLevels levels, out Printed name, out Printed value)
    {
        var targetColumn = columns.ColumnOf(Meaning.Target);
        var level2Column = columns.ColumnOf(Meaning.Level2);
        var level1Column = columns.ColumnOf(Meaning.Level1);
        (levels, name, value) = (default, default, default);
        if (columns.IsEvaluation || targetColumn <= 0)
        {
            return false;
        }

        var cells = row.Cells;
        var (level1, level2, ruins1, ruins2) = (default(Printed), default(Printed), false, false);
        List<GridCell> nameCells = [], valueCells = [];
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

            if (cell.Means(Meaning.Level1Word | Meaning.Level2Word) && nameCells.Count <= 2
                && (i <= level2Column || scope.Span(cell).EndsWith("指标", StringComparison.Ordinal)))
            {
                // Whatever stood before a label was noise, and the row is moved by as much as the label is.
                if (cell.Means(Meaning.Level2Word) && !(cell.Means(Meaning.Level1Word) && level1.IsMissing && i < level2Column))
                {
                    level2 = scope.Level(cell);
                    targetColumn += Math.Max(0, i - level2Column);
                }
                else
                {
                    level1 = scope.Level(cell);
                }

                nameCells.Clear();
                continue;
            }

            if (i <= level2Column && (IsNoise(cell) || HasNameBehind(cells, level2Column, targetColumn)))
            {
                ruins1 |= i == level1Column;
                ruins2 |= i == level2Column;
                continue;
            }

            (i < targetColumn ? nameCells : valueCells).Add(cell);
        }

        if (valueCells.Count == 0 && nameCells.Count > 1 && (nameCells[^1].Length > 2 || scope.Span(nameCells[^1]).IndexOfAnyInRange('0', '9') >= 0))
        {
            // The whole row is pushed to the left; a last part of one or two characters (率, 性) is the end of the name.
            valueCells.Add(nameCells[^1]);
            nameCells.RemoveAt(nameCells.Count - 1);
        }
        else if (valueCells.Count == 1 && scope.Span(valueCells[0]).LastIndexOf(' ') is > 0 and var blank && LooksLikeValue(scope.Span(valueCells[0])[(blank + 1)..]))
        {
            // 准确性 100%: the end of the name ran into the value.
            var cell = valueCells[0];
            nameCells.Add(cell with { Length = blank });
            valueCells[0] = cell with { Start = cell.Start + blank + 1, Length = cell.Length - blank - 1 };
        }

        levels = new RowLevels(level1, level2, ruins1, ruins2);
        if (nameCells.Count == 0 && valueCells.Count == 0)
        {
            return !level1.IsMissing || !level2.IsMissing;
        }

        value = scope.Join([.. valueCells]);
        var printed = value.Raw;
        name = scope.Join([.. nameCells.Select(c => WithoutEcho(c, printed))]);
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
}
