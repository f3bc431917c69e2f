using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>What the words of an indicator's name and value say, by the word lists of the profile.</summary>
internal static class IndicatorWords
{
    /// <summary>Whether a name is that of a rate: 合格率, 覆盖率, 比例; not 效率 or 功率.</summary>
    public static bool IsRate(ReadOnlySpan<char> name, Profile profile) =>
        profile.Of(Parameters.RateEndings).Ending(name) is not null && profile.Of(Parameters.NoRates).Ending(name) is null;

    /// <summary>Whether a name is that of a count: 人数, 数量, 场次.</summary>
    public static bool IsCount(ReadOnlySpan<char> name, Profile profile) =>
        profile.Of(Parameters.CountEndings).Ending(name) is not null && profile.Of(Parameters.NoCounts).Ending(name) is null;

    /// <summary>Whether a name says what is measured: it ends in a word such as 率, 数量, 及时性, 情况. 加强宣传 does not.</summary>
    public static bool IsMeasure(ReadOnlySpan<char> name, Profile profile) => profile.Of(Parameters.MeasureEndings).Ending(name) is not null;

    /// <summary>Whether a unit is a share of something: %, ‰, 百分点.</summary>
    public static bool IsShare(string unit) => unit is "%" or "％" or "‰" or "百分点" or "个百分点";

    /// <summary>Whether a value gives words where a figure could be: 提升, 是, 满意, 较上年减少.</summary>
    public static bool IsWords(in IndicatorValue value) => value.Kind switch
    {
        IndicatorValueKind.Wording or IndicatorValueKind.YesNo or IndicatorValueKind.Grade => true,
        IndicatorValueKind.RelativeToLastYear => value.Number is null,
        _ => false,
    };

    /// <summary>Whether a row says that there is none: 无 as its name, and 无 or nothing as its value.</summary>
    public static bool SaysNone(Indicator indicator, Profile profile) =>
        profile.Of(Parameters.InvalidWords).Has(indicator.BareName) && indicator.Target.Kind is IndicatorValueKind.None or IndicatorValueKind.Missing;
}
