namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// The columns of a table without rules between them: those that its amounts and names make, and those of which only the heading stands there,
/// so that what is empty stays empty and nothing moves to the column beside it.
/// </summary>
internal sealed class AlignedColumns
{
    private readonly List<(int From, int To)> _body;
    private readonly Dictionary<TextLine, (int From, int To)> _headings = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<TextLine, List<TextLine>> _leafOf = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<TextLine, string> _contested = new(ReferenceEqualityComparer.Instance);

    private AlignedColumns(List<(int From, int To)> body)
    {
        _body = body;
        Ranges = [.. body];
    }

    /// <summary>Where each column begins and ends.</summary>
    public List<(int From, int To)> Ranges { get; }

    /// <summary>The columns of a table.</summary>
    /// <param name="heading">The lines of its heading.</param>
    /// <param name="body">The columns that the lines below make.</param>
    public static AlignedColumns Of(List<FreeLine> heading, List<(int From, int To)> body)
    {
        var columns = new AlignedColumns(body);
        var leaves = Leaves(heading, body);
        int[] own = [.. leaves.Select((_, i) => columns.Own(leaves, i))];
        columns.TakeOnlyOnes(own);
        for (var i = 0; i < leaves.Count; i++)
        {
            var leaf = leaves[i];
            (int From, int To) range = own[i] < 0 ? (leaf.Area.Left, leaf.Area.Right) : body[own[i]];
            if (own[i] < 0)
            {
                columns.Ranges.Add(range);
                columns.Contest(leaves, own, i);
            }

            leaf.Pieces.ForEach(p => columns._leafOf[p] = leaf.Pieces);
            leaf.Pieces.ForEach(p => columns._headings[p] = range);
        }

        foreach (var line in heading)
        {
            foreach (var group in line.Pieces.Where(p => !columns._headings.ContainsKey(p)).ToList())
            {
                var free = leaves.FindAll(l => line.Pieces.TrueForAll(p => p == group || Shared((p.Area.Left, p.Area.Right), l.Area) <= 0));
                if (free.Count > 0)
                {
                    columns._headings[group] = columns._headings[First(free, group).Pieces[0]];
                }
            }
        }

        columns.Ranges.Sort();
        return columns;
    }

    /// <summary>The column that a piece of a line belongs to.</summary>
    public int ColumnOf(TextLine piece) =>
        Ranges.IndexOf(_headings.TryGetValue(piece, out var range) ? range : _body[Over(_body, piece.Area)]);

    /// <summary>What a cell of a heading says that a piece of it begins: with the lines below into which it was broken. Nothing where the piece is such a line.</summary>
    public List<TextLine> Whole(TextLine piece) => !_leafOf.TryGetValue(piece, out var leaf) ? [piece] : leaf[0] == piece ? leaf : [];

    /// <summary>The words that stand over the amounts under a piece of a heading more than that does; null where none do.</summary>
    public string? ContestedBy(TextLine piece) => _contested.GetValueOrDefault(piece);

    /// <summary>Whether two lines of a heading may be one row: where one of the first stands over one of the second, both are parts of the same words.</summary>
    public bool MayShareRow(FreeLine above, FreeLine below) =>
        above.Pieces.TrueForAll(a => below.Pieces.TrueForAll(b => Shared((a.Area.Left, a.Area.Right), b.Area) <= 0 || (_leafOf.TryGetValue(a, out var leaf) && leaf.Contains(b))));

    /// <summary>
    /// The column that the lowest words of a heading stand over; -1 where nothing stands under them. What is short and stands at the right of its field
    /// ends behind the middle of its own heading and before the middle of the next.
    /// </summary>
    private int Own(List<(Area Area, List<TextLine> Pieces)> leaves, int index)
    {
        var area = leaves[index].Area;
        var over = Over(_body, area);
        if (Shared(_body[over], area) > 0)
        {
            return leaves.TrueForAll(l => l.Area == area || Shared(_body[over], l.Area) <= Shared(_body[over], area)) ? over : -1;
        }

        var next = index + 1 < leaves.Count ? leaves[index + 1].Area.MidX : int.MaxValue;
        return _body.FindIndex(c => c.To > area.MidX && c.To < next && leaves.TrueForAll(l => Shared(c, l.Area) <= 0));
    }

    /// <summary>Words with nothing under them, and a column with no words over it, belong together where they are the only ones between the same two: names stand at the left of a wide field.</summary>
    private void TakeOnlyOnes(int[] own)
    {
        for (var i = 0; i < own.Length; i++)
        {
            var before = own.Take(i).Append(-1).Max();
            var behind = own.Skip(i + 1).Where(o => o >= 0).Append(_body.Count).Min();
            if (own[i] < 0 && behind - before == 2 && (i == 0 || own[i - 1] >= 0) && (i + 1 == own.Length || own[i + 1] >= 0))
            {
                own[i] = before + 1;
            }
        }
    }

