using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Yuheng.Core.Papers;

/// <summary>
/// What was filled into a paper: raw texts by the path of their field, such as <c>funds.annual</c> or <c>i3.target</c>, exactly as typed.
/// Rows of lists are named by a letter and a number that is given once and never reused, so that <c>i3</c> is the same indicator for good;
/// the order in which they are printed is their field <c>order</c>. A blank field is not there: missing is not zero, and there is one way to say it.
/// </summary>
public sealed class PaperContent : IEquatable<PaperContent>
{
    /// <summary>More fields than any paper has: a department's budget with two thousand lines.</summary>
    public const int MostFields = 60_000;

    /// <summary>The longest text of a field, in characters.</summary>
    public const int LongestText = 20_000;

    /// <summary>The longest path.</summary>
    public const int LongestPath = 80;

    private static readonly JsonWriterOptions s_canonical = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ImmutableSortedDictionary<string, string> _cells;

    private PaperContent(ImmutableSortedDictionary<string, string> cells) => _cells = cells;

    /// <summary>Nothing filled in.</summary>
    public static PaperContent Empty { get; } = new(ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The fields with a text, by path in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> Cells => _cells;

    /// <summary>The text of a field; null where it is blank.</summary>
    public string? this[string path] => _cells.GetValueOrDefault(path);

    /// <summary>The paths with a text, in ordinal order.</summary>
    public IEnumerable<string> Paths => _cells.Keys;

    /// <summary>The same with one field filled in, or made blank by null or white space.</summary>
    /// <exception cref="ArgumentException">The path is none, or the text is too long: ask <see cref="IsPath"/> and <see cref="LongestText"/> before.</exception>
    public PaperContent With(string path, string? text) => With([KeyValuePair.Create(path, text)]);

    /// <summary>The same with some fields filled in, or made blank by null or white space.</summary>
    /// <exception cref="ArgumentException">A path is none, or a text is too long.</exception>
    public PaperContent With(IEnumerable<KeyValuePair<string, string?>> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var cells = _cells.ToBuilder();
        foreach (var (path, text) in fields)
        {
            if (!IsPath(path) || text?.Length > LongestText)
            {
                throw new ArgumentException($"No field of a paper: {path}", nameof(fields));
            }

            if (string.IsNullOrWhiteSpace(text))
            {
                cells.Remove(path);
            }
            else
            {
                cells[path] = text.ReplaceLineEndings("\n");
            }
        }

        return new PaperContent(cells.ToImmutable());
    }

    /// <summary>The same without the row, such as i3; its number is not given again.</summary>
    public PaperContent Without(string row)
    {
        var kept = Counted(row[0]);
        return kept.With(kept.Paths.Where(p => p.StartsWith(row + ".", StringComparison.Ordinal)).Select(p => KeyValuePair.Create<string, string?>(p, null)).ToList());
    }

    /// <summary>The rows of a list in the order in which they are printed: i1, i2 … of the letter i.</summary>
    public IReadOnlyList<string> Rows(char letter)
    {
        var rows = new SortedSet<int>();
        foreach (var path in _cells.Keys)
        {
            if (NumberOf(path, letter) is > 0 and var number)
            {
                rows.Add(number);
            }
        }

        return [.. rows.Select(number => (Name: Row(letter, number), Number: number)).OrderBy(r => Order(r.Name, r.Number)).ThenBy(r => r.Number).Select(r => r.Name)];
    }

    /// <summary>The name that a new row of a list gets.</summary>
    public string NextRow(char letter) => Row(letter, LastNumber(letter) + 1);

    /// <summary>Whether a text is the path of a field: lower-case words of ASCII letters and digits with points between them.</summary>
    public static bool IsPath([NotNullWhen(true)] string? path) =>
        path is { Length: > 0 and <= LongestPath } && char.IsAsciiLetter(path[0]) && !path.EndsWith('.')
        && path.AsSpan().IndexOfAnyExcept(s_pathCharacters) < 0 && !path.Contains("..", StringComparison.Ordinal);

    /// <summary>As canonical JSON: one object, keys in ordinal order, no blanks, UTF-8. Equal contents give equal bytes.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_canonical))
        {
            json.WriteStartObject();
            foreach (var (path, text) in _cells)
            {
                json.WriteString(path, text);
            }

            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="FormatException">It is something else: what is stored was damaged.</exception>
    public static PaperContent FromJson(ReadOnlySpan<byte> json)
    {
        var cells = Empty._cells.ToBuilder();
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var path = reader.GetString()!;
                reader.Read();
                cells.Add(path, reader.GetString() ?? "");
            }
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException("No content of a paper.", failure);
        }

        return new PaperContent(cells.ToImmutable());
    }

    /// <summary>Reads what <see cref="ToJson"/> wrote, as text.</summary>
    /// <exception cref="FormatException">It is something else.</exception>
    public static PaperContent FromJson(string json) => FromJson(Encoding.UTF8.GetBytes(json));

    /// <summary>The same fields with the same texts.</summary>
    public bool Equals(PaperContent? other) =>
        other is not null && other._cells.Count == _cells.Count && _cells.All(c => other._cells.TryGetValue(c.Key, out var text) && text == c.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PaperContent);

    /// <inheritdoc/>
    public override int GetHashCode() => _cells.Count == 0 ? 0 : HashCode.Combine(_cells.Count, _cells.First().Key, _cells.First().Value);

    private static readonly System.Buffers.SearchValues<char> s_pathCharacters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.");

    private static string Row(char letter, int number) => string.Create(CultureInfo.InvariantCulture, $"{letter}{number}");

    /// <summary>The number of the row that a path is in; 0 where it is in none of that letter.</summary>
    private static int NumberOf(string path, char letter)
    {
        var point = path.IndexOf('.', StringComparison.Ordinal);
        return path[0] == letter && point > 1 && int.TryParse(path.AsSpan(1, point - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private int Order(string row, int number) =>
        _cells.TryGetValue(row + ".order", out var order) && int.TryParse(order, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : number;

    private int LastNumber(char letter)
    {
        var kept = _cells.TryGetValue($"last.{letter}", out var last) && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        return _cells.Keys.Select(p => NumberOf(p, letter)).Append(kept).Max();
    }

    /// <summary>The same, with the highest number of a list written down, so that it is not given again when its row goes.</summary>
    private PaperContent Counted(char letter) => With($"last.{letter}", LastNumber(letter).ToString(CultureInfo.InvariantCulture));
}
