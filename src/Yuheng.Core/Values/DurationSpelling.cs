namespace Yuheng.Core.Values;

/// <summary>Units of time: a number with one of them is a duration.</summary>
internal static class DurationSpelling
{
    /// <summary>The spellings, longer before those they begin with, and the unit that is meant.</summary>
    private static readonly (string Word, string Unit)[] Units =
    [
        ("个自然日", "自然日"), ("自然日", "自然日"), ("个工作日", "工作日"), ("工作日", "工作日"), ("个小时", "小时"), ("小时", "小时"), ("分钟", "分钟"),
        ("秒钟", "秒"), ("秒", "秒"), ("个月", "个月"), ("月", "个月"), ("个季度", "季度"), ("季度", "季度"), ("个星期", "星期"), ("星期", "星期"),
        ("周年", "年"), ("个周", "周"), ("周", "周"), ("日历天", "天"), ("天", "天"), ("日", "日"), ("年", "年"), ("min", "分钟"), ("h", "小时"),
    ];

    /// <summary>What may be done within a time, printed behind it without a word of comparison.</summary>
    private static readonly string[] Actions = ["完成", "办结", "到达", "到场", "到位", "响应", "处置", "处理", "送达", "修复", "答复"];

    /// <summary>Takes a unit of time off the start; null where none stands there.</summary>
    public static string? TakeUnit(ref ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] is not ('个' or '自' or '工' or '小' or '分' or '秒' or '月' or '季' or '星' or '周' or '日' or '天' or '年' or 'm' or 'h'))
        {
            return null;
        }

        foreach (var (word, unit) in Units)
        {
            // 周期, 月租, 天次, 年级, h2: a longer word that is no time.
            if (text.StartsWith(word, StringComparison.Ordinal) && !(text.Length > word.Length && text[word.Length] is '期' or '次' or '级' or '租' or '均' or '/' or '2' or '3' or '²' or '³' or 'm'))
            {
                text = text[word.Length..];
                return unit;
            }
        }

        return null;
    }

    /// <summary>Whether the words behind a time without a comparison leave it a time: 24小时响应 does, 24小时值班 does not.</summary>
    public static bool IsAction(ReadOnlySpan<char> text) => FoldedText.TakeAny(ref text, Actions) && text.IsEmpty;

    /// <summary>半年, 半天: half of a unit of time.</summary>
    public static bool TakeHalf(ref ReadOnlySpan<char> text, out string unit)
    {
        var rest = text;
        unit = "";
        if (!FoldedText.Take(ref rest, "半") || TakeUnit(ref rest) is not { } time)
        {
            return false;
        }

        text = rest;
        unit = time;
        return true;
    }
}
