namespace Yuheng.Documents.Reading.Pdf;

/// <summary>Puts the rules of a page together to tables: what touches belongs to one.</summary>
internal static class RuledTables
{
    /// <summary>Rules so near to each other are one: double lines, and the sides of cells that are drawn one by one.</summary>
    public const int Near = 300;

    /// <summary>Two pieces of the same rule stand on the same line to so much.</summary>
    private const int SameLine = 60;

    /// <summary>The grids of a page, from top to bottom; what is within a cell of another is not one.</summary>
    public static List<RuledGrid> Of(PageDrawing drawing, int side)
    {
        if (drawing.Across.Count < 2 || drawing.Down.Count < 1 || !drawing.HasRoom)
        {
            return [];
        }

        var across = Whole(drawing.Across, side);
        var down = Whole(drawing.Down, side);
        var group = new int[across.Count + down.Count];
        for (var i = 0; i < group.Length; i++)
        {
            group[i] = i;
        }

        for (var i = 0; i < across.Count; i++)
        {
            for (var j = 0; j < down.Count; j++)
            {
                if (Touch(across[i], down[j]))
                {
                    group[Root(group, i)] = Root(group, across.Count + j);
                }
            }
        }

        var grids = Enumerable.Range(0, group.Length).GroupBy(i => Root(group, i))
            .Select(g => RuledGrid.Of([.. g.Where(i => i < across.Count).Select(i => across[i])], [.. g.Where(i => i >= across.Count).Select(i => down[i - across.Count])]))
            .OfType<RuledGrid>().OrderBy(g => g.Area.Top).ThenBy(g => g.Area.Left).ToList();
        grids.RemoveAll(inner => grids.Exists(outer => outer != inner && outer.HoldsInOneCell(inner.Area)));
        return grids;
    }

    private static bool Touch(Rule across, Rule down) =>
        down.At >= across.From - Near && down.At <= across.To + Near && across.At >= down.From - Near && across.At <= down.To + Near;

    private static int Root(int[] group, int of)
    {
        while (group[of] != of)
        {
            of = group[of] = group[group[of]];
        }

        return of;
    }

    /// <summary>The pieces of each rule joined; what lies off the page is left out.</summary>
    private static List<Rule> Whole(List<Rule> pieces, int side)
    {
        var whole = new List<Rule>();
        var open = new List<Rule>();
        void Close()
        {
            open.Sort((a, b) => a.From.CompareTo(b.From));
            foreach (var piece in open)
            {
                if (whole.Count > 0 && whole[^1].At == open[0].At && piece.From <= whole[^1].To + Near)
                {
                    whole[^1] = whole[^1] with { To = Math.Max(whole[^1].To, piece.To) };
                }
                else
                {
                    whole.Add(piece with { At = open[0].At });
                }
            }

            open.Clear();
        }

        foreach (var piece in pieces.Where(p => p.At >= -Near && p.At <= side + Near && p.To > 0 && p.From < side).OrderBy(p => p.At))
        {
            if (open.Count > 0 && piece.At - open[0].At > SameLine)
            {
                Close();
            }

            open.Add(piece with { From = Math.Max(piece.From, 0), To = Math.Min(piece.To, side) });
        }

        Close();
        return whole;
    }
}
