using System.Globalization;
using System.Numerics;
using Yuheng.Core.Classification;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>The labels of <c>rulebook/labels.tsv</c> and <c>rulebook/levels.tsv</c>, found by what is printed.</summary>
internal sealed class Lexicon
{
    /// <summary>The longest text that can be a label, in characters as printed, blanks and brackets included.</summary>
    private const int MaxLabelLength = 40;

    private readonly Dictionary<string, Meaning> _labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Meaning>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    // Every label with the set of its characters, folded to 64 bits: two labels whose sets differ much are not near.
    private readonly (string Label, Meaning Meaning, ulong Characters)[] _all;
    private readonly Dictionary<string, string> _parents = new(StringComparer.Ordinal);

    // Most cells are no labels, and their first and last characters already tell: no label begins or ends with them.
    private readonly System.Collections.BitArray _first = new(char.MaxValue + 1);
    private readonly System.Collections.BitArray _last = new(char.MaxValue + 1);

    private Lexicon()
    {
        foreach (var closing in "):）］]：")
        {
            _last[closing] = true;
        }

        foreach (var (line, cells) in Rulebook.Rows("labels.tsv", 3))
        {
            if (!Enum.TryParse<Meaning>(cells[0], out var meaning) || !ulong.IsPow2((ulong)meaning))
            {
                throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/labels.tsv:{line}: unknown meaning '{cells[0]}'"));
            }

            Add(cells[1], meaning);
        }

        foreach (var (line, cells) in Rulebook.Rows("levels.tsv", 4))
        {
            switch (cells[0])
            {
                case "1":
                    Add(cells[1], Meaning.Level1Word);
                    break;
                case "2":
                    Add(cells[1], Meaning.Level2Word);
                    _parents.TryAdd(cells[1], cells[2]);
                    break;
                default:
                    throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/levels.tsv:{line}: unknown level '{cells[0]}'"));
            }
        }

        // Any months stand where a label has 1-7月.
        foreach (var digit in "23456789")
        {
            _first[digit] = _first['1'];
        }

        _lookup = _labels.GetAlternateLookup<ReadOnlySpan<char>>();
        _all = [.. _labels.Select(l => (l.Key, l.Value, Characters(l.Key)))];
    }

    /// <summary>The lexicon of the rulebook.</summary>
    public static Lexicon Instance { get; } = new();

    /// <summary>What a printed text, without blanks around it, means as a label; none where it is no label.</summary>
    public Meaning Find(ReadOnlySpan<char> printed)
    {
        if (printed.Length is 0 or > MaxLabelLength || !_first[printed[0]] || !_last[printed[^1]])
        {
            return Meaning.None;
        }

        Span<char> buffer = stackalloc char[MaxLabelLength];
        var label = WithUsualMonths(Normalise(printed, buffer));
        while (true)
        {
            if (label.Length == 0)
            {
                return Meaning.None;
            }

            if (_lookup.TryGetValue(label, out var meaning))
            {
                return meaning;
            }

            // 项目资金(元), 执行率(%), 项目总目标(2023年-2023年), 产出指标(50分): what is in the closing bracket qualifies the label.
            var bare = WithoutBracket(label);
            if (bare.Length == label.Length)
            {
                return Meaning.None;
            }

            label = bare;
        }
    }

    /// <summary>
    /// What a damaged label among <paramref name="wanted"/> most likely means: one that differs in few characters
    /// (<c>目名称</c> for 项目名称). None where two different meanings are equally near.
    /// </summary>
    public Meaning FindDamaged(ReadOnlySpan<char> printed, Meaning wanted)
    {
        if (printed.Length is < 3 or > MaxLabelLength)
        {
            return Meaning.None;
        }

        Span<char> buffer = stackalloc char[MaxLabelLength];
        var text = Normalise(printed, buffer);
        if (text.Length < 3)
        {
            return Meaning.None;
        }

        var (best, nearest) = (Meaning.None, int.MaxValue);
        var characters = Characters(text);
        foreach (var (label, meanings, own) in _all)
        {
            var meaning = meanings & wanted;
            var allowed = label.Length >= 6 ? 2 : 1;
            if (meaning == 0 || label.Length < 4 || Math.Abs(label.Length - text.Length) > 2 || BitOperations.PopCount(own & ~characters) > allowed)
            {
                continue;
            }

            var distance = Distance(label, text, allowed);
            if (distance <= allowed && distance < nearest)
            {
                (best, nearest) = (meaning, distance);
            }
            else if (distance == nearest && distance <= allowed && meaning != best)
            {
                best = Meaning.None;
            }
        }

        return best;
    }

