using System.Globalization;
using Yuheng.Core.Values;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Checkup;

/// <summary>A value as it stands on a page: what is printed, where, how it was read, and what it was read as.</summary>
/// <param name="Printed">What is printed and where.</param>
/// <param name="State">Missing, unreadable or known.</param>
/// <param name="Why">Why it is unreadable.</param>
/// <param name="ReadAs">What it was read as, where that says more than what is printed.</param>
/// <param name="IsNumber">Whether it stands to the right of its cell.</param>
public readonly record struct Shown(Printed Printed, ReadState State, string? Why = null, string? ReadAs = null, bool IsNumber = false)
{
    /// <summary>A text.</summary>
    public static Shown Of(Printed printed) => new(printed, printed.IsMissing ? ReadState.Missing : ReadState.Known);

    /// <summary>An amount, with its value in yuan unless the very same is printed.</summary>
    public static Shown Of(Typed<Money> amount, Texts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var readAs = amount.Value is { } money && !PrintsYuan(amount.Printed, money) ? texts.Yuan(Amounts.InYuan(money)) : null;
        return new(amount.Printed, amount.State, amount.Why, readAs, IsNumber: true);
    }

    /// <summary>Points or a per cent.</summary>
    public static Shown Of(Typed<decimal> points) => new(points.Printed, points.State, points.Why, IsNumber: true);

    /// <summary>A date.</summary>
    public static Shown Of(Typed<PrintedDate> date)
    {
        var readAs = date.Value?.ToString();
        return new(date.Printed, date.State, date.Why, readAs == date.Printed.Raw?.Trim() ? null : readAs);
    }

    /// <summary>A fiscal year.</summary>
    public static Shown Of(Typed<int> year) => new(year.Printed, year.State, year.Why, year.Value?.ToString(CultureInfo.InvariantCulture));

    /// <summary>The unit of the amounts.</summary>
    public static Shown Of(Typed<AmountUnit> unit) => new(unit.Printed, unit.State, unit.Why);

    private static bool PrintsYuan(Printed printed, Money money) =>
        decimal.TryParse(printed.Raw, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && number == money.Yuan;
}
