namespace Yuheng.Core.Values;

/// <summary>
/// Values that mean something only beside another: last year's (较上一年减少, 同比提高5%, 与上年持平, 不低于上年水平)
/// and the budget (≤预算金额, 不超预算, 控制在预算范围内).
/// </summary>
internal static class RelativeSpelling
{
    private const int MaxSubject = 12;

    private static readonly string[] LastYear = ["上一年度", "上一年", "上年度", "上年", "去年", "前一年"];
    private static readonly string[] BehindYear = ["同期", "水平", "同比", "数量", "相比较", "相比", "相较", "数", "期", "的", "比", "度", "实际", "完成值", ","];
    private static readonly string[] Joining = ["与", "和", "同", "较", "比", "跟", "相较于", "相比于", "相较", "相比", "对比"];
    private static readonly string[] Adverbs =
    [
        "有所", "略有", "稍有", "明显", "显著", "进一步", "逐步", "大幅度", "大幅", "小幅", "稳步", "持续", "平稳", "基本", "保持", "实现", "均", "有", "呈", "量", "幅度", "率",
    ];

    private static readonly string[] More = ["增加", "增长", "提高", "提升", "上升", "增多", "扩大", "增强", "改善", "好转", "上涨"];
    private static readonly string[] Less = ["减少", "降低", "下降", "减低", "缩减", "压减", "压缩", "缩短", "减轻", "下滑", "回落"];
    private static readonly string[] Same = ["持平", "相当", "一致", "不变", "相同"];
    private static readonly string[] OrSame = ["或者持平", "或持平", "或保持不变", "或不变"];
    private static readonly string[] Extent = ["幅度", "幅", "率"];
    private static readonly string[] Within = ["范围之内", "范围以内", "范围内", "以内", "之内", "内", "控制数以内", "控制数内"];
    private static readonly string[] BudgetWords =
    [
        "年初", "年度", "当年", "全年", "项目", "批复的", "批复", "批准", "财政", "核定", "总", "安排", "下达", "经费", "资金", "金额", "数额", "总额", "额度", "额", "数", "总数", "标准", "控制",
    ];

    /// <summary>Reads a text; null where it is neither.</summary>
    public static IndicatorValue? Read(ReadOnlySpan<char> text) =>
        text.IndexOf("预算") >= 0 ? ReadBudget(text)
        : text.IndexOfAny("年比") >= 0 ? ReadLastYear(text)
        : null;

    private static IndicatorValue? ReadBudget(ReadOnlySpan<char> text)
    {
        var rest = text;
        FoldedText.Take(ref rest, "在");
        var given = ComparisonSpelling.Take(ref rest, out var comparison);
        if (!given && (FoldedText.Take(ref rest, "不突破") || FoldedText.Take(ref rest, "未突破") || FoldedText.Take(ref rest, "未超") || FoldedText.Take(ref rest, "不得突破")))
        {
            (given, comparison) = (true, Comparison.AtMost);
        }

        FoldedText.TakeAll(ref rest, BudgetWords);
        if (!FoldedText.Take(ref rest, "预算"))
        {
            return null;
        }

        FoldedText.TakeAll(ref rest, BudgetWords);
        if (given && FoldedText.Take(ref rest, "的") && NumberSpelling.Read(rest) is { Unit: "%" } share)
        {
            return new IndicatorValue { Kind = IndicatorValueKind.RelativeToBudget, Comparison = comparison, IsComparisonGiven = true, Number = share.Number, Unit = share.Unit };
        }

        var within = FoldedText.TakeAny(ref rest, Within);
        if (!rest.IsEmpty || !(given || within || text.EndsWith("数", StringComparison.Ordinal) || text.EndsWith("额", StringComparison.Ordinal)))
        {
            return null;
        }

        return new IndicatorValue
        {
            Kind = IndicatorValueKind.RelativeToBudget,
            Comparison = within ? Comparison.AtMost : comparison,
            IsComparisonGiven = given || within,
        };
    }

