using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks;

/// <summary>How amounts are written in messages.</summary>
internal static class Amounts
{
    /// <summary>In the unit, with thousands marks and two decimals or as many as it takes: 240,000.00; 18.31.</summary>
    public static string Spell(decimal yuan, AmountUnit unit) => (yuan / unit.InYuan()).ToString("#,##0.00####", CultureInfo.InvariantCulture);
}
