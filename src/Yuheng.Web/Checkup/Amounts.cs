using System.Globalization;
using Yuheng.Core.Values;

namespace Yuheng.Web.Checkup;

/// <summary>How amounts are written on the pages: always with thousands marks, always with the unit beside them.</summary>
internal static class Amounts
{
    private const decimal YuanInTenThousand = 10_000m;

    /// <summary>894,100.00.</summary>
    public static string InYuan(Money money) => AmountUnit.Yuan.Spell(money.Yuan);

    /// <summary>89.41: rounded to two decimals, for where the amount in yuan stands beside it.</summary>
    public static string InTenThousandYuan(Money money) => (money.Yuan / YuanInTenThousand).ToString("#,##0.00", CultureInfo.InvariantCulture);
}
