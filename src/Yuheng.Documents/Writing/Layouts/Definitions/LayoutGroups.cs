namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>Reads the groups of rows of a layout file.</summary>
internal sealed class LayoutGroups(LayoutCells cells)
{
    private static readonly FieldPath Rows = FieldPath.Parse("rows")!;

    /// <summary>A group: <c>each</c> of one list, or a <c>pair</c> of two.</summary>
    public RowGroup Group(LayoutNode node, string id)
    {
        var (left, right, within) = node.Find("pair") is { } pair ? Pair(pair) : (null, Each(node), false);
        var group = new RowGroup(id)
        {
            List = right,
            Left = left,
            WithinLevel1 = within,
            Ordered = node.Find("order") is { } order && IsByLevels(order),
            Header = RowsOf(node.Find("header")),
            Row = cells.Row(node.Required("row")),
            Footer = RowsOf(node.Find("footer")),
            RepeatsHeader = node.Find("repeatHeader")?.Flag ?? false,
            LeastRows = node.Find("minRows")?.Count ?? 0,
            BlankWhenEmpty = node.Find("whenEmpty") is { } empty && (empty.Word == "blankRow" ? true : throw empty.Wrong("whenEmpty is blankRow")),
        };
        if (node.Find("skeleton") is { } skeleton)
        {
            group = group with
            {
                Skeleton = [.. skeleton.Required("pairs").Items.Select(p => p.Items is [var first, var second] ? (first.Word, second.Word) : throw p.Wrong("two levels are expected"))],
                SkeletonTexts = Texts(skeleton.Required("blank")),
            };
            skeleton.Done();
        }

        if (node.Find("print") is { } print)
        {
            group = group with { Print = Texts(print) };
        }

        node.Find("id");
        node.Find("each");
        node.Done();
        return group;
    }

    private static (GroupList Left, GroupList Right, bool Within) Pair(LayoutNode node)
    {
        var within = node.Find("within");
        if (within is not null && within.Word != "level1")
        {
            throw within.Wrong("pairs are within level1");
        }

        var (left, right) = (Side(node.Required("left")), Side(node.Required("right")));
        node.Done();
        return (left, right, within is not null);
    }

    private static GroupList Side(LayoutNode node)
    {
        var rows = node.Find("rows");
        var list = new GroupList(
            node.Find("list") is { } path ? LayoutCells.Path(path) : rows is not null ? Rows : throw node.Wrong("a side has a list or rows"),
            rows?.Find("side")?.Word,
            rows?.Find("total")?.Flag,
            node.Find("fixed") is { } names ? [.. names.Items.Select(n => n.Word)] : [],
            node.Find("number") is { } number ? LayoutCells.Template(number) : null);
        rows?.Done();
        node.Done();
        return list;
    }

    private static GroupList Each(LayoutNode node)
    {
        var where = node.Find("where");
        var list = new GroupList(LayoutCells.Path(node.Required("each")), where?.Find("side")?.Word, where?.Find("total")?.Flag, [], null);
        where?.Done();
        return list;
    }

    private static bool IsByLevels(LayoutNode node) =>
        node.Items is [{ Word: "level1" }, { Word: "level2" }] ? true : throw node.Wrong("the order is that of level1 and level2");

    private static Dictionary<string, string> Texts(LayoutNode node) => node.Fields.ToDictionary(f => f.Key, f => f.Value.Word, StringComparer.Ordinal);

    private IReadOnlyList<LayoutRow> RowsOf(LayoutNode? list) => list is null ? [] : [.. list.Items.Select(r => cells.Row(r))];
}
