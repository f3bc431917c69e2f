namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>How the pages of text around the tables of a budget look, as <c>rulebook/layouts/</c> defines it.</summary>
internal sealed class PaperLayout
{
    private const string Other = "other";

    private readonly Dictionary<string, PaperPart> _parts = new(StringComparer.Ordinal);

    /// <summary>Reads the file; what is not understood stops the program with file and line.</summary>
    public PaperLayout(LayoutNode file)
    {
        var looks = new LayoutLooks(file.Required("styles"));
        var page = file.Required("page");
        var pages = file.Required("pages").Fields.ToDictionary(p => p.Key, p => LayoutParser.Page(p.Value.Over(page)));
        foreach (var (id, part) in file.Required("parts").Fields)
        {
            var named = part.Required("page");
            _parts[id] = new PaperPart(
                pages.TryGetValue(named.Word, out var own) ? own : throw named.Wrong($"unknown page '{named.Word}'"),
                Line(part.Required("heading"), looks),
                Line(part.Required("body"), looks),
                part.Find("above")?.Length ?? 0);
            part.Done();
        }

        if (!_parts.ContainsKey(Other))
        {
            throw file.Wrong($"the part '{Other}' is missing");
        }
    }

    /// <summary>How a part looks; those that the file does not name look like <c>other</c>.</summary>
    public PaperPart this[string part] => _parts.GetValueOrDefault(part) ?? _parts[Other];

    private static (LaidLook Look, decimal Height) Line(LayoutNode node, LayoutLooks looks)
    {
        var line = (looks.Of(node), node.Find("height")?.Length ?? 0);
        node.Done();
        return line;
    }
}

/// <summary>How a part of a paper looks.</summary>
/// <param name="Page">Its pages.</param>
/// <param name="Heading">Its headings.</param>
/// <param name="Body">Its paragraphs.</param>
/// <param name="Above">The distance above its first line.</param>
internal sealed record PaperPart(LayoutPage Page, (LaidLook Look, decimal Height) Heading, (LaidLook Look, decimal Height) Body, decimal Above);
