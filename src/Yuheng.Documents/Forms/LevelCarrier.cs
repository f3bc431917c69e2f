using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>The level labels that stand in a row of indicators itself, before anything is carried.</summary>
/// <param name="Level1">一级指标, missing where the merged cell goes on.</param>
/// <param name="Level2">二级指标, missing where the merged cell goes on.</param>
/// <param name="Ruins1">Whether the first-level cell holds characters that are no word: part of a label drawn between two rows.</param>
/// <param name="Ruins2">The same of the second-level cell.</param>
internal readonly record struct RowLevels(Printed Level1, Printed Level2, bool Ruins1 = false, bool Ruins2 = false);

/// <summary>
/// Carries the levels over the rows of their merged cells. Most conversions leave the label in the first row of its cell;
/// some leave it in the middle, where it is drawn.
/// </summary>
internal static class LevelCarrier
{
    /// <summary>Beyond this many rows a form is carried from the top only.</summary>
    private const int MostCentredRows = 120;

    /// <summary>The cost of what cannot be.</summary>
    private const int Never = 1_000_000_000;

    /// <summary>The two levels of each row.</summary>
    public static (Printed Level1, Printed Level2)[] Carry(FormScope scope, IReadOnlyList<RowLevels> rows)
    {
        return IsCentred(rows) && rows.Count <= MostCentredRows ? Centred(rows) : FromTop(scope, rows);
    }

    /// <summary>
    /// Labels are centred when carrying from the top would put a second level under a first level it does not belong to,
    /// while the right first level stands further down.
    /// </summary>
    private static bool IsCentred(IReadOnlyList<RowLevels> rows)
    {
        string? level1 = null;
        for (var i = 0; i < rows.Count; i++)
        {
            level1 = rows[i].Level1.Raw ?? level1;
            if (rows[i].Level2.Raw is not { } level2 || Lexicon.Instance.ParentOf(level2) is not { } parent || Lexicon.IsParent(level1, parent))
            {
                continue;
            }

            for (var later = i + 1; later < rows.Count; later++)
            {
                if (rows[later].Level1.Raw is { } next)
                {
                    if (Lexicon.IsParent(next, parent))
                    {
                        return true;
                    }

                    break;
                }
            }
        }

        return false;
    }

    private static (Printed, Printed)[] FromTop(FormScope scope, IReadOnlyList<RowLevels> rows)
    {
        var levels = new (Printed, Printed)[rows.Count];
        Printed level1 = default, level2 = default;
        for (var i = 0; i < rows.Count; i++)
        {
            var (own1, own2, _, _) = rows[i];
            if (!own1.IsMissing)
            {
                (level1, level2) = (own1, default);
            }

            if (!own2.IsMissing)
            {
                level2 = own2;
                if (own1.IsMissing && Lexicon.Instance.ParentOf(own2.Raw) is { } parent && !Lexicon.IsParent(level1.Raw, parent))
                {
                    // The label of the first level is lost; the second level says which it was.
                    level1 = scope.Note(new Printed(parent + "指标", own2.Place).Repaired("一级指标缺失，按二级指标所属补上"));
                }
            }

            levels[i] = (level1, level2);
        }

        return levels;
    }

    /// <summary>
    /// Chooses the spans of the second-level cells so that each label stands as near to the middle of its span as possible,
    /// and each first-level label to the middle of the spans that belong under it.
    /// Worked example: labels at rows 0, 2, 5 of seven rows give the spans 0, 1-3, 4-6.
    /// </summary>
    private static (Printed, Printed)[] Centred(IReadOnlyList<RowLevels> rows)
    {
        var levels = new (Printed, Printed)[rows.Count];
        var groups = Groups(rows);
        if (groups.Count == 0)
        {
            return levels;
        }

        // best[g, end]: the least cost of giving the first g groups the rows before end; from[g, end]: where the last of them begins.
        var size = rows.Count;
        var best = new int[groups.Count + 1, size + 1];
        var from = new int[groups.Count + 1, size + 1];
        for (var g = 0; g <= groups.Count; g++)
        {
            for (var end = 0; end <= size; end++)
            {
                best[g, end] = g == 0 && end == 0 ? 0 : Never;
            }
        }

        for (var g = 0; g < groups.Count; g++)
        {
            for (var start = 0; start < size; start++)
            {
                if (best[g, start] >= Never)
                {
                    continue;
                }

                var (inner, _) = Split(groups[g], start, size);
                for (var end = start + 1; end <= size; end++)
                {
                    var cost = best[g, start] + inner[end] + groups[g].OffMiddle(start, end);
                    if (cost < best[g + 1, end])
                    {
                        (best[g + 1, end], from[g + 1, end]) = (cost, start);
                    }
                }
            }
        }

        if (best[groups.Count, size] >= Never)
        {
            return levels;
        }

        for (int g = groups.Count, end = size; g > 0; g--)
        {
            var group = groups[g - 1];
            var start = from[g, end];
            var (_, starts) = Split(group, start, size);
            for (int k = group.Labels.Count, to = end; k > 0; k--)
            {
                var first = starts[k, to];
                for (var row = first; row < to; row++)
                {
                    levels[row] = (group.Level1, group.Labels[k - 1].Text);
                }

                to = first;
            }

            end = start;
        }

        return levels;
    }

