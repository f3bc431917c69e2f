namespace Yuheng.Core.Values;

/// <summary>A number with its unit, as it stands within a value: <c>90.00(%)</c>, 40万余条, 三个工作日.</summary>
internal readonly record struct Quantity
{
    /// <summary>Numbers so large are no longer exact once 万 and 亿 are worked out.</summary>
    private const decimal MostBeforeMultiplier = 10_000_000_000m;

    /// <summary>Units that make an ordinal of a Chinese numeral, or a word of everyday: 一级, 二期, 三方, 十分.</summary>
    private const string NotBehindChinese = "分级类度期方环步档站题版角里块名";

    private static readonly string[] More = ["余", "多"];

    /// <summary>The number, 万 and 亿 worked out.</summary>
    public decimal Value { get; private init; }

    /// <summary>The unit; empty where none is printed.</summary>
    public string Unit { get; private init; }

    /// <summary>Whether the unit is one of time.</summary>
    public bool IsTime { get; private init; }

    /// <summary>Whether it is a little more than the number: 40万余条.</summary>
    public bool IsMore { get; private init; }

    /// <summary>Whether something stands where the unit should that is none.</summary>
    public bool IsUnitDamaged { get; private init; }

    /// <summary>What 万 and 亿 multiplied the number by.</summary>
    private decimal Multiplier { get; init; }

    /// <summary>Takes a quantity off the start; where there is none, the text stays as it is.</summary>
    public static bool TryTake(ref ReadOnlySpan<char> text, out Quantity quantity)
    {
        quantity = default;
        if (text.IsEmpty)
        {
            return false;
        }

        var rest = text;
        var taken = char.IsAsciiDigit(rest[0]) || rest[0] is '-' or '¥' or '￥'
            ? TryTakeDigits(ref rest, out quantity)
            : TryTakeChinese(ref rest, out quantity);
        text = taken ? rest : text;
        return taken;
    }

    /// <summary>This, the lower end of a range, with what is printed only behind the upper end: <c>80-90%</c>, 3-5万元.</summary>
    public Quantity Beside(Quantity high) => this with
    {
        Unit = Unit.Length == 0 ? high.Unit : Unit,
        Value = Unit.Length == 0 && Multiplier == 1 && high.Multiplier > 1 && Value < high.Value / high.Multiplier ? Multiplied(Value, high.Multiplier) : Value,
    };

    private static bool TryTakeDigits(ref ReadOnlySpan<char> text, out Quantity quantity)
    {
        quantity = default;
        if (PrintedNumber.Take(ref text, out var value, out _) != PrintedNumber.Outcome.Taken)
        {
            return false;
        }

        if (text.IsEmpty)
        {
            quantity = new Quantity { Value = value, Unit = "", Multiplier = 1 };
            return true;
        }

        var more = FoldedText.TakeAny(ref text, More);
        if (text.Length > 2 && text[0] == '(' && text.IndexOf(')') is var close and > 1)
        {
            var inner = text[1..close];
            var bracketed = WithUnit(ref inner, value, more, out quantity);
            if (bracketed && inner.IsEmpty && (quantity.Unit.Length > 0 || quantity.IsUnitDamaged || quantity.Multiplier > 1))
            {
                text = text[(close + 1)..];
                return true;
            }
        }

        return WithUnit(ref text, value, more, out quantity);
    }

    private static bool WithUnit(ref ReadOnlySpan<char> text, decimal value, bool more, out Quantity quantity)
    {
        quantity = default;
        var multiplier = TakeMultiplier(ref text);
        if (multiplier > 1 && (multiplier > 1_000_000_000_000m || Math.Abs(value) > MostBeforeMultiplier))
        {
            return false;
        }

        more |= multiplier > 1 && FoldedText.TakeAny(ref text, More);
        var time = DurationSpelling.TakeUnit(ref text);
        var damaged = false;
        var unit = time ?? UnitSpelling.Take(ref text, out damaged);
        quantity = new Quantity
        {
            Value = multiplier == 1 ? value : Multiplied(value, multiplier),
            Unit = unit,
            IsTime = time is not null,
            IsMore = more,
            IsUnitDamaged = damaged,
            Multiplier = multiplier,
        };
        return true;
    }

    /// <summary>百分之九十, 千分之三, 半年, 三个工作日: without a unit, Chinese numerals are words.</summary>
    private static bool TryTakeChinese(ref ReadOnlySpan<char> text, out Quantity quantity)
    {
        quantity = default;
        var share = FoldedText.Take(ref text, "百分之") ? "%" : FoldedText.Take(ref text, "千分之") ? "‰" : null;
        if (share is not null)
        {
            var hundred = FoldedText.Take(ref text, "百");
            var part = 100m;
            var known = hundred || ChineseNumeral.TryTake(ref text, out part) || PrintedNumber.Take(ref text, out part, out _) == PrintedNumber.Outcome.Taken;
            quantity = new Quantity { Value = part, Unit = share, Multiplier = 1 };
            return known;
        }

        if (DurationSpelling.TakeHalf(ref text, out var half))
        {
            quantity = new Quantity { Value = 0.5m, Unit = half, IsTime = true, Multiplier = 1 };
            return true;
        }

        if (!ChineseNumeral.TryTake(ref text, out var value) || text.IsEmpty || NotBehindChinese.Contains(text[0], StringComparison.Ordinal))
        {
            return false;
        }

        var time = DurationSpelling.TakeUnit(ref text);
        var unit = time ?? UnitSpelling.TakeKnown(ref text);
        quantity = new Quantity { Value = value, Unit = unit ?? "", IsTime = time is not null, Multiplier = 1 };
        var behind = text;
        return unit is not null && (text.IsEmpty || ComparisonSpelling.TakeBehind(ref behind, out _));
    }

    /// <summary>Takes 万, 亿, 百万 … off the start; 千 and 百 only where they are no part of a unit (千米, 百分点).</summary>
    private static decimal TakeMultiplier(ref ReadOnlySpan<char> text)
    {
        var multiplier = 1m;
        while (!text.IsEmpty && multiplier <= 1_000_000_000_000m)
        {
            var next = text.Length > 1 ? text[1] : '\0';
            var one = (text[0], next) switch
            {
                ('万', _) => 10_000m,
                ('亿', _) => 100_000_000m,
                ('千', '米' or '克' or '瓦' or '伏' or '卡' or '帕' or '赫' or '焦' or '分') => 1m,
                ('千', _) => 1_000m,
                ('百', '分') => 1m,
                ('百', _) => 100m,
                _ => 1m,
            };
            if (one == 1m)
            {
                break;
            }

            multiplier *= one;
            text = text[1..];
        }

        return multiplier;
    }

    /// <summary>Worked out, without the zeros that multiplying leaves behind the point: 10.98万 is 109800.</summary>
    private static decimal Multiplied(decimal value, decimal by) => value * by / 1.000000000000000000000000000m;
}
