using System.Buffers;

namespace Yuheng.Core.Values;

/// <summary>Words and marks that are a value of their own: 无 and — for none, 是 and 否, and the template that nobody filled in (≥**个, XX%).</summary>
internal static class WordSpelling
{
    private const int MaxUnit = 6;

    private static readonly SearchValues<char> Gap = SearchValues.Create("*xX×_○〇");

    /// <summary>Reads a text; null where it is none of these.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text)
    {
        switch (text)
        {
            case "无" or "没有" or "暂无" or "不涉及" or "不适用" or "略":
                return new IndicatorValue { Kind = IndicatorValueKind.None };
            case "是" or "有" or "√" or "✓" or "✔":
                return new IndicatorValue { Kind = IndicatorValueKind.YesNo, IsYes = true };
            case "否":
                return new IndicatorValue { Kind = IndicatorValueKind.YesNo };
            case "待定" or "待填" or "待填写" or "待补充" or "请填写" or "某某":
                return new IndicatorValue { Kind = IndicatorValueKind.Placeholder };
        }

        return text.IndexOfAnyExcept("-—/\\") < 0 ? new IndicatorValue { Kind = IndicatorValueKind.None } : ReadPlaceholder(text);
    }

    /// <summary>Stars, crosses or lines where the number should be, with what stands around it: ≥**个, XX%, ××年. One alone is a sign, two are a gap.</summary>
    private static IndicatorValue? ReadPlaceholder(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(Gap) < 0)
        {
            return null;
        }

        var rest = text;
        FoldedText.Take(ref rest, "达到");
        var given = ComparisonSpelling.Take(ref rest, out var comparison);
        var length = rest.IndexOfAnyExcept(Gap);
        length = length < 0 ? rest.Length : length;
        if (length == 0)
        {
            return null;
        }

        var behind = rest[length..];
        if (behind.Length > 2 && behind[0] == '(' && behind[^1] == ')')
        {
            behind = behind[1..^1];
        }

        if (behind.Length > MaxUnit || (length == 1 && !given && behind is not "%") || behind.IndexOfAnyInRange('0', '9') >= 0)
        {
            return null;
        }

        var unit = DurationSpelling.TakeUnit(ref behind) ?? UnitSpelling.Take(ref behind, out _);
        if (ComparisonSpelling.TakeBehind(ref behind, out var compares) && ComparisonSpelling.Together(comparison, compares) is { } together)
        {
            (given, comparison) = (true, together);
        }

        return behind.IsEmpty || FoldedText.IsWords(behind)
            ? new IndicatorValue { Kind = IndicatorValueKind.Placeholder, Comparison = comparison, IsComparisonGiven = given, Unit = unit }
            : null;
    }
}
