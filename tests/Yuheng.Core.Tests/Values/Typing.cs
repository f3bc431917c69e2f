using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Core.Tests.Values;

/// <summary>Types a cell for a test, and says what it became in one line that a row of a table can hold.</summary>
internal static class Typing
{
    public static IndicatorValue Read(string raw) => IndicatorValue.Read(new Printed(raw, new Place(1)));

    /// <summary>The kind, then what the kind has: <c>Number ≥ 90 %</c>, <c>Date ≤ 12-31</c>, <c>RelativeToLastYear Less 3 起</c>. A comparison that is not printed stands in brackets.</summary>
    public static string Line(string raw)
    {
        var v = Read(raw);
        string?[] parts = v.Kind switch
        {
            IndicatorValueKind.Number or IndicatorValueKind.Duration => [v.Change?.ToString(), Compared(v), Digits(v.Number), v.Unit, v.IsUnitDamaged ? "damaged" : ""],
            IndicatorValueKind.Range => [Digits(v.Number), Digits(v.High), v.Unit],
            IndicatorValueKind.Date => [Compared(v), v.Due?.ToString() ?? "open"],
            IndicatorValueKind.Frequency => [v.Number is null ? "" : Compared(v), Digits(v.Number), v.Unit],
            IndicatorValueKind.RelativeToLastYear => [v.Direction.ToString(), v.IsComparisonGiven ? Compared(v) : "", Digits(v.Number), v.Unit],
            IndicatorValueKind.RelativeToBudget => [Compared(v), Digits(v.Number), v.Unit],
            IndicatorValueKind.Grade => [v.Completion.ToString()],
            IndicatorValueKind.YesNo => [v.IsYes ? "yes" : "no"],
            IndicatorValueKind.Placeholder or IndicatorValueKind.Wording => [v.IsComparisonGiven ? Compared(v) : "", v.Unit],
            _ => [],
        };
        return string.Join(' ', parts.Where(p => !string.IsNullOrEmpty(p)).Prepend(v.Kind.ToString()));
    }

    private static string Compared(IndicatorValue v) => v.IsComparisonGiven ? v.Comparison.Sign() : $"({v.Comparison.Sign()})";

    private static string? Digits(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);
}
