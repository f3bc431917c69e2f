using System.Globalization;
using Yuheng.Core.Publication;

namespace Yuheng.Web.Portal;

/// <summary>How figures are written on the pages of the portal: amounts in 万元 with two decimals, half away from zero; what is missing is blank.</summary>
internal static class Figures
{
    private const decimal YuanInTenThousand = 10_000m;

    /// <summary>1,234.50 for 12,345,000 yuan.</summary>
    public static string? TenThousand(decimal? yuan) => yuan is { } amount ? decimal.Round(amount / YuanInTenThousand, 2, MidpointRounding.AwayFromZero).ToString("#,##0.00", CultureInfo.InvariantCulture) : null;

    /// <summary>95.20.</summary>
    public static string? Two(decimal? number) => number?.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>13.06/15.00.</summary>
    public static string? Score(PublishedIndicator indicator) => indicator.Weight is null ? null : $"{Two(indicator.Score) ?? "–"}/{Two(indicator.Weight)}";

    /// <summary>How long a bar is beside the longest, in a hundred steps.</summary>
    public static int Length(decimal? amount, decimal? longest) => PublishedSummary.RateOf(amount, longest) is { } rate ? (int)Math.Clamp(rate, 0m, 100m) : 0;
}
