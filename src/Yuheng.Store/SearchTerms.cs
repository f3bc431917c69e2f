using System.Text;

namespace Yuheng.Store;

/// <summary>
/// How texts are found again without a dictionary of words: of every run of Chinese characters each single one and each pair,
/// of everything else whole words and numbers; codes of the classification also by their class and section.
/// A word of any length is then where all its terms are, and the text itself settles it.
/// </summary>
internal static class SearchTerms
{
    /// <summary>What is longer is cut: it is no word that somebody looks for.</summary>
    public const int LongestTerm = 40;

    private static readonly (int Whole, int[] Parts)[] s_codes = [(7, [3, 5]), (5, [3])];

    /// <summary>A text as texts are compared: half width, small letters, without blanks except between two Latin words or numbers.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var c in text)
        {
            var one = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : char.ToLowerInvariant(c);
            if (char.IsWhiteSpace(one) || char.IsControl(one))
            {
                blank = true;
                continue;
            }

            one = char.ToLowerInvariant(one);
            if (blank && folded.Length > 0 && !IsChinese(one) && !IsChinese(folded[^1]))
            {
                folded.Append(' ');
            }

            folded.Append(one);
            blank = false;
        }

        return folded.ToString();
    }

    /// <summary>The terms by which a folded text is found.</summary>
    public static HashSet<string> Of(string folded) => Terms(folded, single: true, parts: true);

    /// <summary>The terms that a text must have in which a folded word stands.</summary>
    public static HashSet<string> Asked(string word) => Terms(word, single: false, parts: false);

    private static HashSet<string> Terms(string folded, bool single, bool parts)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < folded.Length;)
        {
            var end = at;
            if (IsChinese(folded[at]))
            {
                while (end < folded.Length && IsChinese(folded[end]))
                {
                    end++;
                }

                Chinese(folded.AsSpan(at, end - at), single || end - at == 1, terms);
            }
            else if (char.IsLetterOrDigit(folded[at]))
            {
                while (end < folded.Length && char.IsLetterOrDigit(folded[end]) && !IsChinese(folded[end]))
                {
                    end++;
                }

                Word(folded[at..Math.Min(end, at + LongestTerm)], parts, terms);
            }
            else
            {
                end++;
            }

            at = end;
        }

        return terms;
    }

    private static void Chinese(ReadOnlySpan<char> run, bool single, HashSet<string> terms)
    {
        for (var at = 0; at < run.Length; at++)
        {
            if (single)
            {
                terms.Add(run[at].ToString());
            }

            if (at + 1 < run.Length)
            {
                terms.Add(run.Slice(at, 2).ToString());
            }
        }
    }

    private static void Word(string word, bool parts, HashSet<string> terms)
    {
        terms.Add(word);
        if (parts && !word.AsSpan().ContainsAnyExceptInRange('0', '9'))
        {
            foreach (var length in s_codes.FirstOrDefault(c => c.Whole == word.Length).Parts ?? [])
            {
                terms.Add(word[..length]);
            }
        }
    }

    /// <summary>Han characters, also those that take two units of UTF-16.</summary>
    private static bool IsChinese(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '\u3007' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(c);
}
