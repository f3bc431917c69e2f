namespace Yuheng.Core.Checks.Budgets.Sums;

/// <summary>
/// Finds the cells that are wrong. A wrong cell makes every relation in which it stands fail by the same amount; a right cell stands in one that holds.
/// Worked example: 项目支出 of one row reads 70 for 60; the row is 10 off, the sum of its column is 10 off, and the same 科目 in another table is 10 off,
/// while 基本支出 and 合计 of the row stand in column sums that hold: 项目支出 is 10 too high.
/// </summary>
internal static class Culprits
{
    /// <summary>The cells that are wrong; of the relations that do not hold each blames one cell at most.</summary>
    public static List<WrongFigure> Of(List<Sum> sums)
    {
        var broken = sums.FindAll(s => !s.Holds);
        if (broken.Count < 2)
        {
            return [];
        }

        var relations = new Dictionary<Figure, List<(Sum Sum, int Sign)>>();
        foreach (var figure in broken.SelectMany(s => s.Figures))
        {
            relations.TryAdd(figure, []);
        }

        foreach (var sum in sums)
        {
            Take(relations, sum, sum.Wholes, 1);
            Take(relations, sum, sum.Parts, -1);
        }

        var suspects = relations.Select(r => Suspect(r.Key, r.Value)).OfType<WrongFigure>().ToList();
        var most = new Dictionary<Sum, (int Sums, int Suspects)>();
        foreach (var suspect in suspects)
        {
            foreach (var sum in suspect.Sums)
            {
                var known = most.GetValueOrDefault(sum);
                most[sum] = suspect.Sums.Count > known.Sums ? (suspect.Sums.Count, 1) : suspect.Sums.Count == known.Sums ? known with { Suspects = known.Suspects + 1 } : known;
            }
        }

        // Where two cells explain the same relations equally well, nobody can tell which.
        var wrong = suspects.FindAll(s => s.Sums.All(sum => most[sum] == (s.Sums.Count, 1)));
        var order = sums.Index().ToDictionary(s => s.Item, s => s.Index);
        return [.. wrong.OrderBy(w => w.Sums.Min(s => order[s]))];
    }

    private static void Take(Dictionary<Figure, List<(Sum, int)>> relations, Sum sum, Figure[] side, int sign)
    {
        foreach (var figure in side)
        {
            if (relations.TryGetValue(figure, out var list))
            {
                list.Add((sum, sign));
            }
        }
    }

    /// <summary>The cell as the wrong one, where two relations at least say so and none speaks against it.</summary>
    private static WrongFigure? Suspect(Figure figure, List<(Sum Sum, int Sign)> relations)
    {
        var first = relations.Find(r => !r.Sum.Holds);
        var difference = first.Sum.Difference * first.Sign;
        var failing = new List<Sum>();
        foreach (var (sum, sign) in relations)
        {
            if (Math.Abs((sum.Difference * sign) - difference) > sum.Tolerance + first.Sum.Tolerance)
            {
                return null;
            }

            if (!sum.Holds)
            {
                failing.Add(sum);
            }
        }

        return failing.Count >= 2 ? new WrongFigure(figure, difference, failing) : null;
    }
}
