using Yuheng.Core.Findings;

namespace Yuheng.Documents.Budgets;

/// <summary>
/// Uses what the rows add up to. Where a page lost a column, the amounts of a row such as 合计 10, 公用经费 10 stand under 人员经费,
/// and the row alone cannot tell; the row above it can, since its columns are the sums of the rows below.
/// </summary>
internal static class RowHierarchy
{
    /// <summary>The most ways of moving that are tried: twelve doubtful rows under one, in two columns.</summary>
    private const int MaxWays = 4096;

    /// <summary>The most rows under one that are looked at; the largest class of the official codes has 40.</summary>
    private const int MaxChildren = 200;

    private const string Repair = "单元格错位，按上下级科目的合计关系归栏";

    /// <summary>Moves amounts between columns where the sums leave one way only.</summary>
    public static void Settle(List<TableRow> rows, List<Finding> findings)
    {
        if (rows.Count == 0 || rows[0].Columns.Count(c => c.PartOf >= 0) < 2)
        {
            return;
        }

        var total = rows.FindLast(r => r.IsTotal);
        var tops = rows.FindAll(r => r.Code.Raw?.Length == 3);
        if (total is not null)
        {
            SettleUnder(total, tops, findings);
            Confirm(total, tops, findings);
        }

        var under = rows.Where(r => r.Code.Raw is { Length: 5 or 7 }).ToLookup(r => r.Code.Raw![..^2], StringComparer.Ordinal);
        foreach (var parent in rows)
        {
            if (parent.Code.Raw is { Length: 3 or 5 } code)
            {
                List<TableRow> children = [.. under[code]];
                SettleUnder(parent, children, findings);
                Confirm(parent, children, findings);
            }
        }
    }

    private static void SettleUnder(TableRow parent, List<TableRow> children, List<Finding> findings)
    {
        if (children.Count is 0 or > MaxChildren || Agrees(parent, children))
        {
            return;
        }

        // Where all of the parent is in one column, nothing under it can be in another one, whether the sum is right or not.
        var whole = parent.OnlyPart;
        var only = whole < 0 && parent.PrintedPart >= 0 && parent.ValueOf(parent.PrintedPart) is null ? parent.PrintedPart : whole;
        if (only >= 0 && !parent.IsNarrow && !parent.IsDoubtful)
        {
            foreach (var child in children.Where(c => (c.IsNarrow || c.IsDoubtful) && c.PrintedPart >= 0 && c.PrintedPart != only))
            {
                Move(child, child.PrintedPart, only, findings);
            }
        }

        // Where the whole does not add up, the sums prove nothing more.
        if (Agrees(parent, children) || !AgreesIn(parent, children, 0))
        {
            return;
        }

        var movable = children.FindAll(c => c.OnlyPart >= 0);
        if (whole >= 0 && movable.Count == children.Count)
        {
            var common = movable[0].OnlyPart;
            if (parent.IsNarrow && movable.TrueForAll(c => c.OnlyPart == common) && movable.Exists(c => !c.IsNarrow))
            {
                Move(parent, whole, common, findings);
            }
            else
            {
                TryMove(parent, children, movable, [.. movable.Select(_ => whole)], findings);
            }

            return;
        }

        TryEveryWay(parent, children, movable, findings);
    }

    /// <summary>A doubtful row whose columns add up with the rows above and below it is doubtful no more.</summary>
    private static void Confirm(TableRow parent, List<TableRow> children, List<Finding> findings)
    {
        if (children.Count is 0 or > MaxChildren || !Agrees(parent, children))
        {
            return;
        }

        foreach (var row in children.Append(parent))
        {
            row.IsConfirmed = true;
            if (!row.IsDoubtful)
            {
                continue;
            }

            row.IsDoubtful = false;
            row.Mark(a => a.Repaired(Repair));
            findings.Add(ReadingFindings.Repaired(row.Place, row.Name.Raw, Repair));
        }
    }

    /// <summary>Moves children where exactly one way of moving them makes every column add up.</summary>
    private static void TryEveryWay(TableRow parent, List<TableRow> children, List<TableRow> movable, List<Finding> findings)
    {
        int[] parts = [.. Enumerable.Range(0, parent.Columns.Length).Where(c => parent.Columns[c].PartOf >= 0)];
        long ways = 1;
        foreach (var _ in movable)
        {
            ways *= parts.Length;
            if (ways > MaxWays)
            {
                return;
            }
        }

        int[] before = [.. movable.Select(c => c.OnlyPart)];
        int[]? found = null;
        for (var way = 0L; way < ways; way++)
        {
            int[] to = new int[movable.Count];
            var rest = way;
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = parts[rest % parts.Length];
                rest /= parts.Length;
            }

            Put(movable, before, to, null);
            var agrees = Agrees(parent, children);
            Put(movable, to, before, null);
            if (agrees)
            {
                if (found is not null)
                {
                    return;
                }

                found = to;
            }
        }

        if (found is not null)
        {
            TryMove(parent, children, movable, found, findings);
        }
    }

    private static bool TryMove(TableRow parent, List<TableRow> children, List<TableRow> movable, int[] to, List<Finding> findings)
    {
        int[] before = [.. movable.Select(c => c.OnlyPart)];
        Put(movable, before, to, null);
        var agrees = Agrees(parent, children);
        Put(movable, to, before, null);
        if (agrees)
        {
            for (var i = 0; i < to.Length; i++)
            {
                Move(movable[i], before[i], to[i], findings);
            }
        }

        return agrees;
    }

    private static void Move(TableRow row, int from, int to, List<Finding> findings)
    {
        if (from != to)
        {
            row.MovePart(from, to, Repair);
            (row.IsDoubtful, row.IsConfirmed) = (false, true);
            findings.Add(ReadingFindings.Repaired(row.Place, row.Name.Raw, Repair));
        }
    }

    private static void Put(List<TableRow> rows, int[] from, int[] to, string? repair)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].MovePart(from[i], to[i], repair);
        }
    }

    private static bool Agrees(TableRow parent, List<TableRow> children)
    {
        for (var column = 0; column < parent.Columns.Length; column++)
        {
            if (!AgreesIn(parent, children, column))
            {
                return false;
            }
        }

        return true;
    }

    private static bool AgreesIn(TableRow parent, List<TableRow> children, int column)
    {
        decimal sum = 0;
        foreach (var child in children)
        {
            if (child.ValueOf(column) is not { } value)
            {
                return false;
            }

            sum += value;
        }

        return parent.ValueOf(column) is { } whole && Math.Abs(whole - sum) < 0.005m;
    }
}
