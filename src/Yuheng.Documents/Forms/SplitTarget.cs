using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>A target whose operator and unit have columns of their own (指标性质 ≥, 指标值 90, 度量单位 %): put together as other forms print it.</summary>
internal static class SplitTarget
{
    private static readonly string[] NoOperators = ["定性", "定量", "定性指标", "定量指标", "正向", "反向", "正向指标", "反向指标", "其他"];
    private static readonly string[] Operators = ["等于", "大于", "小于", "大于等于", "小于等于", "不低于", "不高于", "不少于", "不多于", "不超过"];
    private static readonly string[] NoUnits = ["定性", "其他", "空"];

    /// <summary>The target in one: ≥90%. An operator or unit that says nothing, or that the value prints itself, is left out.</summary>
    public static Printed Join(Printed sign, Printed value, Printed unit)
    {
        if (value.IsMissing)
        {
            return value;
        }

        var text = value.Raw;
        if (unit.Raw is { } own && text[^1] is (>= '0' and <= '9') or (>= '０' and <= '９') or '万' or '亿' or '千' or '百')
        {
            text += own;
        }

        if (sign.Raw is { } comparison && IsSign(comparison) && !IsSignLike(text[0]))
        {
            text = comparison + text;
        }

        return text.Length == value.Raw.Length ? value : value with { Raw = text };
    }

    /// <summary>A unit that is one; missing where the cell has a dash, 无 or 定性.</summary>
    public static Printed Unit(Printed unit) =>
        unit.IsMissing || PrintedNumber.Read(unit.Raw).IsNothing || unit.Raw.Trim() is "无" or "/" || Array.IndexOf(NoUnits, unit.Raw.Trim()) >= 0 ? default : unit;

    /// <summary>Whether a text can stand in a column of operators: a sign, a word of comparison, or the kind of an indicator.</summary>
    public static bool MayBeSign(ReadOnlySpan<char> text)
    {
        var word = text.ToString();
        return IsSign(word) || Array.IndexOf(NoOperators, word) >= 0 || word is "无" || PrintedNumber.Read(text).IsNothing;
    }

    private static bool IsSign(string text) => (text.Length <= 2 && IsSignLike(text[0])) || Array.IndexOf(Operators, text) >= 0;

    private static bool IsSignLike(char c) => c is '≥' or '≤' or '＝' or '=' or '<' or '>' or '＜' or '＞' or '≧' or '≦' or '═' or '±' or '≈' or '~';
}
