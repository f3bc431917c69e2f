namespace Yuheng.Core.Values;

/// <content>Numbers and dates at one place of the text, and numbers that are no figures.</content>
public sealed partial class TextFigures
{
    private const int MostDigits = 15;

    /// <summary>A number as it stands in a text.</summary>
    private record struct Numeral(decimal Value, decimal Step, int Digits, int End, bool IsInWords);

    private static char Narrow(char c) => c is >= '０' and <= '９' ? (char)(c - '０' + '0') : c;

    private static int SkipBlanks(string text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u3000' or '\u00A0')
        {
            at++;
        }

        return at;
    }

    private static Numeral NumberAt(string text, int start) => char.IsAsciiDigit(Narrow(text[start])) ? DigitsAt(text, start) : WordsAt(text, start);

    /// <summary>Digits with thousands marks and one point; too many digits are no number.</summary>
    private static Numeral DigitsAt(string text, int start)
    {
        var (value, digits, decimals, i) = (0m, 0, -1, start);
        for (; i < text.Length; i++)
        {
            var c = Narrow(text[i]);
            if (char.IsAsciiDigit(c))
            {
                if (++digits <= MostDigits)
                {
                    value = (value * 10) + (c - '0');
                    decimals += decimals >= 0 ? 1 : 0;
                }
            }
            else if (c is '.' or '．' && decimals < 0 && IsDigit(text, i + 1))
            {
                decimals = 0;
            }
            else if (!(c == ',' && decimals < 0 && IsDigit(text, i + 1) && IsDigit(text, i + 2) && IsDigit(text, i + 3) && !IsDigit(text, i + 4)))
            {
                break;
            }
        }

        var scale = new decimal(1, 0, 0, false, (byte)Math.Max(0, decimals));
        return new Numeral(value * scale, scale, digits, i, false);
    }

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(Narrow(text[at]));

    /// <summary>Chinese numerals: a year digit by digit (二〇二三), 五, 二十, 三千五百, 两万; what all do not read alike is no number (十三五, 一百二).</summary>
    private static Numeral WordsAt(string text, int start)
    {
        var run = EndOfDigits(text, start);
        if (run - start == 4 && ChineseYear(text.AsSpan(start, 4)) is { } year)
        {
            return new Numeral(year, 1m, 4, run, true);
        }

        var rest = text.AsSpan(start);
        var isNumber = ChineseNumeral.TryTake(ref rest, out var value);
        var end = isNumber ? text.Length - rest.Length : start;
        while (!isNumber && end < text.Length && (ChineseNumeral.DigitOf(text[end]) >= 0 || ChineseNumeral.UnitOf(text[end]) > 0))
        {
            end++;
        }

        // Digits in a row are a year or no number: 十三五.
        return EndOfDigits(text, end) == end ? new Numeral(value, new decimal(1, 0, 0, false, value.Scale), end - start, end, true) : new Numeral(0m, 1m, end - start, EndOfDigits(text, end), true);
    }

    private static int EndOfDigits(string text, int at)
    {
        while (at < text.Length && ChineseNumeral.DigitOfYear(text[at]) >= 0)
        {
            at++;
        }

        return at;
    }

    private static int? ChineseYear(ReadOnlySpan<char> digits)
    {
        var year = 0;
        foreach (var c in digits)
        {
            year = (year * 10) + ChineseNumeral.DigitOfYear(c);
        }

        return IsYear(year) ? year : null;
    }

    private static bool IsYear(decimal number) => number is >= 1949 and <= 2200;

    /// <summary>Numbering, document and model numbers, ordinals, times of day and proportions; moves behind what belongs to them.</summary>
    private static bool IsNoFigure(string text, int start, ref Numeral number)
    {
        if (number.IsInWords)
        {
            return number.Value == 0 || (start > 0 && text[start - 1] is '第') || (number.End < text.Length && text[number.End] is '、' or '.' or '．' && BeginsItem(text, start));
        }

        var end = number.End;
        var before = start > 0 ? text[start - 1] : '\n';
        var behind = end < text.Length ? text[end] : '\n';
        if (char.IsAsciiLetter(behind) && !FigureUnit.Begins(text.AsSpan(end), out _))
        {
            while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            {
                end++;
            }

            number = number with { End = end };
            return true;
        }

        if (behind is ':' or '：' or '×' or '*' && IsDigit(text, end + 1))
        {
            number = number with { End = DigitsAt(text, end + 1).End };
            return true;
        }

        return number.Digits > MostDigits
            || char.IsAsciiLetter(before) || before is '第' or '.' or '_' or '×' or '*' || (before == '-' && start > 1 && char.IsAsciiLetterOrDigit(text[start - 2]))
            || (before is '〔' or '[' or '【' or '［' && number.Digits == 4)
            || (before is '(' or '（' && behind is ')' or '）')
            || (behind is '号' && !(end + 1 < text.Length && text[end + 1] is '前'))
            || (behind is '、' or '.' or '．' or ')' or '）' && number.Digits <= 2 && number.Step == 1m && BeginsItem(text, start))
            || behind is '级' or '类' or '#' or '楼';
    }

