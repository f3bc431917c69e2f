using Yuheng.Core.Classification;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Core.Projects;

/// <summary>One indicator, typed.</summary>
/// <param name="Printed">The row as printed.</param>
/// <param name="Target">指标目标值.</param>
/// <param name="Actual">实际完成值.</param>
/// <param name="Weight">分值.</param>
/// <param name="Score">得分.</param>
public sealed record Indicator(ParsedIndicator Printed, IndicatorValue Target, IndicatorValue Actual, Typed<decimal> Weight, Typed<decimal> Score)
{
    /// <summary>全年预计完成情况, of a monitoring form.</summary>
    public IndicatorValue Expected { get; private init; }

    /// <summary>半年(程)指标值, where the form has it beside the target of the year.</summary>
    public IndicatorValue HalfYearTarget { get; private init; }

    /// <summary>The causes ticked in a monitoring form.</summary>
    public DeviationCauses Causes { get; } = DeviationCauses.Of(Printed.Causes);

    /// <summary>一级指标 and 二级指标, by their meaning.</summary>
    public (FirstLevel First, SecondLevel Second) Levels { get; } = IndicatorLevels.Of(Printed.Level1.Raw, Printed.Level2.Raw);

    private readonly (int Start, int Length) _bare = Bare(Printed.Name.Raw);

    /// <summary>Types an indicator; what cannot be read is unreadable, with a finding.</summary>
    internal static Indicator From(ParsedIndicator printed, List<Finding> findings) =>
        new(printed, IndicatorValue.Read(printed.Target), Completed(printed.Actual, printed), ProjectRecord.Points(printed.Weight, findings), ProjectRecord.Points(printed.Score, findings))
        {
            Expected = Completed(printed.Expected, printed),
            HalfYearTarget = IndicatorValue.Read(printed.HalfYearTarget),
        };

    /// <summary>A completion; a bare number is in the unit that the form prints in a column of its own.</summary>
    private static IndicatorValue Completed(Printed completion, ParsedIndicator printed)
    {
        var value = IndicatorValue.Read(completion);
        return value is { Kind: IndicatorValueKind.Number, Unit: "" } && printed.MeasureUnit.Raw is { } unit
            && IndicatorValue.Read(completion with { Raw = completion.Raw + unit }) is { Kind: IndicatorValueKind.Number or IndicatorValueKind.Duration, Unit.Length: > 0 } inUnit ? inUnit : value;
    }

    /// <summary>The name itself: without the number before it (指标1：), the bracket behind it (（%）) and a closing mark. Empty where none is printed.</summary>
    public ReadOnlySpan<char> BareName => Printed.Name.Raw.AsSpan(_bare.Start, _bare.Length);

    private static (int Start, int Length) Bare(string? printed)
    {
        var name = printed.AsSpan();
        var start = name.Length - name.TrimStart().Length;
        var length = name.TrimEnd("。；;. \t\u3000").Length - start;
        if (length <= 0)
        {
            return (0, 0);
        }

        name = name.Slice(start, length);
        if (name.StartsWith("指标", StringComparison.Ordinal) && name.IndexOfAny('：', ':') is > 2 and var colon
            && name[2..colon].IndexOfAnyExcept("0123456789０１２３４５６７８９ ") < 0)
        {
            var behind = name[(colon + 1)..].TrimStart();
            start += length - behind.Length;
            name = behind;
        }

        return name.Length > 0 && name[^1] is ')' or '）' && name.LastIndexOfAny('(', '（') is > 0 and var open
            ? (start, name[..open].TrimEnd().Length)
            : (start, name.Length);
    }
}

/// <summary>The causes of a deviation (偏差原因分析), as ticked in a monitoring form.</summary>
/// <param name="Funds">经费保障.</param>
/// <param name="Rules">制度保障.</param>
/// <param name="Staff">人员保障.</param>
/// <param name="Equipment">硬件条件保障.</param>
/// <param name="Other">其他.</param>
public readonly record struct DeviationCauses(bool Funds, bool Rules, bool Staff, bool Equipment, bool Other)
{
    private static readonly string[] NoMarks = ["否", "无", "0", "-", "—", "/", "×", "□", "○"];

    /// <summary>The causes of a row: a tick or a word in a column says that it is one; a blank, a dash, 否 or an empty box that it is not.</summary>
    public static DeviationCauses Of(ParsedCauses printed) => new(
        IsTicked(printed.Funds), IsTicked(printed.Rules), IsTicked(printed.Staff), IsTicked(printed.Equipment), IsTicked(printed.Other));

    /// <summary>Whether a cell that is there to be ticked is.</summary>
    public static bool IsTicked(Printed cell) => !cell.IsMissing && Array.IndexOf(NoMarks, cell.Raw.Trim()) < 0;
}