    /// <summary>
    /// The word of a level that a damaged text once was: one that begins with it (可持续影响指), or differs in one character.
    /// Null where none is near; among several the one that says 指标.
    /// </summary>
    public (string Word, Meaning Meaning)? FindDamagedLevel(ReadOnlySpan<char> printed)
    {
        Span<char> buffer = stackalloc char[MaxLabelLength];
        if (printed.Length is < 3 or > MaxLabelLength)
        {
            return null;
        }

        var text = Normalise(printed, buffer);
        if (text.Length > 6 && text[..(text.Length / 2)].SequenceEqual(text[((text.Length + 1) / 2)..]))
        {
            text = text[..(text.Length / 2)];
        }

        (string, Meaning)? best = null;
        var nearest = int.MaxValue;
        var characters = Characters(text);
        foreach (var (word, meanings, own) in _all)
        {
            var level = meanings & (Meaning.Level1Word | Meaning.Level2Word);
            if (level == 0 || word.Length < 4 || BitOperations.PopCount(characters & ~own) > 1)
            {
                continue;
            }

            var distance = word.Length >= text.Length && word.StartsWith(text, StringComparison.Ordinal) && text.Length >= 4 ? 1 : Distance(word, text, 1);
            distance = distance > 1 ? int.MaxValue : (distance * 2) + (word.EndsWith("指标", StringComparison.Ordinal) ? 0 : 1);
            if (distance < nearest)
            {
                (best, nearest) = ((word, level), distance);
            }
        }

        return best;
    }

    /// <summary>The first level that a second-level word belongs under (产出, 效益 …); null where the word leaves it open.</summary>
    public string? ParentOf(ReadOnlySpan<char> level2)
    {
        Span<char> buffer = stackalloc char[MaxLabelLength];
        if (level2.Length > MaxLabelLength)
        {
            return null;
        }

        return _parents.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(WithoutBracket(Normalise(level2, buffer)), out var parent) ? parent : null;
    }

    /// <summary>Whether a first-level word (产出指标, 效果指标) is the one that <paramref name="parent"/> names.</summary>
    public static bool IsParent(ReadOnlySpan<char> level1, string parent) =>
        IndicatorLevels.First(level1) is not FirstLevel.Unknown and var level && level == IndicatorLevels.First(parent);

    /// <summary>A normalised label without its closing bracket; the same label where it has none.</summary>
    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> label) =>
        label.Length > 0 && label[^1] == ')' && label.LastIndexOf('(') is > 0 and var open ? label[..open].TrimEnd(':') : label;

    /// <summary>A label that begins with months, with those that the rulebook writes: 1—9月完成值, 4至6月份执行数.</summary>
    private static ReadOnlySpan<char> WithUsualMonths(ReadOnlySpan<char> label)
    {
        if (label.Length < 6 || !char.IsAsciiDigit(label[0]))
        {
            return label;
        }

        var end = label.IndexOf('月');
        return end is >= 2 and <= 6 && label[..end].IndexOfAnyExcept("0123456789-—－–~～至月") < 0 && label[..end].IndexOfAnyExceptInRange('0', '9') > 0
            ? string.Concat("1-7月", label[(end + 1)..].TrimStart('份'))
            : label;
    }

    /// <summary>Without blanks, with narrow brackets and colons, and without a closing colon.</summary>
    private static ReadOnlySpan<char> Normalise(ReadOnlySpan<char> printed, Span<char> buffer)
    {
        var length = 0;
        for (var i = 0; i < printed.Length; i++)
        {
            var c = printed[i];
            if (c == '<' && FormText.TagLength(printed[i..]) is > 0 and var tag)
            {
                i += tag - 1;
                continue;
            }

            if (c is ' ' or '\u3000' or '\u00a0' or '\n' or '\r' or '\t' or '\u200b' or '\ufeff' || char.IsWhiteSpace(c))
            {
                continue;
            }

            buffer[length++] = c switch
            {
                '（' or '［' or '[' => '(',
                '）' or '］' or ']' => ')',
                '：' => ':',
                '／' => '/',
                _ => c,
            };
        }

        while (length > 0 && buffer[length - 1] == ':')
        {
            length--;
        }

        return buffer[..length];
    }

    private static ulong Characters(ReadOnlySpan<char> text)
    {
        var set = 0UL;
        foreach (var c in text)
        {
            set |= 1UL << (c & 63);
        }

        return set;
    }

    /// <summary>Edit distance, given up beyond <paramref name="limit"/>.</summary>
    private static int Distance(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> row = stackalloc int[MaxLabelLength + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, least) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return int.MaxValue;
            }
        }

        return row[b.Length];
    }

    private void Add(string label, Meaning meaning)
    {
        var key = Normalise(label, stackalloc char[MaxLabelLength]).ToString();
        _labels[key] = _labels.GetValueOrDefault(key) | meaning;
        _first[key[0]] = true;
        _last[key[^1]] = true;
    }
}
