namespace Yuheng.Documents.Tests.Samples;

/// <summary>
/// Level labels that stand in the middle row of their merged cell; of two middle rows, in the upper one.
/// Not every table tells by that alone which rows belong to which label.
/// </summary>
internal static class CentredLabels
{
    /// <summary>The rows that carry the label: the middle row of each run of equal levels.</summary>
    public static HashSet<int> Of(List<string> levels)
    {
        var middle = new HashSet<int>();
        for (var i = 0; i < levels.Count;)
        {
            var j = i;
            while (j < levels.Count && levels[j] == levels[i])
            {
                j++;
            }

            middle.Add((i + j - 1) / 2);
            i = j;
        }

        return middle;
    }

    /// <summary>
    /// Whether the places of the labels decide the rows: of all divisions that would print them where they stand,
    /// the true one alone has the fewest groups of an even number of rows (which have no middle row).
    /// </summary>
    public static bool Decide(List<(string Level1, string Level2)> rows)
    {
        var labels = Of(rows.Select(r => r.Level2).ToList()).Order().ToList();
        var level1 = labels.Select(l => rows[l].Level1).ToList();
        var labels1 = Of(rows.Select(r => r.Level1).ToList());
        var best = new List<(int Even, List<int> Ends)>();
        Divide([]);
        var fewest = best.Min(b => b.Even);
        var winners = best.Where(b => b.Even == fewest).ToList();
        return winners.Count == 1 && winners[0].Ends.SequenceEqual(TrueEnds());

        void Divide(List<int> ends)
        {
            var start = ends.Count == 0 ? 0 : ends[^1];
            if (ends.Count == labels.Count)
            {
                if (start == rows.Count && Of(Level1Of(ends)).SetEquals(labels1))
                {
                    var even2 = ends.Select((end, i) => end - (i == 0 ? 0 : ends[i - 1])).Count(n => n % 2 == 0);
                    var even1 = Level1Of(ends).GroupBy(l => l).Count(g => g.Count() % 2 == 0);
                    best.Add((even1 + even2, ends));
                }

                return;
            }

            var label = labels[ends.Count];
            foreach (var end in new[] { (2 * label) - start + 1, (2 * label) - start + 2 })
            {
                if (label >= start && end <= rows.Count)
                {
                    Divide([.. ends, end]);
                }
            }
        }

        List<string> Level1Of(List<int> ends) => ends.SelectMany((end, i) => Enumerable.Repeat(level1[i], end - (i == 0 ? 0 : ends[i - 1]))).ToList();

        IEnumerable<int> TrueEnds() => Enumerable.Range(1, rows.Count).Where(i => i == rows.Count || rows[i].Level2 != rows[i - 1].Level2);
    }
}
