namespace Yuheng.Core.Values;

/// <summary>
/// A number with what compares it and its unit: <c>≥90.00(%)</c>, <c>10.98万元</c>, 40万余条, 24小时内, 百分之九十, 80%-90%.
/// With a unit of time it is a duration, with a second number a range.
/// </summary>
internal static class NumberSpelling
{
    private const int MaxTail = 10;

    /// <summary>Reads a text that is a number from its start, a sign or word of comparison before it; null where it is none.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text)
    {
        var rest = text;
        var given = ComparisonSpelling.Take(ref rest, out var comparison);
        return Read(rest, comparison, given);
    }

    /// <summary>Reads a text that is a number from its start, whose comparison was taken off already.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text, Comparison comparison, bool given)
    {
        var rest = text;
        if (!Quantity.TryTake(ref rest, out var quantity))
        {
            return WhyNot(text);
        }

        if (TakeRangeMark(ref rest))
        {
            return Range(text, rest, quantity, !given || comparison is Comparison.Equal or Comparison.About);
        }

        var behind = Comparison.MoreThan;
        var compared = quantity.IsMore || ComparisonSpelling.TakeBehind(ref rest, out behind);
        if (!IsTail(rest, quantity, compared))
        {
            return WhyNot(text);
        }

        if (compared)
        {
            if (ComparisonSpelling.Together(comparison, behind) is not { } together)
            {
                return IndicatorValue.Unreadable("前后两个比较相互矛盾");
            }

            (comparison, given) = (together, true);
        }

        if (!given && rest.IsEmpty && quantity.Unit.Length == 0 && DateSpelling.IsDoubtful(text))
        {
            return IndicatorValue.Unreadable("可以读作日期，也可以读作数");
        }

        return new IndicatorValue
        {
            Kind = quantity.IsTime ? IndicatorValueKind.Duration : IndicatorValueKind.Number,
            Comparison = comparison,
            IsComparisonGiven = given,
            Number = quantity.Value,
            Unit = quantity.Unit,
            IsUnitDamaged = quantity.IsUnitDamaged,
        };
    }

    /// <summary>What stands behind a quantity may be words of what is counted (95%以上满意) or a remark in brackets; a second number makes a sentence of it.</summary>
    private static bool IsTail(ReadOnlySpan<char> rest, in Quantity quantity, bool compared)
    {
        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest.Length <= MaxTail + 2 && rest[0] == '(' && rest[^1] == ')' && FoldedText.IsWords(rest[1..^1]))
        {
            return true;
        }

        return rest.Length <= MaxTail && FoldedText.IsWords(rest)
            && (compared || (quantity.IsTime ? DurationSpelling.IsAction(rest) : quantity.Unit.Length > 0));
    }

    private static IndicatorValue? Range(ReadOnlySpan<char> text, ReadOnlySpan<char> rest, Quantity low, bool agrees)
    {
        if (!Quantity.TryTake(ref rest, out var high))
        {
            return WhyNot(text);
        }

        var compared = ComparisonSpelling.TakeBehind(ref rest, out _);
        if (!IsTail(rest, high, compared))
        {
            return WhyNot(text);
        }

        low = low.Beside(high);
        return !agrees ? IndicatorValue.Unreadable("既有比较符号，又是一个范围")
            : low.Unit != high.Unit ? IndicatorValue.Unreadable("范围两端的单位不同")
            : low.Value > high.Value ? IndicatorValue.Unreadable("范围的下限大于上限")
            : new IndicatorValue { Kind = IndicatorValueKind.Range, Number = low.Value, High = high.Value, Unit = high.Unit };
    }

    /// <summary>Takes what stands between the ends of a range off the start: <c>- — ~</c> 至 到, before a digit.</summary>
    private static bool TakeRangeMark(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('-' or '—' or '~' or '至' or '到'))
        {
            return false;
        }

        var length = 1;
        while (length < text.Length && text[length] == text[0] && length < 3)
        {
            length++;
        }

        var isMark = length < text.Length && (char.IsAsciiDigit(text[length]) || (text[0] == '~' && text[length] == '-'));
        text = isMark ? text[length..] : text;
        return isMark;
    }

    /// <summary>Whether a text that begins like a number is a number that cannot be read, or words (null): <c>3.5.6</c> is the one, 3项工作、2次活动 the other.</summary>
    private static IndicatorValue? WhyNot(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(char.IsAsciiDigit(text[0]) || (text[0] is '-' or '.' or '¥' or '￥' && text.Length > 1 && char.IsAsciiDigit(text[1]))))
        {
            return null;
        }

        var rest = text;
        var taken = PrintedNumber.Take(ref rest, out _, out _);
        if (taken == PrintedNumber.Outcome.TooLong)
        {
            return IndicatorValue.Unreadable("位数过多，无法准确保存");
        }

        if (taken == PrintedNumber.Outcome.None)
        {
            var end = text.IndexOfAnyExcept("0123456789.,- ¥￥");
            rest = end < 0 ? default : text[end..];
            if (!rest.IsEmpty && rest[0] == '(' && rest[^1] == ')')
            {
                rest = rest[1..^1];
            }

            _ = UnitSpelling.Take(ref rest, out _);
            return rest.IsEmpty ? IndicatorValue.Unreadable("不是规范的数字") : null;
        }

        rest = rest.TrimStart("余多十百千万亿");
        _ = UnitSpelling.Take(ref rest, out _);
        return rest.IsEmpty ? IndicatorValue.Unreadable("超出可表示的范围")
            : FoldedText.HasChinese(text) ? null
            : IndicatorValue.Unreadable("可以有几种读法");
    }
}
