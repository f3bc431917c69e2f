using System.Globalization;
using System.Text;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>What a section of a number format makes of a number.</summary>
internal enum FormatKind : byte
{
    /// <summary>The number as it is stored.</summary>
    General,

    /// <summary>Digits.</summary>
    Number,

    /// <summary>A date or a time.</summary>
    Date,

    /// <summary>Words in place of the number, or nothing.</summary>
    Words,
}

/// <summary>One section of a number format: of <c>#,##0.00;[Red]-#,##0.00;0</c> there are three.</summary>
internal sealed class FormatSection
{
    /// <summary>What a section for negative numbers may mark them with.</summary>
    public const string SignMarks = "-()（）－−△▲ ";

    /// <summary>The letters of a date or a time, in their order; null for what is none.</summary>
    public string? DateLetters { get; init; }

    /// <summary>How many whole digits it shows at least.</summary>
    public int LeastWhole { get; init; }

    /// <summary>Whether thousands are marked.</summary>
    public bool IsGrouped { get; init; }

    /// <summary>What it makes.</summary>
    public FormatKind Kind { get; init; }

    /// <summary>When it applies, where the format says so in brackets.</summary>
    public FormatCondition? Condition { get; init; }

    /// <summary>What stands before the digits; all of it where there are none.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>What stands behind the digits.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>By what the number is multiplied to be shown.</summary>
    public decimal Factor { get; init; } = 1;

    /// <summary>How many decimals it shows always.</summary>
    public int LeastDecimals { get; init; }

    /// <summary>How many decimals it shows at most.</summary>
    public int MostDecimals { get; init; }

    /// <summary>Whether it is made for money: thousands marks, a currency, or another scale.</summary>
    public bool IsAmount { get; init; }

    /// <summary>Whether it shows nothing for a zero.</summary>
    public bool HidesZero { get; init; }

    /// <summary>What stands between the digits, each with how many whole digits stand behind it.</summary>
    public IReadOnlyList<(int DigitsBehind, string Text)> Inserts { get; init; } = [];

    /// <summary>Whether a date shows its year, month or day.</summary>
    public bool HasDay => DateLetters!.AsSpan().IndexOfAny("yMd") >= 0;

    /// <summary>Whether a time shows its seconds.</summary>
    public bool HasSeconds => DateLetters!.Contains('s', StringComparison.Ordinal);

    /// <summary>Whether it is a time that goes on behind 24 hours.</summary>
    public bool IsElapsed { get; init; }

    /// <summary>The format of the base library for the digits, with so many decimals at most.</summary>
    public string DigitsFor(int decimals)
    {
        if (LeastWhole <= 1 && LeastDecimals == decimals)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{(IsGrouped ? 'N' : 'F')}{decimals}");
        }

        return (IsGrouped ? "#," : "") + new string('0', Math.Max(LeastWhole, 1)) + "." + new string('0', LeastDecimals) + new string('#', decimals - LeastDecimals);
    }

    /// <summary>The digits with what stands between them.</summary>
    public string Inserted(string digits)
    {
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var text = new StringBuilder(digits);
        foreach (var (behind, insert) in Inserts.OrderBy(i => i.DigitsBehind))
        {
            var at = (point < 0 ? digits.Length : point) - behind;
            if (at > 0)
            {
                text.Insert(at, insert);
            }
        }

        return text.ToString();
    }

    /// <summary>How the base library writes the date as precisely as this section shows it.</summary>
    /// <param name="withTime">Whether there is a time to show.</param>
    public string DatePattern(bool withTime)
    {
        bool Has(char letter) => DateLetters!.Contains(letter, StringComparison.Ordinal);
        var day = (Has('y'), Has('M'), Has('d')) switch
        {
            (true, true, true) => "yyyy-MM-dd",
            (true, true, false) => "yyyy-MM",
            (true, false, _) => "yyyy",
            (false, true, true) => "M月d日",
            (false, true, false) => "M月",
            (false, false, true) => "d日",
            _ => "",
        };
        var time = HasSeconds ? "HH:mm:ss" : "HH:mm";
        return day.Length == 0 ? time : withTime && Has('h') ? $"{day} {time}" : day.Length == 1 ? "%" + day : day;
    }
}
