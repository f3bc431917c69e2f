namespace Yuheng.Core.Values;

/// <summary>Signs and words that compare: before a value (<c>≥</c>, 不低于) and behind it (以上, 内).</summary>
internal static class ComparisonSpelling
{
    /// <summary>The words before a value. Longer words stand before those they begin or end with.</summary>
    public static readonly (string Word, Comparison Comparison)[] Before =
    [
        ("大于或者等于", Comparison.AtLeast), ("大于或等于", Comparison.AtLeast), ("大于等于", Comparison.AtLeast),
        ("高于或等于", Comparison.AtLeast), ("小于或者等于", Comparison.AtMost), ("小于或等于", Comparison.AtMost), ("小于等于", Comparison.AtMost),
        ("低于或等于", Comparison.AtMost),
        ("不得低于", Comparison.AtLeast), ("不得少于", Comparison.AtLeast), ("不低于", Comparison.AtLeast), ("不少于", Comparison.AtLeast), ("不小于", Comparison.AtLeast),
        ("至少", Comparison.AtLeast), ("最少", Comparison.AtLeast),
        ("不得超过", Comparison.AtMost), ("不得高于", Comparison.AtMost), ("不超过", Comparison.AtMost), ("不高于", Comparison.AtMost), ("不多于", Comparison.AtMost),
        ("不大于", Comparison.AtMost), ("不超出", Comparison.AtMost), ("未超过", Comparison.AtMost), ("不超", Comparison.AtMost), ("至多", Comparison.AtMost), ("最多", Comparison.AtMost),
        ("控制在", Comparison.AtMost),
        ("大于", Comparison.MoreThan), ("超过", Comparison.MoreThan), ("高于", Comparison.MoreThan), ("多于", Comparison.MoreThan), ("超", Comparison.MoreThan),
        ("小于", Comparison.LessThan), ("低于", Comparison.LessThan), ("少于", Comparison.LessThan), ("不足", Comparison.LessThan), ("不到", Comparison.LessThan),
        ("不满", Comparison.LessThan), ("未满", Comparison.LessThan),
        ("等于", Comparison.Equal), ("大约", Comparison.About), ("约为", Comparison.About), ("约", Comparison.About),
    ];

    /// <summary>The words behind a value, in half width. Longer words stand before those they begin with.</summary>
    public static readonly (string Word, Comparison Comparison)[] Behind =
    [
        ("及以上", Comparison.AtLeast), ("或以上", Comparison.AtLeast), ("(含)以上", Comparison.AtLeast), ("以上(含)", Comparison.AtLeast), ("以上", Comparison.AtLeast),
        ("及以下", Comparison.AtMost), ("或以下", Comparison.AtMost), ("(含)以下", Comparison.AtMost), ("以下(含)", Comparison.AtMost), ("以下", Comparison.AtMost),
        ("及以内", Comparison.AtMost), ("(含)以内", Comparison.AtMost), ("以内", Comparison.AtMost), ("之内", Comparison.AtMost), ("内", Comparison.AtMost),
        ("左右", Comparison.About), ("上下", Comparison.About),
    ];

    /// <summary>Takes a sign or, where there is none, a word of comparison off the start.</summary>
    public static bool Take(ref ReadOnlySpan<char> text, out Comparison comparison) =>
        TakeSign(ref text, out comparison) || TakeWord(ref text, out comparison);

    /// <summary>Takes a sign off the start: <c>≥ &gt;= =&gt; &gt; ≤ &lt;= =&lt; &lt; = ± ≈ ~</c>, folded.</summary>
    public static bool TakeSign(ref ReadOnlySpan<char> text, out Comparison comparison)
    {
        comparison = Comparison.Equal;
        if (text.IsEmpty || !IsSign(text[0]))
        {
            return false;
        }

        var (first, next) = (text[0], text.Length > 1 ? text[1] : '\0');
        (comparison, var length) = (first, next) switch
        {
            ('≥' or '>', '=') or ('=', '>') => (Comparison.AtLeast, 2),
            ('≤' or '<', '=') or ('=', '<') => (Comparison.AtMost, 2),
            ('≥', _) => (Comparison.AtLeast, 1),
            ('≤', _) => (Comparison.AtMost, 1),
            ('>', _) => (Comparison.MoreThan, 1),
            ('<', _) => (Comparison.LessThan, 1),
            ('=', _) => (Comparison.Equal, 1),
            _ => (Comparison.About, 1),
        };
        text = text[length..];
        return true;
    }

    /// <summary>Takes a word off the start: 不低于, 超过.</summary>
    public static bool TakeWord(ref ReadOnlySpan<char> text, out Comparison comparison)
    {
        comparison = Comparison.Equal;
        if (text.IsEmpty || text[0] is not ('大' or '高' or '小' or '低' or '不' or '至' or '最' or '未' or '控' or '超' or '多' or '少' or '等' or '约'))
        {
            return false;
        }

        return TakeOf(Before, ref text, ref comparison);
    }

    /// <summary>Takes what compares behind a value off the start: 以上, 以内.</summary>
    public static bool TakeBehind(ref ReadOnlySpan<char> text, out Comparison comparison)
    {
        comparison = Comparison.Equal;
        return !text.IsEmpty && text[0] is '及' or '或' or '(' or '以' or '之' or '内' or '左' or '上' && TakeOf(Behind, ref text, ref comparison);
    }

    /// <summary>Whether it is one of the signs that <see cref="TakeSign"/> takes.</summary>
    public static bool IsSign(char c) => c is '≥' or '≤' or '=' or '>' or '<' or '±' or '≈' or '~';

    /// <summary>
    /// What a value compares by that has a sign before it and a word behind it; null where they contradict each other.
    /// 大于…以上 is 大于; a plain = before a word says nothing more than the word.
    /// </summary>
    public static Comparison? Together(Comparison before, Comparison behind) => (before, behind) switch
    {
        (Comparison.Equal, _) => behind,
        (Comparison.AtLeast or Comparison.MoreThan, Comparison.AtLeast) or (Comparison.AtMost or Comparison.LessThan, Comparison.AtMost) => before,
        (Comparison.About, Comparison.About) => before,
        _ => null,
    };

    private static bool TakeOf((string Word, Comparison Comparison)[] words, ref ReadOnlySpan<char> text, ref Comparison comparison)
    {
        foreach (var (word, means) in words)
        {
            if (FoldedText.Take(ref text, word))
            {
                comparison = means;
                return true;
            }
        }

        return false;
    }
}
