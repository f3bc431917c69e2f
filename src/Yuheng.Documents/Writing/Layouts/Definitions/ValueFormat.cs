using System.Globalization;

namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>What a cell prints.</summary>
/// <param name="Text">The text.</param>
/// <param name="Number">The number that it is, in the unit printed.</param>
/// <param name="NumberFormat">How a workbook shows it.</param>
internal readonly record struct PrintedValue(string Text, decimal? Number = null, string? NumberFormat = null);

/// <summary>What kind of value a format prints.</summary>
internal enum ValueFormatKind : byte
{
    /// <summary>As recorded.</summary>
    Text,

    /// <summary>Money, kept in yuan.</summary>
    Money,

    /// <summary>Points, rates, percentages.</summary>
    Number,

    /// <summary>A date, in the precision recorded.</summary>
    Date,

    /// <summary>The value of an indicator: as printed, or composed where only the typed value is there.</summary>
    Value,
}

/// <summary>How values print. Missing and zero are always two things, and no digit of an amount is hidden: where it has more decimals than the format, they are printed.</summary>
internal sealed record ValueFormat(ValueFormatKind Kind)
{
    /// <summary>As recorded.</summary>
    public static ValueFormat AsRecorded { get; } = new(ValueFormatKind.Text);

    /// <summary>How many yuan one of the unit printed is.</summary>
    public decimal InYuan { get; init; } = 1;

    /// <summary>The fewest decimals; trailing zeros beyond them are left out.</summary>
    public int LeastDecimals { get; init; }

    /// <summary>How many decimals a number that is no amount has at most; the rest is rounded half away from zero.</summary>
    public int MostDecimals { get; init; }

    /// <summary>Whether the whole document has two decimals as soon as one amount has fen.</summary>
    public bool ByDocument { get; init; }

    /// <summary>Whether thousands are marked.</summary>
    public bool Thousands { get; init; }

    /// <summary>What a missing value prints.</summary>
    public string None { get; init; } = "";

    /// <summary>What 0 prints; null for 0 with the usual decimals.</summary>
    public string? Zero { get; init; }

    /// <summary>What follows a number.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>The pattern of a date that is printed with dots, or how a value is composed.</summary>
    public string Pattern { get; init; } = "";

    /// <summary>What operators print.</summary>
    public IReadOnlyDictionary<string, string> Operators { get; init; } = new Dictionary<string, string>();

    /// <summary>Prints an amount kept in yuan, or a number.</summary>
    /// <param name="value">The amount or number.</param>
    /// <param name="withFen">Whether the document prints two decimals.</param>
    public PrintedValue Print(decimal value, bool withFen)
    {
        var number = Kind == ValueFormatKind.Money ? value / InYuan : Rounded(value);
        var least = ByDocument ? withFen ? 2 : 0 : LeastDecimals;
        var decimals = Math.Max(least, DecimalsOf(number));
        if (Kind == ValueFormatKind.Money && InYuan == 1 && decimals == 1)
        {
            decimals = 2;
        }

        var format = NumberFormat(decimals);
        var text = number == 0 && Zero is not null ? Zero : number.ToString(format, CultureInfo.InvariantCulture);
        return Suffix.Length == 0 ? new PrintedValue(text, number, format) : new PrintedValue(text + Suffix);
    }

    /// <summary>Prints a date that is recorded as 2023-01-01, 2023-01 or 2023, with no more precision than it has.</summary>
    public string PrintDate(string recorded)
    {
        if (Pattern != "yyyy.M.d")
        {
            return recorded;
        }

        var parts = recorded.Split('-');
        return parts.Length <= 3 && Array.TrueForAll(parts, p => p.Length is 2 or 4 && int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? string.Join('.', parts.Select(p => p.Length == 2 ? p.TrimStart('0') : p))
            : recorded;
    }

    /// <summary>Composes the value of an indicator: <c>≥90%</c>.</summary>
    public string Compose(string? comparison, decimal number, string? unit)
    {
        var digits = number.ToString(NumberFormat(Math.Max(LeastDecimals, DecimalsOf(Rounded(number)))), CultureInfo.InvariantCulture);
        return Pattern
            .Replace("{op}", comparison is null ? "" : Operators.GetValueOrDefault(comparison, comparison), StringComparison.Ordinal)
            .Replace("{n}", digits, StringComparison.Ordinal)
            .Replace(unit is null ? "({unit})" : "{unit}", unit, StringComparison.Ordinal)
            .Replace("{unit}", "", StringComparison.Ordinal);
    }

    private static int DecimalsOf(decimal number)
    {
        var decimals = number.Scale;
        for (; decimals > 0 && decimal.Round(number, decimals - 1) == number; decimals--)
        {
        }

        return decimals;
    }

    private string NumberFormat(int decimals) => (Thousands, decimals) switch
    {
        (true, 0) => "#,##0",
        (true, 2) => "#,##0.00",
        (false, 0) => "0",
        (false, 2) => "0.00",
        _ => (Thousands ? "#,##0." : "0.") + new string('0', decimals),
    };

    /// <summary>Numbers that are no amounts are reckoned, and may have no end.</summary>
    private decimal Rounded(decimal number) =>
        number.Scale <= Math.Max(MostDecimals, 6) ? number : decimal.Round(number, Math.Max(MostDecimals, 6), MidpointRounding.AwayFromZero);
}