    /// <summary>The least cost of giving the labels of a group the rows from <paramref name="start"/> to each end, and where each label's span begins.</summary>
    private static (int[] Cost, int[,] Starts) Split(Group group, int start, int size)
    {
        var count = group.Labels.Count;
        var best = new int[size + 1];
        var starts = new int[count + 1, size + 1];
        Array.Fill(best, Never);
        best[start] = 0;
        for (var k = 1; k <= count; k++)
        {
            var next = new int[size + 1];
            Array.Fill(next, Never);
            for (var end = start + k; end <= size; end++)
            {
                for (var first = start + k - 1; first < end; first++)
                {
                    var cost = best[first] >= Never ? Never : best[first] + group.Labels[k - 1].OffMiddle(first, end);
                    if (cost < next[end])
                    {
                        (next[end], starts[k, end]) = (cost, first);
                    }
                }
            }

            best = next;
        }

        return (best, starts);
    }

    /// <summary>The second-level labels in order, those of one first level together.</summary>
    private static List<Group> Groups(IReadOnlyList<RowLevels> rows)
    {
        var groups = new List<Group>();
        string? last = null;
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Level2.IsMissing)
            {
                continue;
            }

            var parent = Lexicon.Instance.ParentOf(rows[i].Level2.Raw);
            if (groups.Count == 0 || parent is null || parent != last)
            {
                groups.Add(FirstLevel(rows, parent, i));
            }

            groups[^1].Labels.Add(new Label(rows[i].Level2, i, Drawn(rows, i, r => r.Ruins2, r => r.Level2)));
            last = parent;
        }

        return groups;
    }

    private static Group FirstLevel(IReadOnlyList<RowLevels> rows, string? parent, int row)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Level1 is { IsMissing: false } level1 && (parent is null ? i >= row : Lexicon.IsParent(level1.Raw, parent)))
            {
                return new Group(level1, i, Drawn(rows, i, r => r.Ruins1, r => r.Level1));
            }
        }

        return parent is null ? new Group(default, -1, 0)
            : new Group(new Printed(parent + "指标", rows[row].Level2.Place).Repaired("一级指标缺失，按二级指标所属补上"), -1, 0);
    }

    /// <summary>On which side of a label its ruins show, so that it is drawn between two rows: 1 below, -1 above; 0 where none do, or another label may own them.</summary>
    private static int Drawn(IReadOnlyList<RowLevels> rows, int at, Func<RowLevels, bool> ruins, Func<RowLevels, Printed> label)
    {
        bool Shows(int row, int beyond) => row >= 0 && row < rows.Count && ruins(rows[row]) && label(rows[row]).IsMissing
            && !(beyond >= 0 && beyond < rows.Count && !label(rows[beyond]).IsMissing);
        return Shows(at + 1, at + 2) ? 1 : Shows(at - 1, at - 2) ? -1 : 0;
    }

    /// <summary>How far a label is from the middle of the rows from <paramref name="start"/> to <paramref name="end"/>, in half rows, weighed.</summary>
    /// <remarks>
    /// Half a row counts little, since over an even number of rows a label must fall on one side of the middle, usually above it,
    /// and nothing on the side where its ruins show.
    /// </remarks>
    private static int Off(int row, int drawn, int start, int end) => ((start + end - 1) - (2 * row)) switch
    {
        var off when drawn != 0 && off == drawn => 0,
        0 => drawn == 0 ? 0 : 100,
        1 => 25,
        -1 => 35,
        var off => 300 * Math.Abs(off),
    };

    /// <summary>A second-level label, the row it stands in, and on which side its ruins show (-1 above, 1 below, 0 none).</summary>
    private readonly record struct Label(Printed Text, int Row, int Drawn)
    {
        /// <summary>The cost of the span; among equals, spans of like size are cheapest.</summary>
        public int OffMiddle(int start, int end) =>
            Row < start || Row >= end ? Never : Off(Row, Drawn, start, end) + (10 * (end - start) * (end - start));
    }

    /// <summary>The second-level labels under one first-level label; its row is -1 where it is lost.</summary>
    private sealed record Group(Printed Level1, int Row, int Drawn)
    {
        public List<Label> Labels { get; } = [];

        public int OffMiddle(int start, int end) => Row < 0 ? 0 : Row < start || Row >= end ? 2000 : Off(Row, Drawn, start, end);
    }
}
