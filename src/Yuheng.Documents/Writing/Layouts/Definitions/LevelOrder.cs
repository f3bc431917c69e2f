using Yuheng.Core.Classification;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>The order in which official forms print the levels of indicators; unknown words come last.</summary>
internal sealed class LevelOrder
{
    private readonly IReadOnlyList<string> _endings;
    private readonly Dictionary<string, int> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _second = new(StringComparer.Ordinal);
    private readonly Dictionary<FirstLevel, int> _firstMeaning = [];
    private readonly Dictionary<SecondLevel, int> _secondMeaning = [];

    /// <param name="level1">The first levels.</param>
    /// <param name="level2">The second levels.</param>
    /// <param name="endings">Before which endings a word is broken that is too long for its column.</param>
    public LevelOrder(IReadOnlyList<string> level1, IReadOnlyList<string> level2, IReadOnlyList<string> endings)
    {
        (Level1, Level2, _endings) = (level1, level2, endings);
        for (var i = 0; i < level1.Count; i++)
        {
            _first.Add(level1[i], i);
            _firstMeaning.TryAdd(IndicatorLevels.First(level1[i]), i);
        }

        for (var i = 0; i < level2.Count; i++)
        {
            _second.Add(level2[i], i);
            _secondMeaning.TryAdd(IndicatorLevels.Second(level2[i]), i);
        }
    }

    /// <summary>The first levels, for choosing.</summary>
    public IReadOnlyList<string> Level1 { get; }

    /// <summary>The second levels, for choosing.</summary>
    public IReadOnlyList<string> Level2 { get; }

    /// <summary>Where a pair of levels stands.</summary>
    public (int First, int Second) Of(string? level1, string? level2) => (Place(level1), PlaceSecond(level2));

    /// <summary>A word of a level in lines of at most so many characters, each with a whole part of it (服务对象, 满意度指标); null where it has no such parts, or fits.</summary>
    public string? Lines(string word, int most)
    {
        if (word.Length <= most || word.AsSpan().IndexOfAnyInRange('\0', '\u00ff') >= 0)
        {
            return null;
        }

        foreach (var ending in _endings)
        {
            if (ending.Length <= most && word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var rest = word[..^ending.Length];
                if ((rest.Length <= most ? rest : Lines(rest, most)) is { } above)
                {
                    return $"{above}\n{ending}";
                }
            }
        }

        return null;
    }

    private int Place(string? word) =>
        word is null ? int.MaxValue
        : _first.TryGetValue(word, out var place) || (IndicatorLevels.First(word) is var level and not FirstLevel.Unknown && _firstMeaning.TryGetValue(level, out place)) ? place
        : int.MaxValue;

    private int PlaceSecond(string? word) =>
        word is null ? int.MaxValue
        : _second.TryGetValue(word, out var place) || (IndicatorLevels.Second(word) is var level and not SecondLevel.Unknown && _secondMeaning.TryGetValue(level, out place)) ? place
        : int.MaxValue;
}
