using System.Globalization;

namespace Yuheng.Core.Departments;

/// <summary>What the words before a figure compare it with.</summary>
internal static class ProseComparison
{
    /// <summary>Where 比2023年预算 begins; -1 where nothing is compared.</summary>
    public static int In(ReadOnlySpan<char> before)
    {
        for (var i = 0; i < before.Length; i++)
        {
            if (before[i] is '比' or '较' or '同' or '与' && !(before[i] is '同' && i > 0 && before[i - 1] is '合' or '共'))
            {
                var rest = before[(i + 1)..];
                if (rest.Length == 0 || char.IsAsciiDigit(rest[0]) || rest[0] is '上' or '去' or '比' or '期')
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Whether a figure is of another year than the budget; 上年结转资金 is money of this year, whatever year it comes from.</summary>
    public static bool IsOfLastYear(ReadOnlySpan<char> before, int? year) => (YearOf(before) is { } other && other != year)
        || (ProseWords.Within(before, ProseWords.Instance.Last, out _) >= 0 && ProseWords.Within(before, ProseWords.Instance.CarriedOver, out _) < 0);

    /// <summary>The last year named in a text.</summary>
    private static int? YearOf(ReadOnlySpan<char> text)
    {
        for (var at = text.LastIndexOf('年'); at >= 4; at = text[..at].LastIndexOf('年'))
        {
            if (int.TryParse(text[(at - 4)..at], NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found is > 1948 and < 2201)
            {
                return found;
            }
        }

        return null;
    }
}