    private static IndicatorValue? ReadLastYear(ReadOnlySpan<char> text)
    {
        var rest = text;
        if (ComparisonSpelling.Take(ref rest, out var comparison) && FoldedText.TakeAny(ref rest, LastYear))
        {
            FoldedText.TakeAll(ref rest, BehindYear);
            return rest.IsEmpty ? Compared(comparison) : null;
        }

        var start = text.IndexOf("同比");
        if (start < 0)
        {
            start = YearIn(text);
            if (start < 0)
            {
                return null;
            }

            rest = text[start..];
            FoldedText.TakeAny(ref rest, Joining);
            FoldedText.TakeAny(ref rest, LastYear);
            FoldedText.TakeAll(ref rest, BehindYear);
        }
        else
        {
            rest = text[(start + 2)..];
        }

        return start > MaxSubject || !FoldedText.IsWords(text[..start]) ? null : Changed(rest);
    }

    /// <summary>Where 较上年, 与去年 … begins; -1 where it does not.</summary>
    private static int YearIn(ReadOnlySpan<char> text)
    {
        foreach (var year in LastYear)
        {
            var at = text.IndexOf(year);
            if (at <= 0)
            {
                continue;
            }

            foreach (var joining in Joining)
            {
                if (text[..at].EndsWith(joining, StringComparison.Ordinal))
                {
                    return at - joining.Length;
                }
            }
        }

        return -1;
    }

    /// <summary>≥上年 is not less than last year; &gt;上年 is more.</summary>
    private static IndicatorValue Compared(Comparison comparison) => comparison switch
    {
        Comparison.MoreThan => Relative(Direction.More),
        Comparison.LessThan => Relative(Direction.Less),
        Comparison.Equal or Comparison.About => Relative(Direction.Same),
        _ => Relative(Direction.Same) with { Comparison = comparison, IsComparisonGiven = true },
    };

    private static IndicatorValue? Changed(ReadOnlySpan<char> rest)
    {
        FoldedText.TakeAll(ref rest, Adverbs);
        var not = FoldedText.Take(ref rest, "不") || FoldedText.Take(ref rest, "未");
        if (!not && FoldedText.TakeAny(ref rest, Same))
        {
            var or = FoldedText.Take(ref rest, "或") || FoldedText.Take(ref rest, "或者");
            FoldedText.TakeAll(ref rest, Adverbs);
            var also = !or ? (Comparison?)null : FoldedText.TakeAny(ref rest, More) ? Comparison.AtLeast : FoldedText.TakeAny(ref rest, Less) ? Comparison.AtMost : null;
            return !rest.IsEmpty || (or && also is null) ? null : also is { } side ? Compared(side) : Relative(Direction.Same);
        }

        if (not && FoldedText.Take(ref rest, "变"))
        {
            return rest.IsEmpty ? Relative(Direction.Same) : null;
        }

        var more = FoldedText.TakeAny(ref rest, More);
        if (!more && !FoldedText.TakeAny(ref rest, Less))
        {
            return null;
        }

        if (not)
        {
            return rest.IsEmpty ? Compared(more ? Comparison.AtMost : Comparison.AtLeast) : null;
        }

        if (FoldedText.TakeAny(ref rest, OrSame))
        {
            return rest.IsEmpty ? Compared(more ? Comparison.AtLeast : Comparison.AtMost) : null;
        }

        FoldedText.Take(ref rest, "了");
        var direction = more ? Direction.More : Direction.Less;
        if (rest.IsEmpty)
        {
            return Relative(direction);
        }

        FoldedText.TakeAny(ref rest, Extent);
        return NumberSpelling.Read(rest) is { IsQuantity: true } by
            ? Relative(direction) with { Number = by.Number, Unit = by.Unit, Comparison = by.Comparison, IsComparisonGiven = by.IsComparisonGiven }
            : null;
    }

    private static IndicatorValue Relative(Direction direction) => new() { Kind = IndicatorValueKind.RelativeToLastYear, Direction = direction };
}
