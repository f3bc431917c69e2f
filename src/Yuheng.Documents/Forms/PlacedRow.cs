using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>A row of indicators whose cells are placed under their columns; its text is read once its levels are known.</summary>
/// <param name="scope">What the readers of the form share.</param>
/// <param name="columns">The columns.</param>
/// <param name="row">The row.</param>
/// <param name="map">The cell of each named column; -1 where the row has none.</param>
/// <param name="repair">What was done to place it; null for nothing.</param>
internal sealed class PlacedRow(FormScope scope, IndicatorColumns columns, GridRow row, int[] map, string? repair)
{
    /// <summary>The words of levels in the row itself.</summary>
    public RowLevels Levels
    {
        get
        {
            var (level1, level2) = (scope.Level(Cell(Meaning.Level1)), scope.Level(Cell(Meaning.Level2)));
            var name = Cell(Meaning.Level3);
            if (!columns.Has(Meaning.Level2) && name.Means(Meaning.Level2Word))
            {
                // A form of two levels, whose 指标名称 is a second level.
                level2 = scope.Level(name);
            }

            // A second-level word in the first column is that label drawn twice, or pushed: it says nothing about the first level.
            if (level1.Raw is not null && level1.Raw == level2.Raw)
            {
                return new RowLevels(default, level2);
            }

            var restored = LostLevel.Restored(level1, level2);
            return new RowLevels(restored.How == level1.How ? level1 : scope.Note(restored), level2);
        }
    }

    /// <summary>Whether the row has nothing in a column.</summary>
    public bool IsBlank(Meaning meaning) => Cell(meaning).IsBlank;

    /// <summary>The indicator under its levels.</summary>
    public ParsedIndicator Read(Printed level1, Printed level2)
    {
        var unit = SplitTarget.Unit(Text(Meaning.MeasureUnit));
        var (name, target) = (Text(Meaning.Level3), SplitTarget.Join(Text(Meaning.Operator), Target(), unit));
        if (repair is not null)
        {
            name = name.IsMissing ? name : name.Repaired(repair);
            target = target.IsMissing ? target : target.Repaired(repair);
            scope.Findings.Add(ReadingFindings.Repaired(row.Place, name.Raw ?? target.Raw, repair));
        }

        return new ParsedIndicator
        {
            Level1 = level1,
            Level2 = level2,
            Name = name,
            Target = target,
            HalfYearTarget = Text(Meaning.HalfYearTarget),
            MeasureUnit = unit,
            Actual = Text(Meaning.Actual),
            Weight = scope.Raw(Cell(Meaning.Weight)),
            Score = scope.Raw(Cell(Meaning.Score)),
            Deviation = Text(Meaning.Deviation),
            Expected = Text(Meaning.Expected),
            Causes = columns.Has(Meaning.Cause) ? Causes() : default,
            Likelihood = columns.Has(Meaning.Likelihood | Meaning.Likely) ? Likelihood() : default,
            Definition = Text(Meaning.Definition),
            Basis = Text(Meaning.Basis),
            Remark = Text(Meaning.Remark),
            Place = row.Place,
        };
    }

    /// <summary>The target as adjusted in the course of the year, where the form has it; otherwise as set at its beginning.</summary>
    private Printed Target() => Text(Meaning.AdjustedTarget) is { IsMissing: false } adjusted ? adjusted : Text(Meaning.Target);

    private ParsedCauses Causes() => new(
        Text(Meaning.CauseFunds), Text(Meaning.CauseRules), Text(Meaning.CauseStaff), Text(Meaning.CauseEquipment), Text(Meaning.CauseOther));

    /// <summary>The one likelihood that is ticked, or written in a column of its own.</summary>
    private Printed Likelihood()
    {
        if (columns.Has(Meaning.Likelihood))
        {
            return Text(Meaning.Likelihood);
        }

        var chosen = new Printed(null, row.Place);
        var ticks = 0;
        foreach (var (meaning, word) in (ReadOnlySpan<(Meaning, string)>)[(Meaning.LikelyCertain, "确定能"), (Meaning.LikelyPossible, "有可能"), (Meaning.LikelyImpossible, "完全不可能")])
        {
            if (Text(meaning) is var cell && DeviationCauses.IsTicked(cell))
            {
                chosen = cell with { Raw = word };
                ticks++;
            }
        }

        if (ticks > 1)
        {
            scope.Findings.Add(ReadingFindings.Unreadable(chosen.Place, chosen.Raw, $"完成目标可能性勾选了 {ticks} 项"));
            return new Printed(null, chosen.Place);
        }

        return chosen;
    }

    private Printed Text(Meaning meaning) => columns.Has(meaning) ? scope.Text(Cell(meaning)) : default;

    /// <summary>The cell of a column; where the row has none, a blank one in its place.</summary>
    private GridCell Cell(Meaning meaning)
    {
        for (var i = 0; i < map.Length; i++)
        {
            var (own, column) = columns.Named[i];
            if (own == meaning)
            {
                return map[i] >= 0 ? row.Cells[map[i]]
                    : column < row.Cells.Length && row.Cells[column].IsBlank ? row.Cells[column]
                    : new GridCell(0, 0, row.Place, Meaning.None);
            }
        }

        return default;
    }
}
