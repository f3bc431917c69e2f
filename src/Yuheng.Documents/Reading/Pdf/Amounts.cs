namespace Yuheng.Documents.Reading.Pdf;

/// <summary>What a word on a page looks like, as far as putting words together goes.</summary>
internal static class Amounts
{
    /// <summary>The blank with which an amount may be marked off in threes (1 234 567.00): it never ends a line, and stands between no two numbers.</summary>
    public const char NarrowBlank = '\u202f';

    /// <summary>Whether a text is a whole amount: 1,234,567.00, 1234.5, 0.00, -12,345; digits in threes where they are marked off.</summary>
    public static bool IsWhole(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("-－−");
        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        if (whole.IsEmpty || (point >= 0 && (point == text.Length - 1 || !IsDigits(text[(point + 1)..]))))
        {
            return false;
        }

        var comma = whole.IndexOfAny(',', '，', NarrowBlank);
        if (comma < 0)
        {
            return IsDigits(whole);
        }

        if (comma is 0 or > 3 || !IsDigits(whole[..comma]))
        {
            return false;
        }

        for (whole = whole[comma..]; whole.Length > 0; whole = whole[4..])
        {
            if (whole.Length < 4 || whole[0] is not (',' or '，' or NarrowBlank) || !IsDigits(whole[1..4]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a text is an amount and can hardly be anything else: it has a decimal point, marks between thousands, or five digits.</summary>
    public static bool IsMoney(ReadOnlySpan<char> text) =>
        IsWhole(text) && (text.IndexOfAny(".,，\u202f") >= 0 || text.Length >= 5);

    /// <summary>Whether a text is the beginning of an amount that was broken within its digits: 20,817,998. and 3,777, go on in the next line of the cell.</summary>
    public static bool IsBroken(ReadOnlySpan<char> text) => IsPiece(text) && text.IndexOf(',') > 0 && !IsWhole(text);

    /// <summary>Whether a text is a mark that stands where an amount would: nothing.</summary>
    public static bool IsNothing(ReadOnlySpan<char> text) => text.Length is 1 or 2 && text.IndexOfAnyExcept("-－—–−") < 0;

    /// <summary>Whether a text holds nothing but what amounts are written with: a piece of one.</summary>
    public static bool IsPiece(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExcept("0123456789,，.-－−\u202f") < 0 && text.IndexOfAnyInRange('0', '9') >= 0;

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
