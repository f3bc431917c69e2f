using System.Globalization;

namespace Yuheng.Core.Values;

/// <summary>The unit in which amounts are printed.</summary>
public enum AmountUnit : byte
{
    /// <summary>元.</summary>
    Yuan,

    /// <summary>千元.</summary>
    ThousandYuan,

    /// <summary>万元.</summary>
    TenThousandYuan,

    /// <summary>亿元.</summary>
    HundredMillionYuan,
}

/// <summary>What the units are called and worth.</summary>
public static class AmountUnits
{
    /// <summary>The word that documents print.</summary>
    public static string Word(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => "元",
        AmountUnit.ThousandYuan => "千元",
        AmountUnit.TenThousandYuan => "万元",
        AmountUnit.HundredMillionYuan => "亿元",
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>How many yuan one of this unit is.</summary>
    public static decimal InYuan(this AmountUnit unit) => unit switch
    {
        AmountUnit.Yuan => 1m,
        AmountUnit.ThousandYuan => 1_000m,
        AmountUnit.TenThousandYuan => 10_000m,
        AmountUnit.HundredMillionYuan => 100_000_000m,
        _ => throw new ArgumentOutOfRangeException(nameof(unit)),
    };

    /// <summary>An amount of yuan as a paper in this unit would print it, with thousands marks and two decimals or as many as it takes: 240,000.00; 18.31.</summary>
    public static string Spell(this AmountUnit unit, decimal yuan) => (yuan / unit.InYuan()).ToString("#,##0.00####", CultureInfo.InvariantCulture);

    /// <summary>Types the printed name of a unit; brackets, blanks and 人民币 around it do not matter.</summary>
    public static Typed<AmountUnit> Read(Printed printed)
    {
        if (printed.IsMissing)
        {
            return Typed<AmountUnit>.Missing(printed);
        }

        Span<char> word = stackalloc char[8];
        var length = 0;
        foreach (var c in printed.Raw.AsSpan())
        {
            if (char.IsWhiteSpace(c) || c is '(' or ')' or '（' or '）')
            {
                continue;
            }

            if (length == word.Length)
            {
                return Unreadable(printed);
            }

            word[length++] = c;
        }

        var name = word[..length];
        return Named(name.StartsWith("人民币") ? name[3..] : name) is { } unit ? Typed<AmountUnit>.Known(unit, printed) : Unreadable(printed);
    }

    /// <summary>The unit that a word such as 万元 names; null for any other word.</summary>
    public static AmountUnit? Named(ReadOnlySpan<char> word) => word switch
    {
        "元" => AmountUnit.Yuan,
        "千元" => AmountUnit.ThousandYuan,
        "万元" or "万" => AmountUnit.TenThousandYuan,
        "亿元" or "亿" => AmountUnit.HundredMillionYuan,
        _ => null,
    };

    private static Typed<AmountUnit> Unreadable(Printed printed) =>
        Typed<AmountUnit>.Unreadable(printed, $"“{printed.Excerpt}”不是金额单位");
}

/// <summary>An amount of money in yuan, whatever unit was printed.</summary>
/// <param name="Yuan">The amount in yuan.</param>
public readonly record struct Money(decimal Yuan)
{
    /// <summary>
    /// Reads an amount printed in <paramref name="unit"/>. Worked example: <c>89. 41</c> in 万元 is 894,100.00 yuan.
    /// A unit printed in the cell itself (<c>10000万元</c>) goes before <paramref name="unit"/>.
    /// </summary>
    public static Typed<Money> Read(Printed printed, AmountUnit unit)
    {
        if (printed.IsMissing)
        {
            return Typed<Money>.Missing(printed);
        }

        var number = PrintedNumber.Read(printed.Raw);
        if (number.IsNothing)
        {
            return Typed<Money>.Missing(printed);
        }

        if (number.Value is not { } value)
        {
            return Typed<Money>.Unreadable(printed, number.Why!);
        }

        if (number.Suffix.Length > 0)
        {
            if (AmountUnits.Named(number.Suffix) is not { } own)
            {
                return Typed<Money>.Unreadable(printed, $"“{printed.Excerpt}”不是金额");
            }

            unit = own;
        }

        try
        {
            var how = number.Repair is null ? printed : printed.Repaired(number.Repair);
            return Typed<Money>.Known(new Money(value * unit.InYuan()), how);
        }
        catch (OverflowException)
        {
            return Typed<Money>.Unreadable(printed, $"“{printed.Excerpt}”超出可表示的范围");
        }
    }

    /// <summary>
    /// Reads an amount of a table or form whose unit is <paramref name="unit"/>. Where the unit is not known,
    /// 240,000 may be yuan or 万元: the amount is then unreadable, unless the cell names its own unit.
    /// </summary>
    public static Typed<Money> Read(Printed printed, Typed<AmountUnit> unit)
    {
        var typed = Read(printed, unit.Value ?? AmountUnit.Yuan);
        return unit.State == ReadState.Known || typed.State != ReadState.Known || PrintedNumber.Read(printed.Raw).Suffix.Length > 0
            ? typed
            : Typed<Money>.Unreadable(printed, "未标明金额单位");
    }

    /// <summary>The amount with two decimals and no thousands marks, in yuan.</summary>
    public override string ToString() => Yuan.ToString("0.00", CultureInfo.InvariantCulture);
}
