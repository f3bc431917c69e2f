using System.Text;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>What a cell of a sheet can hold of a text.</summary>
internal static class CellText
{
    private const int Longest = 32_767;

    /// <summary>The text with characters of XML only, no escape that is none, and not more than a sheet takes.</summary>
    public static string Of(string text)
    {
        var kept = text.Length <= Longest ? text : text[..(Longest - 1)] + "…";
        var clean = true;
        foreach (var rune in kept.EnumerateRunes())
        {
            clean &= IsCharacter(rune);
        }

        if (!clean)
        {
            var builder = new StringBuilder(kept.Length);
            foreach (var rune in kept.EnumerateRunes())
            {
                builder.Append(IsCharacter(rune) ? rune : Rune.ReplacementChar);
            }

            kept = builder.ToString();
        }

        // _x0041_ is how a sheet spells the character 41: the underscore before it is spelt so too.
        return kept.Contains("_x", StringComparison.OrdinalIgnoreCase) ? kept.Replace("_x", "_x005F_x", StringComparison.OrdinalIgnoreCase) : kept;
    }

    private static bool IsCharacter(Rune rune) => rune.Value is '\t' or '\n' or (>= ' ' and not 0xFFFE and not 0xFFFF and not 0xFFFD);
}
