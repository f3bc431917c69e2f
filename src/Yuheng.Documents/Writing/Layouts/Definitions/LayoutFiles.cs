namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>The files of <c>rulebook/layouts/</c>, carried in the program, each joined with those that it uses or extends.</summary>
/// <param name="open">The text of a file by its id; null where there is none.</param>
internal sealed class LayoutFiles(Func<string, TextReader?> open)
{
    private const string Prefix = "rulebook/layouts/";
    private const string Ending = ".yaml";
    private const string Schema = "layout/1";

    private readonly Dictionary<string, LayoutNode> _joined = new(StringComparer.Ordinal);
    private readonly HashSet<string> _opening = [];

    /// <summary>Those of the program.</summary>
    public static LayoutFiles Shipped { get; } = new(id =>
        typeof(LayoutFiles).Assembly.GetManifestResourceStream(Prefix + id + Ending) is { } stream ? new StreamReader(stream) : null);

    /// <summary>The ids of the files of the program, in the order of the alphabet.</summary>
    public static IEnumerable<string> Ids => typeof(LayoutFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name => name[Prefix.Length..^Ending.Length])
        .Order(StringComparer.Ordinal);

    /// <summary>A file joined with what it uses and extends.</summary>
    public LayoutNode Read(string id)
    {
        if (_joined.TryGetValue(id, out var known))
        {
            return known;
        }

        using var text = open(id) ?? throw new InvalidDataException($"{Prefix}{id}{Ending} is not part of the program");
        var node = LayoutNode.Read(Prefix + id + Ending, text);
        if (node.Required("schema").Word != Schema || node.Required("id").Word != id)
        {
            throw node.Wrong($"schema {Schema} and id {id} are expected");
        }

        if (!_opening.Add(id))
        {
            throw node.Wrong("the file uses itself");
        }

        var joined = node.Find("extends") is { } extended ? Extend(node, Read(extended.Word))
            : node.Find("uses") is { } used ? node.Over(Read(used.Word))
            : node;
        _opening.Remove(id);
        return _joined[id] = joined.Without("schema", "uses", "extends", "replace");
    }

    private static LayoutNode Extend(LayoutNode node, LayoutNode under)
    {
        var rows = under.Required("rows");
        if (node.Find("minRows") is { } least)
        {
            rows = rows.Each(row => row.Find("minRows") is null ? row : row.With("minRows", least));
        }

        if (node.Find("replace") is { } replaced)
        {
            foreach (var (id, row) in replaced.Fields)
            {
                if (!rows.Items.Any(r => r.Required("id").Word == id))
                {
                    throw row.Wrong($"there is no row '{id}' to replace");
                }

                rows = rows.Each(r => r.Required("id").Word == id ? row : r);
            }
        }

        return node.Without("minRows", "replace").Over(under).With("rows", rows);
    }
}
