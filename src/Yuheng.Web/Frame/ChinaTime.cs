using System.Globalization;

namespace Yuheng.Web.Frame;

/// <summary>China Standard Time, in which the papers and their readers live; it has no summer time.</summary>
internal static class ChinaTime
{
    private static readonly TimeSpan s_offset = TimeSpan.FromHours(8);

    /// <summary>2026-09-12 16:20.</summary>
    public static string Written(DateTimeOffset time) => time.ToOffset(s_offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026-09-12.</summary>
    public static string Dated(DateTimeOffset time) => time.ToOffset(s_offset).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>9月12日（周五）.</summary>
    public static string Weekday(DateTimeOffset time)
    {
        var there = time.ToOffset(s_offset);
        return string.Create(CultureInfo.InvariantCulture, $"{there.Month}月{there.Day}日（周{"日一二三四五六"[(int)there.DayOfWeek]}）");
    }

    /// <summary>17:00.</summary>
    public static string Hour(DateTimeOffset time) => time.ToOffset(s_offset).ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The year that it is there.</summary>
    public static int Year(DateTimeOffset time) => time.ToOffset(s_offset).Year;

    /// <summary>The day that it is there.</summary>
    public static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(s_offset).DateTime);

    /// <summary>17:00 on that day: when offices close, and what is due on it is due.</summary>
    public static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(new TimeOnly(17, 0)), s_offset);

    /// <summary>0:00 on that day.</summary>
    public static DateTimeOffset BeginningOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), s_offset);

    /// <summary>20260912-162005.</summary>
    public static string Compact(DateTimeOffset time) => time.ToOffset(s_offset).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
}
