using System.Globalization;

namespace Yuheng.Core.Values;

/// <summary>The last day that a date or period of a plan allows: 11月底 is 30 November, 二、三季度 30 September, 2023年 31 December 2023.</summary>
/// <param name="Year">The year; null where none is printed.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31; of February without a year 29.</param>
public readonly record struct DueDate(int? Year, int Month, int Day)
{
    /// <summary>2023-12-31, or 12-31 where no year is printed.</summary>
    public override string ToString() => Year is { } year
        ? string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{Month:00}-{Day:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{Month:00}-{Day:00}");

    /// <summary>The last day of a month.</summary>
    internal static DueDate EndOf(int? year, int month) => new(year, month, DateTime.DaysInMonth(year ?? 2000, month));

    /// <summary>Whether the calendar has it.</summary>
    internal bool IsInCalendar => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year ?? 2000, Month);
}
