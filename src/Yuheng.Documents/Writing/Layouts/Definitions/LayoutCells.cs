namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>Reads the rows and cells of a layout file.</summary>
internal sealed class LayoutCells(LayoutLooks looks, IReadOnlyDictionary<string, ValueFormat> formats)
{
    /// <summary>A text with words in it.</summary>
    public static TextTemplate Template(LayoutNode? node) =>
        node is null ? TextTemplate.Parse("")! : TextTemplate.Parse(node.Word) ?? throw node.Wrong($"'{node.Word}' has braces that are not understood");

    /// <summary>A path.</summary>
    public static FieldPath Path(LayoutNode node) => FieldPath.Parse(node.Word) ?? throw node.Wrong($"'{node.Word}' is no path");

    /// <summary>Whether a line or cell is the title: what a record's own title is printed in.</summary>
    public static bool IsTitle(LayoutNode node) => node.Find("style")?.Word == "title";

    /// <summary>A row; <paramref name="id"/> names it where it stands by itself.</summary>
    public LayoutRow Row(LayoutNode node, string? id = null)
    {
        if (id is not null)
        {
            node.Find("id");
        }

        var row = new LayoutRow(node.Required("height").Length, node.Find("split")?.Flag ?? false, [.. node.Required("cells").Items.Select(Cell)]);
        node.Done();
        return row;
    }

    private LayoutCell Cell(LayoutNode node)
    {
        var content = Content(node);
        var rows = node.Find("rowspan");
        var reach = rows?.Word switch { "group" => RowReach.Group, "body" => RowReach.Body, _ => RowReach.Rows };
        var cell = new LayoutCell(
            content,
            node.Find("colspan")?.Count ?? 1,
            rows is not null && reach == RowReach.Rows ? rows.Count : 1,
            reach,
            looks.Of(node),
            node.Find("merge")?.Flag ?? false,
            IsTitle(node));
        node.Done();
        return cell.ColumnSpan > 0 && cell.RowSpan > 0 ? cell : throw node.Wrong("a cell covers at least one row and one column");
    }

    private CellContent Content(LayoutNode node)
    {
        if (node.Find("text") is { } text)
        {
            return new LabelContent(Template(text));
        }

        if (node.Find("choice") is { } choice)
        {
            var box = node.Required("box");
            return new ChoiceContent(
                Path(choice),
                [.. node.Required("options").Items.Select(o => o.Word)],
                node.Required("checked").Word,
                node.Required("unchecked").Word,
                box.Word switch { "after" => true, "before" => false, _ => throw box.Wrong("a box is before or after its word") },
                node.Find("gap")?.Word ?? " ");
        }

        if (node.Find("mark") is { } mark)
        {
            var equal = mark.Word.IndexOf('=', StringComparison.Ordinal);
            var path = equal < 0 ? mark.Word : mark.Word[..equal];
            return new MarkContent(FieldPath.Parse(path) ?? throw mark.Wrong($"'{path}' is no path"), equal < 0 ? null : mark.Word[(equal + 1)..], node.Required("sign").Word);
        }

        if (node.Find("sum") is { } sum)
        {
            return new SumContent(Path(sum), Format(node));
        }

        return Field(node);
    }

    private FieldContent Field(LayoutNode node)
    {
        var (field, side) = node.Find("field") is { } single ? (single, PairSide.Both)
            : node.Find("both") is { } both ? (both, PairSide.Both)
            : node.Find("left") is { } left ? (left, PairSide.Left)
            : node.Find("right") is { } right ? (right, PairSide.Right)
            : throw node.Wrong("a cell has text, field, choice, mark, sum, left, right or both");
        var format = Format(node);
        return new FieldContent(Path(field), format, side)
        {
            Part = node.Find("part") is { } part ? Part(part) : CodePart.Whole,
            Pick = node.Find("pick") is { } pick ? Pick(pick) : null,
            Numbering = node.Find("number") is { } number ? Template(number) : null,
            NumberedPer = node.Find("numberPer") is { } per ? Path(per) : null,
            Typed = format.Kind == ValueFormatKind.Value ? FieldPath.Parse(field.Word + "Value") : null,
        };
    }

    private static RowPick Pick(LayoutNode node)
    {
        var pick = new RowPick(node.Find("side")?.Word, node.Find("total")?.Flag);
        if (node.Find("first") is { } first && !first.Flag)
        {
            throw first.Wrong("first is true, or left out");
        }

        node.Done();
        return pick;
    }

    private static CodePart Part(LayoutNode node) => node.Word switch
    {
        "class" => CodePart.Class,
        "section" => CodePart.Section,
        "item" => CodePart.Item,
        _ => throw node.Wrong($"unknown part '{node.Word}'"),
    };

    private ValueFormat Format(LayoutNode node) =>
        node.Find("format") is not { } format ? ValueFormat.AsRecorded
        : formats.TryGetValue(format.Word, out var known) ? known
        : throw format.Wrong($"unknown format '{format.Word}'");
}
