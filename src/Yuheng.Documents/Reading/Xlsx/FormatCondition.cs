using System.Globalization;

namespace Yuheng.Documents.Reading.Xlsx;

/// <summary>When a section of a number format applies, such as [&gt;=10000].</summary>
/// <param name="Sign">How it compares.</param>
/// <param name="With">With what.</param>
internal readonly record struct FormatCondition(string Sign, decimal With)
{
    /// <summary>Reads it; null where it is none.</summary>
    public static FormatCondition? Parse(string text)
    {
        var sign = text.Length == 0 ? "" : text[..(text.AsSpan().IndexOfAnyExcept("<>=") is >= 0 and var at ? at : text.Length)];
        return sign is "<" or ">" or "=" or "<=" or ">=" or "<>" && decimal.TryParse(text.AsSpan(sign.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var with)
            ? new FormatCondition(sign, with)
            : null;
    }

    /// <summary>Whether it holds for a number.</summary>
    public bool Holds(decimal value) => Sign switch
    {
        "<" => value < With,
        ">" => value > With,
        "<=" => value <= With,
        ">=" => value >= With,
        "<>" => value != With,
        _ => value == With,
    };
}
