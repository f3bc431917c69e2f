using System.Buffers;
using System.Globalization;

namespace Yuheng.Core.Values;

/// <summary>What a target or completion value of an indicator is. The set is closed: a switch over it has no default that guesses.</summary>
public enum IndicatorValueKind : byte
{
    /// <summary>Nothing is printed.</summary>
    Missing,

    /// <summary>无, 不涉及, —: it says that there is none.</summary>
    None,

    /// <summary>≥**个, XX: a template that was never filled in.</summary>
    Placeholder,

    /// <summary>Something is printed that is none of the others; <see cref="IndicatorValue.Text"/> says why.</summary>
    Unreadable,

    /// <summary>≥90%, 529人.</summary>
    Number,

    /// <summary>80%-90%.</summary>
    Range,

    /// <summary>11月底, 2023年12月31日前, 二、三季度.</summary>
    Date,

    /// <summary>24小时内, 365天.</summary>
    Duration,

    /// <summary>每季度, 按月.</summary>
    Frequency,

    /// <summary>较上一年减少, 同比提高5%.</summary>
    RelativeToLastYear,

    /// <summary>≤预算金额.</summary>
    RelativeToBudget,

    /// <summary>达成指标, 部分达成指标并具有一定效果, 未达成指标且效果较差.</summary>
    Grade,

    /// <summary>是, 否.</summary>
    YesNo,

    /// <summary>Words: 健全, 提升, a sentence.</summary>
    Wording,
}

/// <summary>How a value compares: the sign or word before or behind it.</summary>
public enum Comparison : byte
{
    /// <summary>= 等于.</summary>
    Equal,

    /// <summary>≥ 不低于 以上.</summary>
    AtLeast,

    /// <summary>≤ 不超过 以内.</summary>
    AtMost,

    /// <summary>&gt; 大于.</summary>
    MoreThan,

    /// <summary>&lt; 小于.</summary>
    LessThan,

    /// <summary>约 左右 ±.</summary>
    About,
}

/// <summary>What comparisons are written with.</summary>
public static class Comparisons
{
    /// <summary>The sign: = ≥ ≤ &gt; &lt; 约.</summary>
    public static string Sign(this Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.AtLeast => "≥",
        Comparison.AtMost => "≤",
        Comparison.MoreThan => ">",
        Comparison.LessThan => "<",
        Comparison.About => "约",
        _ => throw new ArgumentOutOfRangeException(nameof(comparison)),
    };
}

/// <summary>How far an indicator was achieved (national wording of 财预〔2020〕10号).</summary>
public enum Completion : byte
{
    /// <summary>达成年度指标.</summary>
    Achieved,

    /// <summary>部分达成年度指标并具有一定效果.</summary>
    PartlyAchieved,

    /// <summary>未达成年度指标且效果较差.</summary>
    NotAchieved,
}

/// <summary>Which way a value that is relative to last year goes.</summary>
public enum Direction : byte
{
    /// <summary>增加, 提高.</summary>
    More,

    /// <summary>减少, 降低.</summary>
    Less,

    /// <summary>持平.</summary>
    Same,
}

