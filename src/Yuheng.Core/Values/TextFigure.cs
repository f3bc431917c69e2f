namespace Yuheng.Core.Values;

/// <summary>What a figure of a running text measures.</summary>
public enum FigureKind : byte
{
    /// <summary>A number without a unit that is known.</summary>
    Number,

    /// <summary>12名, 300株, 3.6公里.</summary>
    Count,

    /// <summary>95%, 百分之九十五.</summary>
    Percent,

    /// <summary>80,000元, 10.98万元; in yuan.</summary>
    Money,

    /// <summary>48小时, 100天.</summary>
    Duration,

    /// <summary>2023年, 2023年度; the value is the year.</summary>
    Year,

    /// <summary>2023年10月底, 11月5-10日; the value is the year, 0 where none is printed.</summary>
    Date,
}

/// <summary>A figure in a running text: number, unit, how it compares, and where it stands. Made by <see cref="TextFigures"/> only.</summary>
public readonly record struct TextFigure
{
    /// <summary>What it measures.</summary>
    public FigureKind Kind { get; init; }

    /// <summary>The number in the unit named: 4.2 of 4.2公顷, 40 of 40%, 400000 of 40万人; money in yuan; of a range the lower end.</summary>
    public decimal Value { get; init; }

    /// <summary>The upper end of a range such as 3-5天; otherwise null.</summary>
    public decimal? High { get; init; }

    /// <summary>One of the last printed digit: 0.01 of 4.25, 100 yuan of 10.98万元.</summary>
    public decimal Step { get; init; }

    /// <summary>The unit; null where none is known.</summary>
    public FigureUnit? Unit { get; init; }

    /// <summary>How it compares: the sign or word before or behind it.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>Whether the comparison is printed.</summary>
    public bool IsComparisonGiven { get; init; }

    /// <summary>Whether it goes for one of something: 2000元/个, 每客20元, 每季度3起.</summary>
    public bool IsPerUnit => PerEnd > PerStart;

    /// <summary>Whether it counts for each of several things: 各3起.</summary>
    public bool IsForEach { get; init; }

    /// <summary>Whether written with Chinese numerals, such as 五处.</summary>
    public bool IsInWords { get; init; }

    /// <summary>Where its first digit stands.</summary>
    public int Start { get; init; }

    /// <summary>Behind its unit.</summary>
    public int End { get; init; }

    /// <summary>Where the words of comparison before it begin; <see cref="Start"/> where there are none.</summary>
    public int WholeStart { get; init; }

    /// <summary>Behind the words of comparison that follow it; <see cref="End"/> where there are none.</summary>
    public int WholeEnd { get; init; }

    /// <summary>Where the words begin that name the one thing of <see cref="IsPerUnit"/>: 个, 客, 季度.</summary>
    public int PerStart { get; init; }

    /// <summary>Where they end.</summary>
    public int PerEnd { get; init; }
}
