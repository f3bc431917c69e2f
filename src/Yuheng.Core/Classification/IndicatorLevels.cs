using System.Globalization;
using Yuheng.Core.Profiles;

namespace Yuheng.Core.Classification;

/// <summary>一级指标, by its meaning: 效果指标 and 效益指标 are one.</summary>
public enum FirstLevel : byte
{
    /// <summary>No word of <c>rulebook/levels.tsv</c>, or none of the four.</summary>
    Unknown,

    /// <summary>成本指标, a first level since 财预〔2021〕101号.</summary>
    Costs,

    /// <summary>产出指标.</summary>
    Outputs,

    /// <summary>效益指标.</summary>
    Effects,

    /// <summary>满意度指标.</summary>
    Satisfaction,
}

/// <summary>二级指标, by its meaning.</summary>
public enum SecondLevel : byte
{
    /// <summary>No word of <c>rulebook/levels.tsv</c>.</summary>
    Unknown,

    /// <summary>数量指标.</summary>
    Quantity,

    /// <summary>质量指标.</summary>
    Quality,

    /// <summary>时效指标.</summary>
    Timeliness,

    /// <summary>成本指标, or one of the second levels of the cost indicators.</summary>
    Cost,

    /// <summary>经济效益指标.</summary>
    EconomicEffect,

    /// <summary>社会效益指标.</summary>
    SocialEffect,

    /// <summary>生态效益指标.</summary>
    EcologicalEffect,

    /// <summary>可持续影响指标.</summary>
    LastingEffect,

    /// <summary>服务对象满意度指标.</summary>
    Satisfaction,
}

/// <summary>What the level words of indicators mean, by <c>rulebook/levels.tsv</c>.</summary>
public static class IndicatorLevels
{
    private const int LongestWord = 32;
    private const string Indicator = "指标";

    private static readonly Lazy<Dictionary<string, FirstLevel>> Firsts = new(() => Load<FirstLevel>("1"));

    private static readonly Lazy<Dictionary<string, SecondLevel>> Seconds = new(() => Load<SecondLevel>("2"));

    /// <summary>The levels of an indicator. A first level that is lost follows from the second; cost and satisfaction need no second.</summary>
    public static (FirstLevel First, SecondLevel Second) Of(ReadOnlySpan<char> level1, ReadOnlySpan<char> level2)
    {
        var (first, second) = (First(level1), Second(level2));
        second = second != SecondLevel.Unknown ? second : first switch
        {
            FirstLevel.Costs => SecondLevel.Cost,
            FirstLevel.Satisfaction => SecondLevel.Satisfaction,
            _ => second,
        };
        return (first != FirstLevel.Unknown ? first : Above(second), second);
    }

    /// <summary>The first level that a word means.</summary>
    public static FirstLevel First(ReadOnlySpan<char> word) => Find(Firsts.Value, word);

    /// <summary>The second level that a word means.</summary>
    public static SecondLevel Second(ReadOnlySpan<char> word) => Find(Seconds.Value, word);

    /// <summary>The first level that a second one belongs under; cost is found under outputs and as a first level of its own.</summary>
    public static FirstLevel Above(SecondLevel second) => second switch
    {
        SecondLevel.Quantity or SecondLevel.Quality or SecondLevel.Timeliness or SecondLevel.Cost => FirstLevel.Outputs,
        SecondLevel.EconomicEffect or SecondLevel.SocialEffect or SecondLevel.EcologicalEffect or SecondLevel.LastingEffect => FirstLevel.Effects,
        SecondLevel.Satisfaction => FirstLevel.Satisfaction,
        _ => FirstLevel.Unknown,
    };

    private static T Find<T>(Dictionary<string, T> words, ReadOnlySpan<char> printed)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(printed, out var level))
        {
            return level;
        }

        // 产出指标(50分), 时 效 指 标, 数量: the word is what is left without the points and the blanks, and 指标 may be left out.
        Span<char> letters = stackalloc char[LongestWord + Indicator.Length];
        var length = 0;
        foreach (var c in printed)
        {
            if (c is '(' or '（' || length == LongestWord)
            {
                break;
            }

            if (!char.IsWhiteSpace(c))
            {
                letters[length++] = c;
            }
        }

        if (length > 0 && !lookup.TryGetValue(letters[..length], out level))
        {
            Indicator.CopyTo(letters[length..]);
            lookup.TryGetValue(letters[..(length + Indicator.Length)], out level);
        }

        return level!;
    }

    private static Dictionary<string, T> Load<T>(string which) where T : struct, Enum
    {
        var words = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (line, cells) in Rulebook.Rows("levels.tsv", 4))
        {
            if (cells[0] == which)
            {
                words[cells[1]] = Enum.TryParse<T>(cells[3], out var level)
                    ? level
                    : throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"rulebook/levels.tsv:{line}: unknown meaning '{cells[3]}'"));
            }
        }

        return words;
    }
}
