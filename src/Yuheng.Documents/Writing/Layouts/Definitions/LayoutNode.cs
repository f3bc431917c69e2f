using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>A value of a layout file, with the file and line where it stands: a word, a list, or keys with values.</summary>
internal sealed class LayoutNode
{
    private readonly string _file;
    private readonly long _line;
    private readonly string? _word;
    private readonly IReadOnlyList<LayoutNode>? _items;
    private readonly OrderedDictionary<string, LayoutNode>? _fields;
    private readonly HashSet<string> _used = [];

    private LayoutNode(string file, long line, string? word = null, IReadOnlyList<LayoutNode>? items = null, OrderedDictionary<string, LayoutNode>? fields = null) =>
        (_file, _line, _word, _items, _fields) = (file, line, word, items, fields);

    /// <summary>Whether it has keys.</summary>
    public bool IsMap => _fields is not null;

    /// <summary>Whether it is a word or a number.</summary>
    public bool IsWord => _word is not null;

    /// <summary>The items of a list.</summary>
    public IReadOnlyList<LayoutNode> Items => _items ?? throw Wrong("a list is expected");

    /// <summary>The word.</summary>
    public string Word => _word ?? throw Wrong("a word is expected");

    /// <summary>The keys with their values.</summary>
    public IReadOnlyDictionary<string, LayoutNode> Fields => _fields ?? throw Wrong("keys are expected");

    /// <summary>The number.</summary>
    public decimal Number => Value(Word);

    /// <summary>The number that counts something.</summary>
    public int Count => int.TryParse(Word, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw Wrong($"'{_word}' is no count");

    /// <summary>true or false.</summary>
    public bool Flag => Word switch
    {
        "true" => true,
        "false" => false,
        _ => throw Wrong($"'{_word}' is neither true nor false"),
    };

    /// <summary>A length in points: 28.2, or 19mm.</summary>
    public decimal Length => Word.EndsWith("mm", StringComparison.Ordinal) ? decimal.Round(Value(Word[..^2]) * 72 / 25.4m, 2) : Number;

    /// <summary>Reads a file of the rulebook.</summary>
    public static LayoutNode Read(string file, TextReader text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(text);
        }
        catch (YamlException failure)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{file}:{failure.Start.Line}: {failure.Message}"), failure);
        }

        return yaml.Documents.Count == 1 ? Of(file, yaml.Documents[0].RootNode) : throw new InvalidDataException($"{file}:1: one document is expected");
    }

    /// <summary>A value that must be there.</summary>
    public LayoutNode Required(string key) => Find(key) ?? throw Wrong($"'{key}' is missing");

    /// <summary>A value; null where the key is not there.</summary>
    public LayoutNode? Find(string key)
    {
        _used.Add(key);
        return _fields is null ? throw Wrong("keys are expected") : _fields.GetValueOrDefault(key);
    }

    /// <summary>Ends the reading of keys: one that nobody asked for is a mistake.</summary>
    public void Done()
    {
        foreach (var (key, value) in Fields)
        {
            if (!_used.Contains(key))
            {
                throw value.Wrong($"unknown key '{key}'");
            }
        }
    }

    /// <summary>This over another: keys are joined, words and lists replace what is under them.</summary>
    public LayoutNode Over(LayoutNode under)
    {
        if (_fields is null || under._fields is null)
        {
            return this;
        }

        var fields = new OrderedDictionary<string, LayoutNode>(under._fields);
        foreach (var (key, value) in _fields)
        {
            fields[key] = fields.TryGetValue(key, out var below) ? value.Over(below) : value;
        }

        return new LayoutNode(_file, _line, fields: fields);
    }

    /// <summary>The same with another value of a key.</summary>
    public LayoutNode With(string key, LayoutNode value)
    {
        var fields = new OrderedDictionary<string, LayoutNode>(_fields!) { [key] = value };
        return new LayoutNode(_file, _line, fields: fields);
    }

    /// <summary>The same without some keys.</summary>
    public LayoutNode Without(params ReadOnlySpan<string> keys)
    {
        var fields = new OrderedDictionary<string, LayoutNode>(_fields!);
        foreach (var key in keys)
        {
            fields.Remove(key);
        }

        return new LayoutNode(_file, _line, fields: fields);
    }

    /// <summary>A list in which each item is what <paramref name="change"/> makes of it.</summary>
    public LayoutNode Each(Func<LayoutNode, LayoutNode> change) => new(_file, _line, items: [.. Items.Select(change)]);

    /// <summary>What is wrong here, with file and line.</summary>
    public InvalidDataException Wrong(string what) => new(string.Create(CultureInfo.InvariantCulture, $"{_file}:{_line}: {what}"));

    private static LayoutNode Of(string file, YamlNode node)
    {
        var line = node.Start.Line;
        switch (node)
        {
            case YamlScalarNode scalar:
                return new LayoutNode(file, line, word: scalar.Value ?? "");
            case YamlSequenceNode sequence:
                return new LayoutNode(file, line, items: [.. sequence.Select(item => Of(file, item))]);
            default:
                var fields = new OrderedDictionary<string, LayoutNode>(StringComparer.Ordinal);
                foreach (var (key, value) in ((YamlMappingNode)node).Children)
                {
                    fields.Add(((YamlScalarNode)key).Value!, Of(file, value));
                }

                return new LayoutNode(file, line, fields: fields);
        }
    }

    private decimal Value(string word) =>
        decimal.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong($"'{word}' is no number");
}
