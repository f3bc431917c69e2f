namespace Yuheng.Documents.Budgets;

/// <summary>How sure it is in which columns the amounts of a row stand.</summary>
internal enum Placed : byte
{
    /// <summary>Where the cells stand, and the row adds up or says nothing against it.</summary>
    ByPosition,

    /// <summary>The cells were shifted; only one way of placing them adds up.</summary>
    ByArithmetic,

    /// <summary>Several ways add up; the one nearest to where the cells stand was taken.</summary>
    Guessed,

    /// <summary>No way to tell.</summary>
    Unplaced,
}

/// <summary>Places the amounts of a row in the columns of its table: by position, checked by what the columns add up to.</summary>
internal static class ColumnPlacement
{
    /// <summary>Two roundings to 0.01 may differ by that much in a sum.</summary>
    private const decimal Tolerance = 0.02m;

    /// <summary>
    /// The column of each value, in the printed order of the columns.
    /// Worked example: columns 合计, 基本支出, 项目支出; values 10, 4, 6 standing one cell too far left are 合计 10, 基本支出 4, 项目支出 6, since 10 = 4 + 6.
    /// </summary>
    /// <param name="values">The values in the order printed; null for one that cannot be read.</param>
    /// <param name="positions">The column over each value by where it stands; outside 0…n−1 where none is.</param>
    /// <param name="columns">The columns in the official order.</param>
    /// <param name="trusted">Whether the positions come from a heading, a name or the width of the row, and not from the first amount alone.</param>
    /// <param name="how">How sure it is.</param>
    public static int[] Solve(decimal?[] values, int[] positions, BudgetColumn[] columns, bool trusted, out Placed how)
    {
        var count = columns.Length;
        if (values.Length > count)
        {
            how = Placed.Unplaced;
            return [];
        }

        var standing = Stands(positions, count);
        if (standing && AddsUp(values, positions, columns))
        {
            how = Placed.ByPosition;
            return positions;
        }

        int[]? best = null;
        int bestScore = -1, ties = 0, ways = 0;
        var way = new int[values.Length];
        void Try(int value, int from)
        {
            if (value == values.Length)
            {
                if (AddsUp(values, way, columns))
                {
                    ways++;
                    var score = Nearness(positions, way);
                    if (score > bestScore)
                    {
                        (best, bestScore, ties) = ([.. way], score, 1);
                    }
                    else if (score == bestScore)
                    {
                        ties++;
                    }
                }

                return;
            }

            for (var column = from; column <= count - (values.Length - value); column++)
            {
                way[value] = column;
                Try(value + 1, column + 1);
            }
        }

        Try(0, 0);
        // Neither a heading nor the width of the row says where it begins, and what adds up leaves several ways or speaks against the cells: nobody can tell.
        if (!trusted && (ways != 1 || values.Length < 2 || (standing && !IsShift(positions, best!))))
        {
            how = Placed.Unplaced;
            return [];
        }

        // Where the amounts stand under columns, only the whole row moved by the same distance is a better reading: a wrong or cut amount is no shift.
        // Parts without their total, where another way adds up: a blank cell was lost, and the cells do not stand where they stood.
        var totalLost = best is not null && positions.Length > 2 && columns[0].PartOf < 0 && positions[0] > 0 && Array.Exists(columns, c => c.PartOf == 0);
        if (trusted && standing && !totalLost && (values.Length < 2 || best is null || !IsShift(positions, best)))
        {
            how = best is null ? Placed.ByPosition : Placed.Guessed;
            return positions;
        }

        if (best is not null && (ways == 1 || ties == 1))
        {
            how = ways == 1 ? Placed.ByArithmetic : IsShift(positions, best) ? Placed.ByArithmetic : Placed.Guessed;
            return best;
        }

        if (best is not null)
        {
            how = Placed.Guessed;
            return best;
        }

        if (values.Length == count)
        {
            how = Placed.Guessed;
            return [.. Enumerable.Range(0, count)];
        }

        how = Placed.Unplaced;
        return [];
    }

    /// <summary>Whether the values stand in columns, and add up there.</summary>
    public static bool Fits(decimal?[] values, int[] positions, BudgetColumn[] columns) =>
        Stands(positions, columns.Length) && AddsUp(values, positions, columns);

    /// <summary>Whether every total that is placed is the sum of its parts, as far as they can be read.</summary>
    public static bool AddsUp(decimal?[] values, int[] placed, BudgetColumn[] columns)
    {
        for (var total = 0; total < columns.Length; total++)
        {
            var hasParts = false;
            decimal sum = 0;
            var readable = true;
            for (var part = 0; part < columns.Length; part++)
            {
                if (columns[part].PartOf != total)
                {
                    continue;
                }

                hasParts = true;
                var at = Array.IndexOf(placed, part);
                if (at >= 0)
                {
                    readable &= values[at] is not null;
                    sum += values[at] ?? 0;
                }
            }

            if (!hasParts || !readable)
            {
                continue;
            }

            var totalAt = Array.IndexOf(placed, total);
            if (totalAt >= 0 && values[totalAt] is null)
            {
                continue;
            }

            if (Math.Abs((totalAt >= 0 ? values[totalAt]!.Value : 0) - sum) > Tolerance)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Stands(int[] positions, int count)
    {
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] < 0 || positions[i] >= count || (i > 0 && positions[i] <= positions[i - 1]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many values are moved by the same distance as most are.</summary>
    private static int Nearness(int[] positions, int[] way)
    {
        var most = 0;
        for (var i = 0; i < way.Length; i++)
        {
            var same = 0;
            for (var j = 0; j < way.Length; j++)
            {
                same += positions[j] - way[j] == positions[i] - way[i] ? 1 : 0;
            }

            // Of two equally regular ways the one that moves less is nearer.
            most = Math.Max(most, (same * 64) - Math.Min(63, Math.Abs(positions[i] - way[i])));
        }

        return most;
    }

    private static bool IsShift(int[] positions, int[] way)
    {
        for (var i = 1; i < way.Length; i++)
        {
            if (positions[i] - way[i] != positions[0] - way[0])
            {
                return false;
            }
        }

        return true;
    }
}
