using System.Globalization;
using Yuheng.Core.Values;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Checkup;

/// <summary>What a target or completion was typed as, in the few words of a chip: <c>≥ 90 %</c>, 期限 ≤ 24 小时, 达成, 未填.</summary>
internal static class ChipText
{
    /// <summary>The text of the chip.</summary>
    public static string Of(in IndicatorValue value, Texts t)
    {
        var quantity = Quantity(value.Number, value, t);
        return value.Kind switch
        {
            IndicatorValueKind.Missing => t.NotFilledIn,
            IndicatorValueKind.None => t.NoneThere,
            IndicatorValueKind.Placeholder => t.NeverFilledIn,
            IndicatorValueKind.Unreadable => t.Unreadable,
            IndicatorValueKind.Number => Level(value, quantity, t) ?? quantity!,
            IndicatorValueKind.Duration => Level(value, quantity, t) ?? (value.Comparison is Comparison.AtMost or Comparison.LessThan ? t.WithinTerm(quantity!) : t.Lasting(quantity!)),
            IndicatorValueKind.Range => t.FromTo(Digits(value.Number), WithUnit(value.High, value.Unit)),
            IndicatorValueKind.Date => value.Due is { } due ? t.DueBy(due.ToString(), value.IsComparisonGiven && value.Comparison == Comparison.AtMost) : t.SomeDate,
            IndicatorValueKind.Frequency => t.HowOften(quantity),
            IndicatorValueKind.RelativeToLastYear => t.BesideLastYear(value.Direction, value.IsComparisonGiven ? value.Comparison : null, quantity),
            IndicatorValueKind.RelativeToBudget => t.BesideBudget(value.Comparison.Sign(), value.Number is null ? null : WithUnit(value.Number, value.Unit)),
            IndicatorValueKind.Grade => t.GradeName(value.Completion),
            IndicatorValueKind.YesNo => t.YesOrNo(value.IsYes),
            IndicatorValueKind.Wording => t.InWords,
            _ => throw new ArgumentOutOfRangeException(nameof(value)),
        };
    }

    /// <summary>The class of the chip: what is missing or was never filled in looks different.</summary>
    public static string ClassOf(IndicatorValueKind kind) => kind switch
    {
        IndicatorValueKind.Missing => "chip missing",
        IndicatorValueKind.Placeholder => "chip placeholder",
        _ => "chip",
    };

    /// <summary>A change, or a level to be reached; null where it is neither.</summary>
    private static string? Level(in IndicatorValue value, string? quantity, Texts t) => (value.Change, value.IsComparisonGiven, value.Comparison) switch
    {
        ({ } change, _, _) => t.ChangedBy(change, quantity!),
        (null, false, Comparison.AtLeast) => t.Reaching(quantity!, falling: false),
        (null, false, Comparison.AtMost) => t.Reaching(quantity!, falling: true),
        _ => null,
    };

    /// <summary>The number with its sign and unit; null where there is none.</summary>
    private static string? Quantity(decimal? number, in IndicatorValue value, Texts t)
    {
        if (number is null)
        {
            return null;
        }

        var bare = WithUnit(number, value.Unit);
        var compared = !value.IsComparisonGiven ? bare : value.Comparison == Comparison.About ? t.About(bare) : $"{value.Comparison.Sign()} {bare}";
        return value.IsUnitDamaged ? t.DamagedUnit(compared) : compared;
    }

    private static string WithUnit(decimal? number, string unit) => unit.Length == 0 ? Digits(number) : $"{Digits(number)} {unit}";

    private static string Digits(decimal? number) => number?.ToString("#,##0.############################", CultureInfo.InvariantCulture) ?? "";
}