    /// <summary>Notes where words have no column since others stand over it more, and by not much.</summary>
    private void Contest(List<(Area Area, List<TextLine> Pieces)> leaves, int[] own, int index)
    {
        var over = Over(_body, leaves[index].Area);
        var winner = Array.IndexOf(own, over);
        if (winner >= 0 && Shared(_body[over], leaves[index].Area) * 2 > Shared(_body[over], leaves[winner].Area))
        {
            _contested[leaves[index].Pieces[0]] = string.Concat(leaves[winner].Pieces.Select(p => p.Text));
        }
    }

    /// <summary>
    /// Whether words are the name of a group: they stand above the gap between two others, in its middle; or beside the name of a group,
    /// and nothing in the gap has a column.
    /// </summary>
    private static bool IsBetween(List<(Area Area, List<TextLine> Pieces)> leaves, TextLine piece, bool besideGroup, List<(int From, int To)> body)
    {
        var left = leaves.Where(l => l.Area.Right <= piece.Area.Left).Select(l => l.Area).DefaultIfEmpty().MaxBy(a => a.Right);
        var right = leaves.Where(l => l.Area.Left >= piece.Area.Right).Select(l => l.Area).DefaultIfEmpty().MinBy(a => a.Left);
        return left.Width > 0 && right.Width > 0
            && (Math.Abs(left.Left + right.Right - (2 * piece.Area.MidX)) <= piece.Em || (besideGroup && !body.Exists(c => c.From >= left.Right && c.To <= right.Left)));
    }

    /// <summary>Whether nothing stands in the lower of two lines but under words of the upper: the rest of what was broken.</summary>
    private static bool CoversAll(FreeLine upper, FreeLine lower) =>
        lower.Pieces.TrueForAll(l => upper.Pieces.Exists(u => Shared((u.Area.Left, u.Area.Right), l.Area) > 0));

    /// <summary>The first of the leaves that a group stands over: it is centred above the first and the last.</summary>
    private static (Area Area, List<TextLine> Pieces) First(List<(Area Area, List<TextLine> Pieces)> leaves, TextLine group)
    {
        var (first, best) = (0, int.MaxValue);
        for (var i = 0; i < leaves.Count && leaves[i].Area.Left < group.Area.Right; i++)
        {
            for (var j = i; j < leaves.Count; j++)
            {
                var off = Math.Abs(leaves[i].Area.Left + leaves[j].Area.Right - (2 * group.Area.MidX));
                if (leaves[j].Area.Right > group.Area.Left && off < best - group.Em)
                {
                    (first, best) = (i, off);
                }
            }
        }

        return leaves[first];
    }

    /// <summary>The words of a heading with no others below them, each with the lines that it was broken into, from left to right.</summary>
    private static List<(Area Area, List<TextLine> Pieces)> Leaves(List<FreeLine> heading, List<(int From, int To)> body)
    {
        var leaves = new List<(Area Area, List<TextLine> Pieces)>();
        for (var line = heading.Count - 1; line >= 0; line--)
        {
            var lower = leaves.ToList();
            var alone = new List<TextLine>();
            var hasGroup = false;
            foreach (var piece in heading[line].Pieces)
            {
                var under = lower.FindAll(l => Shared((l.Area.Left, l.Area.Right), piece.Area) > 0);
                if (under.Count == 0)
                {
                    alone.Add(piece);
                }
                else if (under.Count == 1 && CoversAll(heading[line], heading.Find(l => l.Pieces.Contains(under[0].Pieces[0]))!) && Math.Abs(under[0].Area.MidX - piece.Area.MidX) <= piece.Em)
                {
                    leaves[leaves.IndexOf(under[0])] = (under[0].Area.With(piece.Area), [piece, .. under[0].Pieces]);
                }
                else
                {
                    hasGroup = true;
                }
            }

            leaves.AddRange(alone.Where(p => !IsBetween(lower, p, hasGroup, body)).Select(p => (p.Area, new List<TextLine> { p })));
        }

        leaves.Sort((a, b) => a.Area.Left.CompareTo(b.Area.Left));
        return leaves;
    }

    /// <summary>The column that a piece shares most with, or else the nearest.</summary>
    public static int Over(IReadOnlyList<(int From, int To)> columns, Area piece)
    {
        var best = 0;
        for (var i = 1; i < columns.Count; i++)
        {
            best = Shared(columns[i], piece) > Shared(columns[best], piece) ? i : best;
        }

        return best;
    }

    /// <summary>How much a column and a piece have in common; below zero it is how far the two are apart.</summary>
    public static int Shared((int From, int To) column, Area piece) => Math.Min(piece.Right, column.To) - Math.Max(piece.Left, column.From);
}
