using System.Text;
using Yuheng.Core.Values;
using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Forms;

/// <summary>What the text of a form's cells looks like: years, titles, tags, broken words.</summary>
internal static class FormText
{
    private const int LongestTag = 200;
    private const string FullTitle = "财政项目支出绩效目标申报表";

    /// <summary>The filled cells of a row, one after the other, without anything between.</summary>
    public static string Joined(DocumentReading reading, GridRow row)
    {
        var text = new StringBuilder();
        foreach (var cell in row.Cells)
        {
            text.Append(reading.Text, cell.Start, cell.Length);
        }

        return text.ToString();
    }

    /// <summary>Whether a row without labels is worth putting together to see whether it is a title: short, and with a character that titles have.</summary>
    public static bool MayBeTitle(DocumentReading reading, GridRow row)
    {
        if (row.Meanings != Meaning.None)
        {
            return false;
        }

        var (length, seen) = (0, false);
        foreach (var cell in row.Cells)
        {
            length += cell.Length;
            seen |= cell.Length <= FormFinder.LongestTitle && reading.Text.AsSpan(cell.Start, cell.Length).IndexOfAny("绩效申报") >= 0;
        }

        return seen && length <= FormFinder.LongestTitle;
    }

    /// <summary>The part of a text that names a year, such as 2023年度 or 2023 年; empty where none does.</summary>
    public static ReadOnlySpan<char> YearIn(ReadOnlySpan<char> text)
    {
        for (var i = 0; i + 4 <= text.Length; i++)
        {
            if (text[i] is not ('2' or '２') || (i > 0 && IsDigit(text[i - 1])))
            {
                continue;
            }

            // 20 17 年度: blanks may stand between the digits.
            int at = i, digits = 0;
            while (at < text.Length && digits < 4 && (IsDigit(text[at]) || (digits > 0 && text[at] == ' ')))
            {
                digits += text[at] == ' ' ? 0 : 1;
                at++;
            }

            while (at < text.Length && text[at] is ' ' or '\u3000')
            {
                at++;
            }

            if (digits == 4 && at < text.Length && text[at] == '年')
            {
                at++;
                return at < text.Length && text[at] == '度' ? text[i..(at + 1)] : text[i..at];
            }
        }

        return [];
    }

    /// <summary>Whether a line is the number of a page: - 12 -, — 3 —, 第3页, 12.</summary>
    public static bool IsPageNumber(ReadOnlySpan<char> text)
    {
        text = text.Trim("-—–－·第页共/ \u3000");
        return text.Length is > 0 and <= 9 && text.IndexOfAnyExcept("0123456789０１２３４５６７８９页共第/ ") < 0;
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || c is >= '０' and <= '９';

    /// <summary>Whether a text says a year and nothing else but the unit of the amounts: (2023年度), 2020年度), (2024年度)) I, (2024年度) 单位：万元.</summary>
    public static bool IsYear(ReadOnlySpan<char> text)
    {
        var unit = text.IndexOf("单位");
        if (unit > 0 && text.Length - unit <= 8)
        {
            text = text[..unit].TrimEnd("金额计量 \u3000\t");
        }

        return text.Length <= 16 && YearIn(text) is { Length: > 0 } year && text.Length - year.Length <= 7;
    }

    /// <summary>Whether a damaged text was a title once: it shares most characters, in order, with one.</summary>
    public static bool ResemblesTitle(ReadOnlySpan<char> text) => text.Trim("—-_ ").Length is >= 5 and <= 30 && SharedWithTitle(text) >= 6;

    /// <summary>The title that a damaged text was: the official one where all but few of its characters are there, otherwise the text as printed.</summary>
    public static string Title(string text) => SharedWithTitle(text) >= FullTitle.Length - 3 ? FullTitle : text;

    private static int SharedWithTitle(ReadOnlySpan<char> text)
    {
        var (shared, next) = (0, 0);
        foreach (var c in text)
        {
            var found = FullTitle.AsSpan(next).IndexOf(c);
            if (found is >= 0 and <= 3)
            {
                next += found + 1;
                shared++;
            }
        }

        return shared;
    }

    /// <summary>A cell as text: without tags, with words that the conversion broke put together; says what was repaired.</summary>
    public static Printed Clean(ReadOnlySpan<char> raw, Place place)
    {
        raw = raw.Trim();
        if (raw.Length == 0)
        {
            return new Printed(null, place);
        }

        if (raw.IndexOfAny("<&\n\r ") < 0)
        {
            return new Printed(raw.ToString(), place);
        }

        // &nbsp; and its like are what a web page left of characters.
        if (raw.Contains('&') && System.Net.WebUtility.HtmlDecode(raw.ToString()) is var decoded && decoded.Length < raw.Length)
        {
            var inner = Clean(decoded.Replace('\u00a0', ' '), place);
            return inner.IsMissing ? inner : inner.Repaired("还原网页字符");
        }

        var text = new StringBuilder(raw.Length);
        var (tags, blanks, breaks) = (false, false, false);
        for (var i = 0; i < raw.Length; i++)
        {
            var c = raw[i];
            if (c == '<' && TagLength(raw[i..]) is > 0 and var length)
            {
                if (!IsFormControl(raw.Slice(i, length)))
                {
                    if (raw.Slice(i, length).StartsWith("</p", StringComparison.OrdinalIgnoreCase) && text.Length > 0)
                    {
                        text.Append('\n');
                    }

                    tags = true;
                    i += length - 1;
                    continue;
                }
            }

            if (c is ' ' or '\n' or '\r' or '\t')
            {
                var end = i;
                while (end < raw.Length && raw[end] is ' ' or '\n' or '\r' or '\t')
                {
                    breaks |= raw[end] is '\n' or '\r';
                    end++;
                }

                var joins = text.Length > 0 && end < raw.Length && IsWide(text[^1]) && IsWide(raw[end]);
                blanks |= joins;
                if (!joins)
                {
                    text.Append(' ');
                }

                i = end - 1;
                continue;
            }

            text.Append(c);
        }

        var clean = text.ToString().Trim();
        var printed = new Printed(clean.Length == 0 ? null : clean, place);
        return tags && blanks ? printed.Repaired("去掉网页标记和字间空格")
            : tags ? printed.Repaired("去掉网页标记")
            : breaks ? printed.Repaired("接上断开的行")
            : blanks ? printed.Repaired("去掉字间空格")
            : printed;
    }

    /// <summary>Whether a character is a Chinese character or a mark as wide as one: no blank stands between two of them.</summary>
    public static bool IsWide(char c) => c is (>= '\u4e00' and <= '\u9fff') or (>= '\u3000' and <= '\u303f') or (>= '\uff01' and <= '\uff5e') or '“' or '”' or '‘' or '’' or '—' or '…';

    /// <summary>How long the tag at the start of a text is; 0 where a &lt; is no tag but a sign.</summary>
    public static int TagLength(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || !(char.IsAsciiLetter(text[1]) || (text[1] == '/' && char.IsAsciiLetter(text[2]))))
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, LongestTag)].IndexOf('>');
        return end > 0 ? end + 1 : 0;
    }

    private static bool IsFormControl(ReadOnlySpan<char> tag) => tag.StartsWith("<input", StringComparison.OrdinalIgnoreCase);
}
