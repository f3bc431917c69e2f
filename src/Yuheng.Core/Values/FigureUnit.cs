using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Yuheng.Core.Values;

/// <summary>A unit of the running language: what it measures, and what one of it is in the unit that it is compared in.</summary>
/// <param name="Word">As printed, such as 公里.</param>
/// <param name="Kind">What it measures.</param>
/// <param name="Base">The unit that it is compared in, such as 米; units of one base are compared.</param>
/// <param name="Factor">How many of <paramref name="Base"/> one of it is.</param>
public sealed record FigureUnit(string Word, FigureKind Kind, string Base, decimal Factor)
{
    /// <summary>The unit that money is compared in.</summary>
    public const string Yuan = "元";

    private const int LongestWord = 4;

    private static readonly FrozenDictionary<string, FigureUnit> ByWord = Known().ToFrozenDictionary(u => u.Word, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FigureUnit>.AlternateLookup<ReadOnlySpan<char>> BySpan = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The unit called <paramref name="word"/>; null for any other word.</summary>
    public static FigureUnit? Named(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var unit) ? unit : null;

    /// <summary>The longest unit that <paramref name="text"/> begins with.</summary>
    public static bool Begins(ReadOnlySpan<char> text, [NotNullWhen(true)] out FigureUnit? unit)
    {
        for (var length = Math.Min(LongestWord, text.Length); length > 0; length--)
        {
            if (BySpan.TryGetValue(text[..length], out unit))
            {
                return true;
            }
        }

        unit = null;
        return false;
    }

    private static IEnumerable<FigureUnit> Known()
    {
        const string people = "人 名 位";
        const string counting = "人次 个 件 套 台 辆 次 场 起 处 家 户 份 册 本 张 块 条 只 头 匹 支 株 棵 盏 座 栋 幢 间 所 项 门 期 届 批 批次 台次 车次 户次 " +
            "课时 学时 篇 部 集 幅 根 眼 宗 笔 枚 盒 箱 包 瓶 袋 桶 把 顶 双 架 艘 片 组 对 队 班 万字 字 页 例 路 标段 品种 种 人份 剂 只次 件次 架次 客 桌 场次 床 张床 个车位 车位";
        foreach (var word in people.Split(' '))
        {
            yield return new FigureUnit(word, FigureKind.Count, "人", 1m);
        }

        foreach (var word in counting.Split(' '))
        {
            yield return new FigureUnit(word, FigureKind.Count, word, 1m);
        }

        (string Word, FigureKind Kind, string Base, decimal Factor)[] measured =
        [
            ("米", FigureKind.Count, "米", 1m), ("延米", FigureKind.Count, "米", 1m), ("公里", FigureKind.Count, "米", 1000m), ("千米", FigureKind.Count, "米", 1000m),
            ("km", FigureKind.Count, "米", 1000m), ("厘米", FigureKind.Count, "米", 0.01m), ("毫米", FigureKind.Count, "米", 0.001m),
            ("平方米", FigureKind.Count, "平方米", 1m), ("平米", FigureKind.Count, "平方米", 1m), ("㎡", FigureKind.Count, "平方米", 1m), ("m²", FigureKind.Count, "平方米", 1m),
            ("公顷", FigureKind.Count, "平方米", 10_000m), ("平方公里", FigureKind.Count, "平方米", 1_000_000m), ("平方千米", FigureKind.Count, "平方米", 1_000_000m), ("亩", FigureKind.Count, "亩", 1m),
            ("立方米", FigureKind.Count, "立方米", 1m), ("立方", FigureKind.Count, "立方米", 1m), ("m³", FigureKind.Count, "立方米", 1m),
            ("吨", FigureKind.Count, "千克", 1000m), ("公斤", FigureKind.Count, "千克", 1m), ("千克", FigureKind.Count, "千克", 1m), ("kg", FigureKind.Count, "千克", 1m),
            ("斤", FigureKind.Count, "千克", 0.5m), ("克", FigureKind.Count, "千克", 0.001m),
            ("升", FigureKind.Count, "升", 1m), ("毫升", FigureKind.Count, "升", 0.001m), ("度", FigureKind.Count, "度", 1m), ("千瓦时", FigureKind.Count, "度", 1m),
            ("千瓦", FigureKind.Count, "千瓦", 1m), ("兆", FigureKind.Count, "兆", 1m), ("分", FigureKind.Count, "分", 1m), ("倍", FigureKind.Count, "倍", 1m),
            ("秒", FigureKind.Duration, "秒", 1m), ("秒钟", FigureKind.Duration, "秒", 1m), ("分钟", FigureKind.Duration, "秒", 60m),
            ("小时", FigureKind.Duration, "秒", 3600m), ("个小时", FigureKind.Duration, "秒", 3600m), ("天", FigureKind.Duration, "秒", 86_400m), ("日", FigureKind.Duration, "秒", 86_400m),
            ("个工作日", FigureKind.Duration, "工作日", 1m), ("工作日", FigureKind.Duration, "工作日", 1m), ("周", FigureKind.Duration, "秒", 604_800m),
            ("个月", FigureKind.Duration, "月", 1m), ("月", FigureKind.Duration, "月", 1m), ("个季度", FigureKind.Duration, "月", 3m),
            ("年", FigureKind.Duration, "月", 12m), ("%", FigureKind.Percent, "%", 1m), ("％", FigureKind.Percent, "%", 1m), ("个百分点", FigureKind.Percent, "个百分点", 1m),
            ("元", FigureKind.Money, "元", 1m), ("元钱", FigureKind.Money, "元", 1m), ("块钱", FigureKind.Money, "元", 1m),
        ];
        foreach (var (word, kind, @base, factor) in measured)
        {
            yield return new FigureUnit(word, kind, @base, factor);
        }
    }
}