/// <summary>A target or completion value, typed. Percent is 90 with the unit %, never 0.9.</summary>
public readonly record struct IndicatorValue
{
    /// <summary>Before the reason of an unreadable value, so that its rendering reads back.</summary>
    private const string UnreadableMark = "读不出：";

    /// <summary>What a text must have one of to be a date, where it begins with a digit or a sign.</summary>
    private static readonly SearchValues<char> Calendar = SearchValues.Create("年月季日号");

    /// <summary>What a text must have one of to be anything but words: digits, signs, Chinese numerals, and the words of dates, frequencies, grades and comparisons.</summary>
    private static readonly SearchValues<char> Telling = SearchValues.Create("0123456789≥≤=><±≈~零〇一二两三四五六七八九十百千半年月季每按逐比预达");

    /// <summary>What it is.</summary>
    public IndicatorValueKind Kind { get; init; }

    /// <summary>How it compares; of numbers, durations, dates and values relative to the budget, of a placeholder or words that a sign stands before.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>Whether the comparison is printed; false where the cell gives a bare number, or words that it follows from (达到95%, 提升20%).</summary>
    public bool IsComparisonGiven { get; init; }

    /// <summary>
    /// The number, 万 and 亿 worked out; the lower end of a range; where one is printed, how much more or less than last year, the share of the budget,
    /// or how many times of a frequency. Otherwise null.
    /// </summary>
    public decimal? Number { get; init; }

    /// <summary>The upper end of a range; otherwise null.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit as printed, in half width: %, 人, 小时; of time without 个 (24个小时 is 24 小时, 个月 stays). Empty where none is printed; never null.</summary>
    public string Unit { get => field ?? ""; init => field = value.Length == 0 ? null : value; }

    /// <summary>The words of a wording, date or frequency; why it is unreadable; otherwise null.</summary>
    public string? Text { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.Grade"/>.</summary>
    public Completion Completion { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.RelativeToLastYear"/>.</summary>
    public Direction Direction { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.YesNo"/>.</summary>
    public bool IsYes { get; init; }

    /// <summary>Of a number that is a change and no level (提升20%), which way it goes; its base is not printed. Otherwise null.</summary>
    public Direction? Change { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.Date"/>, the last day that the words allow; null where they leave it open.</summary>
    public DueDate? Due { get; init; }

    /// <summary>Whether something stands in the place of the unit that is none: <c>≥10000↑</c>. The unit is then empty, but not missing.</summary>
    public bool IsUnitDamaged { get; init; }

    /// <summary>Whether it is a number or a duration: something that a completion can be divided by.</summary>
    public bool IsQuantity => Kind is IndicatorValueKind.Number or IndicatorValueKind.Duration;

    /// <summary>
    /// Types a cell. Never fails. Worked examples: <c>≥90.00(%)</c> is the number 90 with ≥ and %, 10.98万元 is 109800 元,
    /// 24小时内 a duration of at most 24 小时, <c>41,672,69</c> unreadable: two people would read it in two ways.
    /// </summary>
    public static IndicatorValue Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return default;
        }

        var trimmed = printed.Raw.AsSpan().Trim();
        if (trimmed.StartsWith(UnreadableMark, StringComparison.Ordinal))
        {
            return Unreadable(trimmed[UnreadableMark.Length..].ToString());
        }

        Span<char> buffer = stackalloc char[FoldedText.MaxLength];
        var value = FoldedText.TryFold(printed.Raw, buffer, out var text) ? ReadFolded(text) : ReadLong(printed.Raw);
        return value.Kind switch
        {
            IndicatorValueKind.Wording or IndicatorValueKind.Date or IndicatorValueKind.Frequency => value with { Text = printed.Raw.Trim() },
            IndicatorValueKind.Unreadable => value with { Text = $"“{printed.Excerpt}”{value.Text}" },
            _ => value,
        };
    }

    /// <summary>
    /// The value as it would be printed: <c>≥90%</c>, 109,800元, 达成, 较上年减少5%. What it gives reads back as the same value.
    /// </summary>
    public override string ToString() => Kind switch
    {
        IndicatorValueKind.Missing => "",
        IndicatorValueKind.None => "无",
        IndicatorValueKind.Placeholder => $"{Sign}**{Unit}",
        IndicatorValueKind.Unreadable => UnreadableMark + Text,
        IndicatorValueKind.Number or IndicatorValueKind.Duration => $"{Words}{Sign}{Digits(Number)}{(Unit == "季度" ? "个" : "")}{Unit}{(IsUnitDamaged ? "↑" : "")}",
        IndicatorValueKind.Range => $"{Digits(Number)}~{Digits(High)}{Unit}",
        IndicatorValueKind.RelativeToLastYear => RelativeToLastYear,
        IndicatorValueKind.RelativeToBudget => $"{Sign}预算数{(Number is null ? "" : "的")}{Digits(Number)}{Unit}",
        IndicatorValueKind.Grade => GradeSpelling.Word(Completion),
        IndicatorValueKind.YesNo => IsYes ? "是" : "否",
        IndicatorValueKind.Date or IndicatorValueKind.Frequency or IndicatorValueKind.Wording => Text ?? "",
        _ => throw new InvalidOperationException($"{Kind} is no kind of value"),
    };

    /// <summary>A value that cannot be read; what is printed is set before the reason.</summary>
    internal static IndicatorValue Unreadable(string why) => new() { Kind = IndicatorValueKind.Unreadable, Text = why };

    private string Sign => IsComparisonGiven ? Comparison.Sign() : "";

    /// <summary>The words that a change, or a comparison that is not printed, follows from.</summary>
    private string Words => (Change, IsComparisonGiven, Comparison) switch
    {
        (Direction.Less, _, _) => "减少",
        ({ }, _, _) => "提高",
        (null, false, Comparison.AtLeast) => "达到",
        (null, false, Comparison.AtMost) => "降至",
        _ => "",
    };

    private string RelativeToLastYear => (Direction, IsComparisonGiven && Number is null, Comparison) switch
    {
        (Direction.Same, true, Comparison.AtLeast) => "不低于上年",
        (Direction.Same, true, _) => "不高于上年",
        (Direction.Same, _, _) => "与上年持平",
        _ => $"较上年{(Direction == Direction.More ? "增加" : "减少")}{Sign}{Digits(Number)}{Unit}",
    };

    /// <summary>With thousands marks, so that no number looks like a year or a date.</summary>
    private static string Digits(decimal? number) => number?.ToString("#,##0.############################", CultureInfo.InvariantCulture) ?? "";

    private static IndicatorValue ReadFolded(ReadOnlySpan<char> text)
    {
        if (WordSpelling.Read(text) is { } word)
        {
            return word;
        }

        if (text.IndexOfAny(Telling) < 0)
        {
            return new IndicatorValue { Kind = IndicatorValueKind.Wording };
        }

        // Nearly all that begins like a number is one, and no date.
        var isNumeral = char.IsAsciiDigit(text[0]) || ComparisonSpelling.IsSign(text[0]) || text[0] is '-' or '¥' or '￥' or '.';
        var mayBeDate = !isNumeral || text.IndexOfAny(Calendar) >= 0 || DateSpelling.HasYear(text);
        return (isNumeral && !mayBeDate ? NumberSpelling.Read(text) : null)
            ?? (mayBeDate ? DateSpelling.Read(text) : null)
            ?? FrequencySpelling.Read(text)
            ?? (isNumeral && mayBeDate ? NumberSpelling.Read(text) : null)
            ?? GradeSpelling.Read(text)
            ?? RelativeSpelling.Read(text)
            ?? LeadingWordsSpelling.Read(text)
            ?? ReadWording(text);
    }

    private static IndicatorValue ReadWording(ReadOnlySpan<char> text)
    {
        var rest = text;
        var given = ComparisonSpelling.TakeSign(ref rest, out var comparison);
        return given && !FoldedText.HasChinese(rest) ? Unreadable("读不出单一的数值")
            : FoldedText.HasDigit(text) && !FoldedText.HasLetter(text) ? Unreadable("不是规范的数字")
            : new IndicatorValue { Kind = IndicatorValueKind.Wording, Comparison = comparison, IsComparisonGiven = given };
    }

    /// <summary>A text too long for a value is a sentence, unless it is a number that goes on and on.</summary>
    private static IndicatorValue ReadLong(string raw)
    {
        var text = raw.AsSpan().Trim();
        var rest = text;
        ComparisonSpelling.TakeSign(ref rest, out _);
        var end = rest.IndexOfAnyExcept("0123456789０１２３４５６７８９.,，． ");
        return end < 0 || (end > rest.Length - 10 && end > 0)
            ? Unreadable("位数过多，无法准确保存")
            : new IndicatorValue { Kind = IndicatorValueKind.Wording };
    }
}
