namespace Yuheng.Documents.Reading.Docx;

/// <summary>Characters of fonts that draw signs in the place of letters: boxes and ticks, ≥ and ≤.</summary>
internal static class SymbolFonts
{
    /// <summary>Where such fonts keep their signs once more.</summary>
    private const int PrivateUse = 0xF000;

    /// <summary>Whether a font draws signs.</summary>
    public static bool Draws(string? font) => font is not null && TableOf(font) is not null;

    /// <summary>What a font draws for a character; the mark of an unreadable one where that is not known.</summary>
    public static char Sign(string? font, int code)
    {
        var low = code is >= PrivateUse and <= PrivateUse + 0xFF ? code - PrivateUse : code;
        if (font is null || TableOf(font) is not { } table)
        {
            return low is >= ' ' and < char.MaxValue ? (char)low : '\uFFFD';
        }

        return table.TryGetValue(low, out var sign) ? sign
            : low is ' ' or > 0xFF || (table == Symbol && low is >= '0' and <= '9') ? (char)Math.Min(low, char.MaxValue)
            : '\uFFFD';
    }

    private static Dictionary<int, char>? TableOf(string font) =>
        font.Equals("Wingdings", StringComparison.OrdinalIgnoreCase) ? Wingdings
        : font.Equals("Wingdings 2", StringComparison.OrdinalIgnoreCase) ? Wingdings2
        : font.Equals("Symbol", StringComparison.OrdinalIgnoreCase) ? Symbol
        : null;

    private static readonly Dictionary<int, char> Wingdings = new()
    {
        [0x6C] = '●', [0x6E] = '■', [0x6F] = '□', [0x70] = '□', [0x71] = '□', [0x72] = '□', [0x75] = '◆', [0xA1] = '○', [0xA7] = '▪', [0xA8] = '□',
        [0xD8] = '➢', [0xE0] = '→', [0xFB] = '✗', [0xFC] = '✓', [0xFD] = '☒', [0xFE] = '☑', [0x81] = '①', [0x82] = '②', [0x83] = '③', [0x84] = '④',
        [0x85] = '⑤', [0x86] = '⑥', [0x87] = '⑦', [0x88] = '⑧', [0x89] = '⑨', [0x8A] = '⑩',
    };

    private static readonly Dictionary<int, char> Wingdings2 = new()
    {
        [0x4F] = '✗', [0x50] = '✓', [0x51] = '☒', [0x52] = '☑', [0x53] = '☒', [0x54] = '☒', [0x30] = '□', [0x2A] = '□', [0x98] = '●', [0xA1] = '■', [0xA2] = '■', [0xA3] = '□',
    };

    private static readonly Dictionary<int, char> Symbol = new()
    {
        [0x2D] = '−', [0x3C] = '<', [0x3D] = '=', [0x3E] = '>', [0x25] = '%', [0x2B] = '+', [0x28] = '(', [0x29] = ')', [0xA3] = '≤', [0xB3] = '≥', [0xB1] = '±',
        [0xB4] = '×', [0xB8] = '÷', [0xB9] = '≠', [0xBB] = '≈', [0xB0] = '°', [0xA5] = '∞', [0xB7] = '•', [0xAE] = '→', [0x61] = 'α', [0x62] = 'β', [0x6D] = 'μ', [0x57] = 'Ω',
    };
}
