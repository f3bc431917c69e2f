using Yuheng.Documents.Writing.Layouts.Definitions;

namespace Yuheng.Documents.Writing.Layouts.Laying;

/// <summary>Lays out one form or table by its layout.</summary>
internal sealed class SectionLaying(Layout layout, LaidRecord record)
{
    private readonly CellPrinter _printer = new(record);

    /// <summary>The section.</summary>
    /// <param name="name">Its name in a workbook.</param>
    public LaidSection Lay(string name)
    {
        var page = layout.Page;
        var scale = Math.Min(1, (page.Width - page.Left - page.Right) / page.Natural);
        var room = page.Height - page.Top - page.Bottom;
        var blocks = Blocks(0);
        var height = Heights.Of(blocks);
        if (Padding(room / scale, height) is > 0 and var padding)
        {
            blocks = Blocks(padding);
        }

        var isOver = height * scale > room;
        var isShrunk = page.FitsPage && isOver && room / height >= page.LeastScale;
        if (isShrunk)
        {
            scale = room / height;
        }

        // What does not fit one page is not made small for nothing, nor is its last page set in the middle.
        var laid = page.Laid(decimal.Floor(scale * 10_000) / 10_000);
        return new LaidSection(name, isOver && !isShrunk ? laid with { FitsOnePage = false, CentredDown = false } : laid, blocks) { Layout = layout.Id };
    }

    private List<LaidBlock> Blocks(int padding)
    {
        var blocks = new List<LaidBlock>();
        AddLines(blocks, layout.Before);
        var tables = new List<(int Headers, List<LaidRow> Rows)>();
        var rows = new List<LaidRow>();
        var headers = layout.HeaderRows;
        foreach (var block in layout.Blocks)
        {
            if (block is SingleRow single)
            {
                rows.Add(Row(single));
                continue;
            }

            var group = (RowGroup)block;
            if (group.RepeatsHeader && rows.Count > 0)
            {
                tables.Add((headers, rows));
                (rows, headers) = ([], group.Header.Count);
            }

            rows.AddRange(new GroupRows(group, layout, record, _printer).Lay(group.LeastRows > 0 ? padding : 0));
        }

        tables.Add((headers, rows));
        var columns = AmountWidths.Fit(record.WithFen ? layout.ColumnsWithFen : layout.Columns, [.. tables.SelectMany(t => t.Rows)]);
        blocks.AddRange(tables.Select((table, i) => new LaidTable(columns, table.Headers, table.Rows.ConvertAll(r => InLines(r, columns))) { JoinsAbove = i > 0 }));
        AddLines(blocks, layout.After);
        return blocks;
    }

    /// <summary>A row whose words of levels, where they are too long for their columns, are broken between their parts.</summary>
    private LaidRow InLines(LaidRow row, IReadOnlyList<decimal> columns) => !row.Cells.Any(IsLevel) ? row : row with
    {
        Cells = [.. row.Cells.Select(c => !IsLevel(c) ? c : c with { Lines = layout.Order.Lines(c.Text, (int)(Heights.Room(c, columns) / c.Look.Size)) })],
    };

    private bool IsLevel(LaidCell cell) => cell.Options is { } options && (options == layout.Order.Level1 || options == layout.Order.Level2);

    private LaidRow Row(SingleRow single) =>
        new(single.Row.Height, [.. single.Row.Cells.Select(c => CellPrinter.Laid(c, c.RowSpan, _printer.Of(c), PathOf(c), layout))])
        {
            MaySplit = single.Row.MaySplit,
            KeepsWithAbove = single.Id == "total",
        };

    private string? PathOf(LayoutCell cell) =>
        CellPrinter.PathOf(cell.Content, cell.Content is FieldContent { Pick: { } pick } ? record.Pick(pick) : default, inGroup: false);

    /// <summary>How many empty rows the table is filled up with: never so many that it goes over the page.</summary>
    private int Padding(decimal room, decimal height)
    {
        foreach (var block in layout.Blocks)
        {
            if (block is RowGroup { LeastRows: > 0 } group)
            {
                var free = (int)Math.Max(0, decimal.Floor((room - height) / group.Row.Height));
                return Math.Min(free, new GroupRows(group, layout, record, _printer).Wanted);
            }
        }

        return 0;
    }

    private void AddLines(List<LaidBlock> blocks, IReadOnlyList<LayoutLine> lines)
    {
        foreach (var line in lines)
        {
            var own = line.Field is { } field ? record[field].Words : null;
            var stands = line.When switch
            {
                LineCondition.Empty => own is not null || IsEmpty(),
                LineCondition.Noted => own is not null,
                _ => true,
            };
            if (!stands)
            {
                continue;
            }

            blocks.Add(line.Look is null
                ? new LaidSpace(line.Height)
                : new LaidLine(own ?? (line.IsTitle ? record.TitleOr(line.Text!) : record.Fill(line.Text!)), line.Look, line.Height)
                {
                    Right = line.Right is { } right ? record.Fill(right) : null,
                    IsHeading = line.IsTitle,
                });
        }
    }

    private bool IsEmpty() => layout.Blocks.OfType<RowGroup>().All(g => record.Items(g.List).Count == 0);
}
