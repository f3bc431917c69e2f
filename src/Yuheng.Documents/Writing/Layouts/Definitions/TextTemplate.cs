using System.Text;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>A text with words in braces: <c>({year}年度)</c>, <c>{project.start|year}年</c>, <c>{project.name|withoutSuffix:项目}</c>.</summary>
internal sealed class TextTemplate
{
    private readonly Part[] _parts;

    private TextTemplate(string text, Part[] parts) => (Text, _parts) = (text, parts);

    /// <summary>As it is written.</summary>
    public string Text { get; }

    /// <summary>Whether there is no word in it.</summary>
    public bool IsConstant => Array.TrueForAll(_parts, p => p.Word is null);

    /// <summary>The words in it.</summary>
    public IEnumerable<string> Words => _parts.Where(p => p.Word is not null).Select(p => p.Word!);

    /// <summary>Reads a text; null where braces or a filter are wrong.</summary>
    public static TextTemplate? Parse(string text)
    {
        var parts = new List<Part>();
        var at = 0;
        while (at < text.Length)
        {
            var open = text.IndexOf('{', at);
            if (open != at)
            {
                parts.Add(new Part(text[at..(open < 0 ? text.Length : open)], null, null, null));
                at = open < 0 ? text.Length : open;
                continue;
            }

            var close = text.IndexOf('}', at);
            var inner = close < 0 ? [] : text[(at + 1)..close].Split('|', ':');
            if (inner is not ([_] or [_, "year"] or [_, "withoutSuffix", _]) || FieldPath.Parse(inner[0]) is not { IsSelf: false } path)
            {
                return null;
            }

            parts.Add(new Part(inner[0], inner[0], path, inner.Length == 1 ? null : inner.Length == 2 ? "" : inner[2]));
            at = close + 1;
        }

        return new TextTemplate(text, [.. parts]);
    }

    /// <summary>The text with its words filled in; <paramref name="valueOf"/> knows what they stand for.</summary>
    public string Fill(Func<string, FieldPath, string> valueOf)
    {
        if (IsConstant)
        {
            return Text;
        }

        var filled = new StringBuilder();
        foreach (var part in _parts)
        {
            filled.Append(part.Word is null ? part.Literal : Filtered(valueOf(part.Word, part.Path!), part.Filter));
        }

        return filled.ToString();
    }

    /// <summary>The year of a date (an empty filter), or a text without its ending.</summary>
    private static string Filtered(string value, string? filter) =>
        filter is null ? value
        : filter.Length == 0 ? value[..Math.Min(4, value.Length)]
        : value.Length > filter.Length && value.EndsWith(filter, StringComparison.Ordinal) ? value[..^filter.Length] : value;

    private readonly record struct Part(string Literal, string? Word, FieldPath? Path, string? Filter);
}
