using System.Buffers;

namespace Yuheng.Core.Values;

/// <summary>
/// A cell as its meaning is read: without blanks, in half width, with one sign for all that are written for it.
/// A blank between two digits stays, for two numbers side by side are not one.
/// </summary>
internal static class FoldedText
{
    /// <summary>How long a text may be that is looked at word by word; what is longer is a sentence.</summary>
    public const int MaxLength = 96;

    private static readonly SearchValues<char> Closing = SearchValues.Create("。;,、");

    /// <summary>Folds <paramref name="raw"/> into <paramref name="buffer"/>; false where it does not fit.</summary>
    public static bool TryFold(ReadOnlySpan<char> raw, Span<char> buffer, out ReadOnlySpan<char> folded)
    {
        var (length, blank) = (0, false);
        folded = default;
        foreach (var c in raw)
        {
            var one = Fold(c);
            if (char.IsWhiteSpace(one))
            {
                blank = length > 0;
                continue;
            }

            if (blank && char.IsAsciiDigit(one) && char.IsAsciiDigit(buffer[length - 1]))
            {
                if (length == buffer.Length)
                {
                    return false;
                }

                buffer[length++] = ' ';
            }

            if (length == buffer.Length)
            {
                return false;
            }

            buffer[length++] = one;
            blank = false;
        }

        while (length > 1 && Closing.Contains(buffer[length - 1]))
        {
            length--;
        }

        folded = buffer[..length];
        return true;
    }

    /// <summary>Takes <paramref name="word"/> off the start.</summary>
    public static bool Take(ref ReadOnlySpan<char> text, scoped ReadOnlySpan<char> word)
    {
        if (!text.StartsWith(word, StringComparison.Ordinal))
        {
            return false;
        }

        text = text[word.Length..];
        return true;
    }

    /// <summary>Takes the first of <paramref name="words"/> that the text starts with off its start; longer words stand before those they begin with.</summary>
    public static bool TakeAny(ref ReadOnlySpan<char> text, scoped ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (Take(ref text, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Takes all of <paramref name="words"/>, in any order and number, off the start.</summary>
    public static void TakeAll(ref ReadOnlySpan<char> text, scoped ReadOnlySpan<string> words)
    {
        while (TakeAny(ref text, words))
        {
        }
    }

    /// <summary>Whether it is words and nothing else: no digit, no mark.</summary>
    public static bool IsWords(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether it has a Chinese character.</summary>
    public static bool HasChinese(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0;

    /// <summary>Whether it has a digit.</summary>
    public static bool HasDigit(ReadOnlySpan<char> text) => text.IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Whether it has a letter of any script.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                return true;
            }
        }

        return false;
    }

    private static char Fold(char c)
    {
        // Nearly all characters of a cell are digits, letters of ASCII, or Chinese.
        if (c is < '\u00A0' or (>= '\u4E00' and <= '\u9FFF'))
        {
            return c;
        }

        return c switch
        {
            '≧' or '⩾' or '≮' => '≥',
            '≦' or '⩽' or '≯' => '≤',
            '═' or '﹦' => '=',
            '》' or '〉' or '﹥' => '>',
            '《' or '〈' or '﹤' => '<',
            '﹪' => '%',
            '−' => '-',
            '—' or '–' or '─' or '‐' or '‑' or '―' => '—',
            '∼' or '〜' => '~',
            '〔' or '【' => '(',
            '〕' or '】' => ')',
            '✕' or '✖' or '╳' => '×',
            '…' => '*',
            '\u3000' => ' ',
            >= '！' and <= '～' => (char)(c - '！' + '!'),
            _ => c,
        };
    }
}
