namespace Yuheng.Documents.Reading.Pdf;

/// <summary>
/// Finds tables without rules between their columns: lines one below the other in which amounts stand apart from words.
/// Their columns are where the pieces of these lines stand, one above the other.
/// </summary>
internal static class AlignedTables
{
    /// <summary>A wrapped name or the name of a group may stand between two lines with amounts, but not more lines than that.</summary>
    private const int MostLinesBetween = 3;

    /// <summary>A heading is no higher than that.</summary>
    private const int MostHeadingLines = 5;

    /// <summary>The lines with the tables among them put together.</summary>
    public static List<PageBlock> In(List<FreeLine> lines)
    {
        var blocks = new List<PageBlock>();
        for (var start = 0; start < lines.Count;)
        {
            if (!IsData(lines[start]))
            {
                blocks.Add(lines[start++]);
                continue;
            }

            var last = LastOf(lines, start);
            var above = 0;
            while (above < start && blocks.Count > above && blocks[^(above + 1)] is FreeLine line && AlignedRows.AreSame(line, lines[start - above]))
            {
                above++;
            }

            while (last + 1 < lines.Count && (AlignedRows.AreSame(lines[last], lines[last + 1]) || AlignedRows.IsRest(lines[last], lines[last + 1])))
            {
                last++;
            }

            var heading = HeadingOf(blocks.GetRange(0, blocks.Count - above), lines[start - above]);
            if (last == start && (heading == 0 || lines[start].Pieces.Count(p => Amounts.IsMoney(p.Text)) < 2))
            {
                blocks.Add(lines[start++]);
                continue;
            }

            blocks.RemoveRange(blocks.Count - above - heading, above + heading);
            blocks.Add(Table(lines.GetRange(start - above - heading, heading), lines.GetRange(start - above, last - start + above + 1)));
            start = last + 1;
        }

        return blocks;
    }

    /// <summary>A line that an amount stands in, apart from other words, or the beginning of one that goes on in the next.</summary>
    private static bool IsData(FreeLine line) => line.Pieces.Count > 1 && line.Pieces.Exists(p => Amounts.IsMoney(p.Text) || Amounts.IsBroken(p.Text));

    /// <summary>Within a table a line may have a dash for every amount.</summary>
    public static bool IsRow(FreeLine line) => IsData(line) || (line.Pieces.Count > 1 && line.Pieces.Exists(p => Amounts.IsNothing(p.Text)));

    /// <summary>How many of the last lines so far are the heading of a table that begins with a line.</summary>
    private static int HeadingOf(List<PageBlock> blocks, FreeLine first)
    {
        var (heading, apart, below) = (0, 0, first);
        while (heading < MostHeadingLines && heading < blocks.Count && blocks[^(heading + 1)] is FreeLine line && IsHeading(line) && IsClose(line, below))
        {
            heading++;
            apart = line.Pieces.Count > 1 ? heading : apart;
            below = line;
        }

        // Above the words that stand apart one may stand over all of them: a group of columns.
        var over = heading > apart && apart > 0 && blocks[^(apart + 1)] is FreeLine group && blocks[^apart] is FreeLine under && IsSameSize(group, under);
        return over ? heading : apart;
    }

    /// <summary>What a line of a heading may be; the line with the unit and the title above it are no part of it.</summary>
    private static bool IsHeading(FreeLine line) =>
        !IsUnit(line) && line.Text[^1] is not ('。' or '：' or ':' or '；') && (line.Pieces.Count > 1 || line.Text[^1] is not '表');

    /// <summary>The line with the unit, which stands under the title of a table; 单位 is also part of the names of columns.</summary>
    private static bool IsUnit(FreeLine line) => line.Text.Contains("单位", StringComparison.Ordinal) && line.Text.AsSpan().IndexOfAny("：:）)") >= 0;

    private static bool IsSameSize(FreeLine one, FreeLine other) => Math.Abs(one.Em - other.Em) * 6 <= Math.Max(one.Em, other.Em);

    private static bool IsClose(FreeLine above, FreeLine below) => below.Area.MidY - above.Area.MidY < 3 * Math.Max(above.Em, below.Em);

    private static int LastOf(List<FreeLine> lines, int start)
    {
        var last = start;
        for (var i = start + 1; i < lines.Count && i - last <= MostLinesBetween && IsClose(lines[i - 1], lines[i]); i++)
        {
            if (IsRow(lines[i]))
            {
                last = i;
            }
            else if (lines[i].Text.Contains('。', StringComparison.Ordinal))
            {
                break;
            }
        }

        return last;
    }

    private static PdfTable Table(List<FreeLine> heading, List<FreeLine> body)
    {
        var made = BodyColumns.Of([.. body.Where((line, i) => IsRow(line) || (i > 0 && AlignedRows.AreSame(body[i - 1], line)) || (i + 1 < body.Count && AlignedRows.AreSame(line, body[i + 1])))]);
        heading = HeadingPieces.Parted(heading, made);
        var columns = AlignedColumns.Of(heading, made);
        var rows = new List<PdfRow>();
        foreach (var lines in AlignedRows.Level(heading, columns.MayShareRow))
        {
            var pieces = lines.SelectMany(l => l.Pieces).ToList();
            var row = Row(pieces.SelectMany(columns.Whole), columns.Ranges, columns.ColumnOf);
            row.Contested.AddRange(pieces.Where(p => columns.ContestedBy(p) is not null).Select(p => (columns.ColumnOf(p), columns.ContestedBy(p)!)));
            rows.Add(row);
        }

        rows.RemoveAll(r => r.IsBlank);
        rows.AddRange(Rows(body, columns.Ranges, columns.ColumnOf));
        var area = heading.Concat(body).Select(l => l.Area).Aggregate((a, b) => a.With(b));
        return new PdfTable(area, columns.Ranges, rows, IsRuled: false);
    }

    /// <summary>The rows that lines make whose pieces stand in columns.</summary>
    public static List<PdfRow> Rows(List<FreeLine> lines, IReadOnlyList<(int From, int To)> columns, Func<TextLine, int> columnOf) =>
        AlignedRows.Of(lines).ConvertAll(row => Row(row.SelectMany(l => l.Pieces), columns, columnOf));

    private static PdfRow Row(IEnumerable<TextLine> pieces, IReadOnlyList<(int From, int To)> columns, Func<TextLine, int> columnOf)
    {
        var row = new PdfRow(columns.Count);
        foreach (var cell in pieces.GroupBy(columnOf))
        {
            row.Put(cell.Key, TextLines.Of(cell.SelectMany(p => p.Words)), columns[cell.Key].To - columns[cell.Key].From);
        }

        return row;
    }
}