    /// <summary>Whether a numbering may stand at <paramref name="at"/>: at the beginning of the text, a line or a sentence.</summary>
    private static bool BeginsItem(string text, int at)
    {
        while (at > 0 && text[at - 1] is ' ' or '\u3000' or '\t' or '(' or '（' or '-')
        {
            at--;
        }

        return at == 0 || EndsSentence(text[at - 1]) || text[at - 1] is '：' or ':' or '，';
    }

    /// <summary>2023年, 2023年10月底, 11月5-10日, 10月; null where it is none.</summary>
    private static TextFigure? DateAt(string text, int start, Numeral number)
    {
        var at = SkipBlanks(text, number.End);
        if (at >= text.Length || number.Step != 1m)
        {
            return null;
        }

        var year = 0m;
        var end = at;
        if (text[at] == '年' && number.Digits == 4 && IsYear(number.Value))
        {
            year = number.Value;
            end = at + 1 + (at + 1 < text.Length && text[at + 1] == '度' ? 1 : 0);
            at = SkipBlanks(text, end);
            number = at < text.Length && Beginnings.Contains(text[at]) ? NumberAt(text, at) : default;
            at = number.End > 0 ? SkipBlanks(text, number.End) : at;
        }

        var hasMonth = number.End > 0 && at < text.Length && text[at] == '月' && number.Value is >= 1 and <= 12 && number.Step == 1m;
        if (!hasMonth && year == 0)
        {
            return null;
        }

        if (hasMonth)
        {
            end = at + 1;
            at = SkipBlanks(text, end);
            if (IsDigit(text, at))
            {
                var day = DigitsAt(text, at);
                var behind = day.End;
                HighOf(text, ref behind);
                end = behind < text.Length && text[behind] is '日' or '号' ? behind + 1 : end;
            }
        }

        return new TextFigure { Kind = hasMonth ? FigureKind.Date : FigureKind.Year, Value = year, Start = start, End = end, WholeStart = start, WholeEnd = end, IsInWords = number.IsInWords };
    }

    /// <summary>Whether a numeral in words with this unit is a way of speaking: 一次性, 一项, 二期, 十个月 is none.</summary>
    private static bool IsNoCount(string text, Numeral number, FigureUnit unit, int end) =>
        number.Value == 1m || unit.Word is "期" or "分" or "点" or "方" or "月" or "日" or "字" or "队" or "班" or "路" || (unit.Word == "年" && number.Digits == 4)
        || (unit.Word == "次" && end < text.Length && text[end] == '性');

    private static bool SkipAbout(string text, ref int at)
    {
        if (at < text.Length && text[at] is '余' or '多')
        {
            at++;
            return true;
        }

        return false;
    }

    /// <summary>The upper end of a range: 3-5天, 80%-90%, 10至15人.</summary>
    private static decimal? HighOf(string text, ref int at)
    {
        var i = at < text.Length && text[at] is '%' or '％' ? at + 1 : at;
        if (i + 1 < text.Length && text[i] is '-' or '－' or '~' or '～' or '—' or '–' or '至' or '到' && IsDigit(text, i + 1))
        {
            var high = DigitsAt(text, i + 1);
            if (high.Digits <= MostDigits)
            {
                at = high.End;
                return high.Value;
            }
        }

        return null;
    }

    private static decimal Multiplier(string text, ref int at)
    {
        if (FigureUnit.Begins(text.AsSpan(at), out var unit) && unit.Word.Length > 1)
        {
            return 1m;
        }

        var factor = 1m;
        while (at < text.Length && factor <= 100_000_000m && ChineseNumeral.UnitOf(text[at]) is > 10 and var more)
        {
            factor *= more;
            at++;
        }

        return factor;
    }
}
