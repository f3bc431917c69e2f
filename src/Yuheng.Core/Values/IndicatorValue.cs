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
    /// <summary>What it is.</summary>
    public IndicatorValueKind Kind { get; init; }

    /// <summary>How it compares; of numbers, durations, dates and values relative to the budget.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>Whether the comparison is printed; false where the cell gives a bare number.</summary>
    public bool IsComparisonGiven { get; init; }

    /// <summary>The number; the lower end of a range; of a value relative to last year the change where one is printed, otherwise null.</summary>
    public decimal? Number { get; init; }

    /// <summary>The upper end of a range; otherwise null.</summary>
    public decimal? High { get; init; }

    /// <summary>The unit as printed, %, 人, 小时; empty where none is printed; never null.</summary>
    public string Unit { get => field ?? ""; init; }

    /// <summary>The words of a wording, date or frequency; why it is unreadable; otherwise null.</summary>
    public string? Text { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.Grade"/>.</summary>
    public Completion Completion { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.RelativeToLastYear"/>.</summary>
    public Direction Direction { get; init; }

    /// <summary>Of a <see cref="IndicatorValueKind.YesNo"/>.</summary>
    public bool IsYes { get; init; }

    /// <summary>Whether it is a number or a duration: something that a completion can be divided by.</summary>
    public bool IsQuantity => Kind is IndicatorValueKind.Number or IndicatorValueKind.Duration;

    /// <summary>Types a cell. Never fails.</summary>
    public static IndicatorValue Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return default;
        }

        // The readers of the single spellings come here.
        var text = printed.Raw.AsSpan().Trim();
        var comparison = text[0] == '≥' ? Comparison.AtLeast : text[0] == '≤' ? Comparison.AtMost : Comparison.Equal;
        var given = text[0] is '≥' or '≤' or '=';
        var rest = given ? text[1..] : text;
        var number = PrintedNumber.Read(rest);
        return number.Value is { } value
            ? new IndicatorValue { Kind = IndicatorValueKind.Number, Comparison = comparison, IsComparisonGiven = given, Number = value, Unit = number.Suffix }
            : new IndicatorValue { Kind = IndicatorValueKind.Wording, Text = printed.Raw };
    }
}
