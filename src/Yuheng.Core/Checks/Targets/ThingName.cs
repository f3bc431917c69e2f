using Yuheng.Core.Profiles;

namespace Yuheng.Core.Checks.Targets;

/// <summary>
/// What an indicator measures, told by its name: 指标1：绿地养护面积 is about 绿地养护, and 面积 says how it is measured.
/// Names are compared by the pairs of characters that they are made of, for a text says 养护绿地 where the indicator says 绿地养护.
/// </summary>
internal readonly struct ThingName
{
    private const string Numbering = "指标";
    private readonly string _raw;
    private readonly int _start;
    private readonly int _end;

    public ThingName(string raw, Profile profile)
    {
        _raw = raw;
        _start = AfterNumbering(raw);
        _end = raw.Length;
        var ending = profile.Of(Parameters.WaysOfMeasuring).Ending(raw) ?? profile.Of(Parameters.GoalShareWords).Ending(raw);
        _end -= ending is not null && _end - _start > ending.Length ? ending.Length : 0;
    }

    /// <summary>The name without numbering.</summary>
    public string Full => _start == 0 ? _raw : _raw[_start..];

    /// <summary>The thing itself.</summary>
    public ReadOnlySpan<char> Core => _raw.AsSpan(_start, _end - _start).Trim();

    /// <summary>The last two characters of the name, which tell 合格率 from 覆盖率.</summary>
    public ReadOnlySpan<char> Head => _raw.Length - _start >= 2 ? _raw.AsSpan(_raw.Length - 2) : _raw.AsSpan(_start);

    /// <summary>The share of the pairs of characters of <paramref name="core"/> that stand in the words before or behind a figure, or across it; 0 where it has none.</summary>
    public static decimal Alike(ReadOnlySpan<char> core, ReadOnlySpan<char> beforeFigure, ReadOnlySpan<char> behindFigure)
    {
        int pairs = 0, found = 0, before = -1;
        Span<char> pair = stackalloc char[2];
        for (var i = 0; i < core.Length; i++)
        {
            if (!char.IsLetterOrDigit(core[i]))
            {
                continue;
            }

            if (before >= 0)
            {
                pair[0] = core[before];
                pair[1] = core[i];
                pairs++;
                var across = !beforeFigure.IsEmpty && !behindFigure.IsEmpty && beforeFigure[^1] == pair[0] && behindFigure[0] == pair[1];
                found += across || beforeFigure.IndexOf(pair) >= 0 || behindFigure.IndexOf(pair) >= 0 ? 1 : 0;
            }

            before = i;
        }

        return pairs == 0 ? 0m : (decimal)found / pairs;
    }

    /// <summary>Whether the thing itself stands beside the figure: its last two characters before, or its first two behind are a pair of the core.</summary>
    public static bool IsBeside(ReadOnlySpan<char> core, ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        before = before.TrimEnd("达到为是有共计合完成");
        return (before.Length >= 2 && core.IndexOf(before[^2..]) >= 0) || (behind.Length >= 2 && core.IndexOf(behind[..2]) >= 0);
    }

    private static int AfterNumbering(string raw)
    {
        if (!raw.StartsWith(Numbering, StringComparison.Ordinal))
        {
            return 0;
        }

        var i = Numbering.Length;
        while (i < raw.Length && (char.IsAsciiDigit(raw[i]) || raw[i] == ' '))
        {
            i++;
        }

        return i > Numbering.Length && i < raw.Length && raw[i] is '：' or ':' or '、' or '.' ? i + 1 : 0;
    }
}
