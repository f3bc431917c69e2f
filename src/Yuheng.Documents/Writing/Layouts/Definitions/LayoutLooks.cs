namespace Yuheng.Documents.Writing.Layouts.Definitions;

/// <summary>The styles of a layout: base applies to every cell, and another is laid over it.</summary>
internal sealed class LayoutLooks
{
    private readonly LaidLook _base;
    private readonly Dictionary<string, LaidLook> _named = new(StringComparer.Ordinal);

    public LayoutLooks(LayoutNode styles)
    {
        _base = Over(styles.Required("base"), new LaidLook(LaidFont.Song, 9));
        foreach (var (name, style) in styles.Fields)
        {
            _named[name] = name == "base" ? _base : Over(style, _base);
        }
    }

    /// <summary>The look of a cell or line: its style, with what it says itself laid over it.</summary>
    public LaidLook Of(LayoutNode cell)
    {
        var look = _base;
        if (cell.Find("style") is { } style)
        {
            look = _named.TryGetValue(style.Word, out var named) ? named : throw style.Wrong($"unknown style '{style.Word}'");
        }

        return Placed(cell, look);
    }

    private static LaidLook Over(LayoutNode style, LaidLook under)
    {
        var look = Placed(style, under) with
        {
            Font = style.Find("font") is { } font ? FontOf(font) : under.Font,
            Size = style.Find("size")?.Number ?? under.Size,
            Bold = style.Find("bold")?.Flag ?? under.Bold,
            Colour = style.Find("color")?.Word ?? under.Colour,
            Wraps = style.Find("wrap")?.Flag ?? under.Wraps,
            Border = style.Find("border")?.Number ?? under.Border,
            PadX = style.Find("padX")?.Number ?? under.PadX,
            PadY = style.Find("padY")?.Number ?? under.PadY,
            LineHeight = style.Find("lineHeight")?.Number ?? under.LineHeight,
            Indent = style.Find("indent")?.Number ?? under.Indent,
            Shrinks = style.Find("shrink")?.Number ?? under.Shrinks,
        };
        style.Done();
        return look.Colour.Length == 6 && look.Colour.All(char.IsAsciiHexDigit) ? look : throw style.Wrong($"'{look.Colour}' is no colour");
    }

    private static LaidLook Placed(LayoutNode node, LaidLook look) => look with
    {
        Across = node.Find("h") is { } across ? AlignOf(across) : look.Across,
        Down = node.Find("v") is { } down ? AlignOf(down) : look.Down,
    };

    private static LaidFont FontOf(LayoutNode node) => node.Word switch
    {
        "song" => LaidFont.Song,
        "hei" => LaidFont.Hei,
        "kai" => LaidFont.Kai,
        "fang" => LaidFont.Fang,
        _ => throw node.Wrong($"unknown font '{node.Word}'"),
    };

    private static LaidAlign AlignOf(LayoutNode node) => node.Word switch
    {
        "left" or "top" => LaidAlign.Start,
        "center" or "middle" => LaidAlign.Centre,
        "right" or "bottom" => LaidAlign.End,
        _ => throw node.Wrong($"unknown alignment '{node.Word}'"),
    };
}
