using Yuheng.Core.Values;

namespace Yuheng.Documents.Forms;

/// <summary>The unit of amounts, as a form prints it.</summary>
internal static class PrintedUnit
{
    /// <summary>The unit of amounts that a row names: 项目资金 (元), (万元), 单位：万元.</summary>
    public static Printed In(FormScope scope, GridRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Length is < 2 or > 24)
            {
                continue;
            }

            var text = scope.Span(cell).TrimEnd("）) ");
            if (!text.EndsWith("元", StringComparison.Ordinal))
            {
                continue;
            }

            var start = text.LastIndexOfAny("（(:： ") + 1;
            var word = text[start..];
            if (start > 0 && AmountUnits.Named(word) is not null)
            {
                return new Printed(word.ToString(), cell.Place);
            }
        }

        return default;
    }

    /// <summary>Whether a row has nothing but the unit.</summary>
    public static bool IsAlone(FormScope scope, GridRow row) => row.Filled == 1 && !In(scope, row).IsMissing;
}
