using Yuheng.Core.Values;

namespace Yuheng.Core.Departments;

/// <summary>A figure found in a plain text.</summary>
/// <param name="NumberEnd">Behind its digits.</param>
/// <param name="End">Behind its unit.</param>
/// <param name="Unit">The unit; empty where none stands there.</param>
/// <param name="IsCount">Whether the unit counts things.</param>
/// <param name="IsThreshold">Whether 以上, (含) or the like stands behind it.</param>
internal readonly record struct FoundFigure(int NumberEnd, int End, string Unit, bool IsCount, bool IsThreshold)
{
    public bool IsPercent => Unit is "%" or "‰";
}

/// <summary>Finds the figures of a paragraph: digits with the marks that are printed between them, and the unit behind.</summary>
internal sealed class FigureScan
{
    /// <summary>No budget has more; sums of so many stay within a decimal.</summary>
    private const int MostDigits = 15;

    private static readonly string[] MoneyUnits = ["亿元", "万元", "千元", "元", "亿", "万"];
    private static readonly string[] CountUnits = [.. ProseWords.Instance.CountUnit.Append("个")];

    private readonly string _text;
    private readonly int[] _offsets;

    public FigureScan(string text)
    {
        _text = text;
        Plain = PlainText.Of(text, out _offsets);
    }

    /// <summary>The text as it is compared.</summary>
    public string Plain { get; }

    /// <summary>Where a character of the plain text stands in the printed one.</summary>
    public int Offset(int plain) => _offsets[plain];

    /// <summary>What is printed between two characters of the plain text.</summary>
    public Printed Printed(BudgetParagraph paragraph, int start, int end)
    {
        var last = end > start ? _offsets[end - 1] + 1 : _offsets[start];
        return new Printed(_text[_offsets[start]..last], paragraph.PlaceOf(_offsets[start]));
    }

    /// <summary>The figure that begins at a digit; null where the digits are a year, a date, a list number or part of a name.</summary>
    public FoundFigure? At(int start)
    {
        var end = start;
        while (end < Plain.Length && (char.IsAsciiDigit(Plain[end]) || IsMark(end, start)))
        {
            end++;
        }

        var rest = Plain.AsSpan(end);
        if (start > 0 && char.IsAsciiLetter(Plain[start - 1]))
        {
            return new FoundFigure(end, end, "", false, false);
        }

        if (rest.Length > 0 && rest[0] is '%' or '％' or '‰')
        {
            return new FoundFigure(end, end + 1, rest[0] == '‰' ? "‰" : "%", false, false);
        }

        foreach (var unit in MoneyUnits)
        {
            if (rest.StartsWith(unit, StringComparison.Ordinal) && (unit.EndsWith('元') || rest.Length == 1 || !char.IsLetter(rest[1])))
            {
                return new FoundFigure(end, end + unit.Length, unit, false, Threshold(rest[unit.Length..]));
            }
        }

        // 为0, behind which nothing else is said.
        if (end == start + 1 && Plain[start] == '0' && start > 0 && Plain[start - 1] == '为' && (rest.Length == 0 || rest[0] is ',' or ';' or '。'))
        {
            return new FoundFigure(end, end, "元", false, false);
        }

        return ProseWords.Beginning(rest, CountUnits) is { } counted
            ? new FoundFigure(end, end + counted.Length, counted, true, Threshold(rest[counted.Length..]))
            : new FoundFigure(end, end, "", false, false);
    }

    /// <summary>The figure with its value.</summary>
    public ProseFigure Figure(BudgetParagraph paragraph, int start, in FoundFigure found)
    {
        var signed = start > 1 && Plain[start - 1] is '-' or '－' or '−' && !char.IsAsciiDigit(Plain[start - 2]) ? start - 1 : start;
        var digits = Plain.AsSpan(signed, found.NumberEnd - signed);
        var number = PrintedNumber.Read(digits);
        var point = digits.LastIndexOf('.');
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var worth = AmountUnits.Named(found.Unit)?.InYuan() ?? 1m;
        var step = decimals <= 6 ? worth * new decimal(1, 0, 0, false, (byte)decimals) : 0m;
        var value = digits.Length - digits.Count(',') - digits.Count('.') <= MostDigits ? number.Value * worth : null;
        return new ProseFigure(Printed(paragraph, signed, Math.Max(found.End, found.NumberEnd)), value, step, found.Unit);
    }

    /// <summary>A comma or point between digits. A Chinese comma parts clauses, unless three digits stand behind it as behind a thousands mark.</summary>
    private bool IsMark(int at, int start)
    {
        if (Plain[at] is not (',' or '.') || at + 1 >= Plain.Length || !char.IsAsciiDigit(Plain[at + 1]))
        {
            return false;
        }

        if (_text[_offsets[at]] is not '，')
        {
            return true;
        }

        var digits = at + 1;
        while (digits < Plain.Length && char.IsAsciiDigit(Plain[digits]))
        {
            digits++;
        }

        return digits - at - 1 == 3 && at - start <= 3;
    }

    private static bool Threshold(ReadOnlySpan<char> rest) => ProseWords.Beginning(rest, ProseWords.Instance.Threshold) is not null;
}
