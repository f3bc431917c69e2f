using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>The level labels that stand in a row of indicators itself, before anything is carried.</summary>
/// <param name="Level1">一级指标, missing where the merged cell goes on.</param>
/// <param name="Level2">二级指标, missing where the merged cell goes on.</param>
/// <param name="Noise">Whether the second-level cell holds characters that are no word: a label drawn between two rows.</param>
internal readonly record struct RowLevels(Printed Level1, Printed Level2, bool Noise);

/// <summary>
/// Carries the levels over the rows of their merged cells. Most conversions leave the label in the first row of its cell;
/// some leave it in the middle, where it is drawn.
/// </summary>
internal static class LevelCarrier
{
    /// <summary>Beyond this many rows a form is carried from the top only.</summary>
    private const int MostCentredRows = 120;

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
            var (own1, own2, _) = rows[i];
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
    /// and likewise each first-level label over the spans that belong under it.
    /// Worked example: labels at rows 0, 2, 5 of seven rows give the spans 0, 1-3, 4-6.
    /// </summary>
    private static (Printed, Printed)[] Centred(IReadOnlyList<RowLevels> rows)
    {
        var labels = new List<(Printed Label, int Row, int Drawn, string? Parent)>();
        var firsts = new List<(Printed Label, int Row)>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!rows[i].Level1.IsMissing)
            {
                firsts.Add((rows[i].Level1, i));
            }

            if (rows[i].Level2 is { IsMissing: false } label)
            {
                // Characters that are no word beside the label: it may be drawn between the two rows.
                var drawn = i + 1 < rows.Count && rows[i + 1].Noise && rows[i + 1].Level2.IsMissing ? 1
                    : i > 0 && rows[i - 1].Noise && rows[i - 1].Level2.IsMissing ? -1
                    : 0;
                labels.Add((label, i, drawn, Lexicon.Instance.ParentOf(label.Raw)));
            }
        }

        var levels = new (Printed, Printed)[rows.Count];
        if (labels.Count == 0 || labels.Count > rows.Count)
        {
            return levels;
        }

        // best[k, end]: the least cost of giving the first k labels the rows before end.
        var (count, size) = (labels.Count, rows.Count);
        var best = new int[count + 1, size + 1];
        var previous = new int[count + 1, size + 1];
        for (var k = 0; k <= count; k++)
        {
            for (var end = 0; end <= size; end++)
            {
                best[k, end] = int.MaxValue / 2;
            }
        }

        best[0, 0] = 0;
        for (var k = 1; k <= count; k++)
        {
            var (_, at, drawn, parent) = labels[k - 1];
            for (var end = k; end <= size; end++)
            {
                for (var start = k - 1; start < end; start++)
                {
                    if (best[k - 1, start] >= int.MaxValue / 2 || at < start || at >= end)
                    {
                        continue;
                    }

                    // Half rows from the middle of the span; over an even number of rows the nearest is half a row away.
                    // Among equals, spans of like size.
                    var off = (start + end - 1) - (2 * at);
                    var even = (end - start) % 2 == 0;
                    var cost = best[k - 1, start] + (1000 * (Math.Abs(off) - (even ? 1 : 0))) + (even && drawn != 0 && off != drawn ? 100 : 0)
                        + ((end - start) * (end - start)) + Misplaced(start, end, parent);
                    if (cost < best[k, end])
                    {
                        (best[k, end], previous[k, end]) = (cost, start);
                    }
                }
            }
        }

        for (int k = count, end = size; k > 0; k--)
        {
            var start = previous[k, end];
            var (label, _, _, parent) = labels[k - 1];
            var level1 = firsts.FirstOrDefault(f => parent is null ? f.Row >= start : Lexicon.IsParent(f.Label.Raw, parent)).Label;
            if (level1.IsMissing && parent is not null)
            {
                level1 = new Printed(parent + "指标", label.Place).Repaired("一级指标缺失，按二级指标所属补上");
            }

            for (var row = start; row < end; row++)
            {
                levels[row] = (level1, label);
            }

            end = start;
        }

        return levels;

        // A first-level label inside a span that belongs under another first level.
        int Misplaced(int start, int end, string? parent)
        {
            var cost = 0;
            foreach (var (label, row) in firsts)
            {
                cost += row >= start && row < end && parent is not null && !Lexicon.IsParent(label.Raw, parent) ? 2000 : 0;
            }

            return cost;
        }
    }
}
