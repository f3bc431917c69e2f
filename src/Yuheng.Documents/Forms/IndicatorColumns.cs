using Yuheng.Core.Findings;

namespace Yuheng.Documents.Forms;

/// <summary>The columns of the indicators of one form, by what their headings mean.</summary>
internal sealed class IndicatorColumns
{
    private static readonly Meaning[] Usual = [Meaning.Level1, Meaning.Level2, Meaning.Level3, Meaning.Target];
    private readonly Meaning[] _columns;
    private readonly int[] _order;

    private IndicatorColumns(Meaning[] columns)
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
        Named = [.. columns.Select((meaning, column) => (meaning, column)).Where(c => c.meaning != Meaning.None)];
        Needed = Named.Count(c => (c.Meaning & Meaning.OptionalColumn) == 0);
        _order = new int[columns.Length];
        Array.Fill(_order, -1);
        for (var i = 0; i < Named.Length; i++)
        {
            _order[Named[i].Column] = i;
        }

        HasValues = Has(Meaning.Target | Meaning.Actual);
        IsMonitoring = Has(Meaning.Expected | Meaning.Cause | Meaning.Likelihood | Meaning.Likely);
        IsEvaluation = !IsMonitoring && Has(Meaning.Actual | Meaning.Score);
    }

    /// <summary>No columns: no heading was found.</summary>
    public static IndicatorColumns None { get; } = new([]);

    /// <summary>The columns that have a meaning, in the order printed.</summary>
    public (Meaning Meaning, int Column)[] Named { get; }

    /// <summary>Everything that the columns mean.</summary>
    public Meaning Meanings => Named.Aggregate(Meaning.None, (all, column) => all | column.Meaning);

    /// <summary>How many of them most rows fill.</summary>
    public int Needed { get; }

    /// <summary>How many cells a row has under the headings.</summary>
    public int Width => _columns.Length;

    /// <summary>Whether there are columns for values: a scoring table of an evaluation report has none.</summary>
    public bool HasValues { get; }

    /// <summary>Whether the columns are those of a self-evaluation.</summary>
    public bool IsEvaluation { get; }

    /// <summary>Whether the columns are those of a monitoring form: what is expected by the end of the year, why it may be missed, how likely it is met.</summary>
    public bool IsMonitoring { get; }

    /// <summary>What the column at an index means; None where it has no heading, or there is no such column.</summary>
    public Meaning this[int column] => column >= 0 && column < _columns.Length ? _columns[column] : Meaning.None;

    /// <summary>The columns under a row of headings.</summary>
    public static IndicatorColumns Of(FormScope scope, GridRow heading)
    {
        var columns = new Meaning[heading.Cells.Length];
        var seen = Meaning.None;
        for (var i = 0; i < columns.Length; i++)
        {
            var meaning = heading.Cells[i].Meaning & Meaning.IndicatorColumn;
            if (meaning == Meaning.None && scope.Broken && !heading.Cells[i].IsBlank)
            {
                var text = scope.Span(heading.Cells[i]);
                meaning = i + 1 < columns.Length ? Lexicon.Instance.FindDamaged(string.Concat(text, scope.Span(heading.Cells[i + 1])), Meaning.Target) : Meaning.None;
                meaning = meaning == Meaning.None ? Lexicon.Instance.FindDamaged(text, Meaning.Level3 | Meaning.Target) : meaning;
            }

            if ((meaning & seen) == 0 || meaning == Meaning.OtherColumn)
            {
                columns[i] = meaning;
                seen |= meaning;
            }
            else if (meaning != Meaning.None && !IsDrawnTwice(scope, heading, i))
            {
                // 1—9月完成值 behind 1—7月完成值: known, and not what the first is.
                columns[i] = Meaning.OtherColumn;
            }
        }

        return new IndicatorColumns(columns);
    }

    /// <summary>Whether a heading stands in a cell before it too: one heading, drawn into every column that it covers.</summary>
    private static bool IsDrawnTwice(FormScope scope, GridRow heading, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (!heading.Cells[i].IsBlank && scope.Span(heading.Cells[i]).SequenceEqual(scope.Span(heading.Cells[at])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The usual columns, where the headings are lost: the first level is where the first row has it.</summary>
    public static IndicatorColumns Assumed(FormScope scope, GridRow first)
    {
        var start = Array.FindIndex(first.Cells, c => c.Means(Meaning.Level1Word | Meaning.Level2Word));
        start = Math.Max(0, first.Cells[Math.Max(start, 0)].Means(Meaning.Level1Word) ? start : start - 1);
        var columns = new Meaning[start + Usual.Length];
        Usual.CopyTo(columns, start);
        scope.Findings.Add(ReadingFindings.Guessed(first.Place, null, "指标部分没有表头，按通行栏目次序读取"));
        return new IndicatorColumns(columns);
    }

    /// <summary>Whether there is a column that means any of <paramref name="meanings"/>.</summary>
    public bool Has(Meaning meanings) => Array.Exists(Named, c => (c.Meaning & meanings) != 0);

    /// <summary>The place of a column among the named ones; -1 where it has no meaning.</summary>
    public int OrderOf(int column) => _order[column];

    /// <summary>The index of the column with a meaning; -1 where there is none.</summary>
    public int ColumnOf(Meaning meaning)
    {
        foreach (var (own, column) in Named)
        {
            if (own == meaning)
            {
                return column;
            }
        }

        return -1;
    }

    /// <summary>The cell that a row was found to have for a meaning, by a map over <see cref="Named"/>; -1 where it has none.</summary>
    public int At(ReadOnlySpan<int> map, Meaning meaning)
    {
        for (var i = 0; i < Named.Length; i++)
        {
            if (Named[i].Meaning == meaning)
            {
                return map[i];
            }
        }

        return -1;
    }
}
