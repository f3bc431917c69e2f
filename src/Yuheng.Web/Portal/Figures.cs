using System.Globalization;
using Yuheng.Core.Publication;
using Yuheng.Web.Frame;

namespace Yuheng.Web.Portal;

/// <summary>How figures are written on the pages of the portal: amounts in 万元, or in 元 where the reader chose so, with two decimals, half away from zero; what is missing is blank.</summary>
internal static class Figures
{
    private const decimal YuanInTenThousand = 10_000m;

    /// <summary>1,234.50 for 12,345,000 yuan; 12,345,000.00 for a reader of 元.</summary>
    public static string? Amount(this Visit visit, decimal? yuan) =>
        yuan is { } amount ? decimal.Round(visit.InYuan ? amount : amount / YuanInTenThousand, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture) : null;

    /// <summary>The same with its unit, for a sentence: 1,234.50 万元.</summary>
    public static string? Sum(this Visit visit, decimal? yuan) => visit.Amount(yuan) is { } amount ? $"{amount} {(visit.InYuan ? "元" : "万元")}" : null;

    /// <summary>95.20.</summary>
    public static string? Two(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>13.06/15.00.</summary>
    public static string? Score(PublishedIndicator indicator) => indicator.Weight is null ? null : $"{Two(indicator.Score) ?? "–"}/{Two(indicator.Weight)}";

    /// <summary>How long a bar is beside the longest, in a hundred steps.</summary>
    public static int Length(decimal? amount, decimal? longest) => PublishedSummary.RateOf(amount, longest) is { } rate ? (int)Math.Clamp(rate, 0m, 100m) : 0;
}
