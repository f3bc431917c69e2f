using System.Collections.Frozen;

namespace Yuheng.Core.Values;

/// <summary>Units behind numbers. Those in use are known, so that a typed value holds the one string of its unit and no copy.</summary>
internal static class UnitSpelling
{
    /// <summary>What may be behind a number and is neither known nor longer than this is taken for a unit all the same.</summary>
    private const int MaxUnknown = 2;

    private const int MaxKnown = 6;

    /// <summary>Words of two characters that stand behind a number and are no unit.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoUnits = Lookup(
        "满意 合格 达标 完成 优秀 良好 优良 及时 正常 到位 实现 前 后 之前 之后 以前 以后 以外 左右 余 多 几 来 等 第 且 和 与 至 到 或 及 为 在 每 共 无 不 已 未 均 都");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = Lookup("""
        % ‰ 百分点 个 人 名 位 户 家 所 处 项 件 次 场 套 台 辆 条 份 期 批 本 册 篇 幅 张 块 座 栋 幢 间 层 片 株 棵 盏 只 头 匹 尾 羽 艘 架 部 门 班 组 队 支 节 课 堂 集
        种 类 级 档 倍 成 分 起 例 宗 案 桩 款 笔 元 角 美元 亩 公顷 顷 方 立方 平方 平米 平方米 平方公里 立方米 公里 千米 米 厘米 毫米 里 延米 延长米 吨 公斤 千克 克 斤 毫克 升 毫升 度
        千瓦 千瓦时 千伏安 兆瓦 兆 字 页 面 根 杆 口 眼 孔 井 樘 扇 把 盆 桶 箱 包 袋 瓶 盒 副 双 对 顶 枚 粒 枝 束 盘 罐 车 车次 趟 班次 人次 户次 件次 架次 辆次 台次 家次 床 床位
        床日 席 席位 座位 学位 课时 学时 人日 人天 人月 工日 台套 台(套) 件套 件(套) 套件 村 镇 乡 街道 社区 校 县 区 市 省 站 亭 段 座次 幕 天次 日次 场次 期次 批次 轮 轮次 届 回 周期
        步 环 例次 岗 岗位 题 版 点位 摄氏度 ℃ 分贝 帕 兆帕 千帕 赫兹 m m2 m3 m² m³ ㎡ ㎥ km km² km2 kg g t kW kWh MW cm mm L mL dB 元/人 元/月 元/年
        元/天 元/次 元/平方米 元/户 元/人次 元/吨 元/亩 次/年 次/月 次/日 次/天 次/周 次/季度 人/次 人/天 人/年 场/年 期/年 毫克/升 mg/L μg/m³ 微克/立方米
        """);

    /// <summary>
    /// Takes the unit off the start of <paramref name="text"/>; empty where none stands there. Brackets around it do not matter.
    /// <paramref name="damaged"/> where a character stands there that conversion put in the place of one.
    /// </summary>
    public static string Take(ref ReadOnlySpan<char> text, out bool damaged)
    {
        damaged = false;
        if (text.IsEmpty)
        {
            return "";
        }

        if (text[0] == '%')
        {
            text = text[1..];
            return "%";
        }

        if (text[0] is '↑' or '↓' or '→' or '←' or '\uFFFD' or '□' or '■')
        {
            damaged = true;
            text = text[1..];
            return "";
        }

        if (FoldedText.Take(ref text, "百分比"))
        {
            return "%";
        }

        if (FoldedText.Take(ref text, "个百分点"))
        {
            return "百分点";
        }

        return TakeKnown(ref text) ?? TakeUnknown(ref text) ?? "";
    }

    /// <summary>Takes a known unit off the start, the longest that stands there; null where none does.</summary>
    public static string? TakeKnown(ref ReadOnlySpan<char> text)
    {
        for (var length = Math.Min(MaxKnown, text.Length); length > 0; length--)
        {
            if (Known.TryGetValue(text[..length], out var unit) && !GoesOn(text[length..]))
            {
                text = text[length..];
                return unit;
            }
        }

        return null;
    }

    /// <summary>Whether a unit goes on behind its first word: 人/次, 台(架), 户均.</summary>
    private static bool GoesOn(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (rest[0] == '/' || (rest.Length == 1 && IsHan(rest[0]) && !NoUnits.Contains(rest) && rest[0] != '内'));

    private static string? TakeUnknown(ref ReadOnlySpan<char> text)
    {
        var length = SimpleLength(text);
        if (length == 0)
        {
            return null;
        }

        var rest = text[length..];
        if (rest.Length > 1 && rest[0] == '/' && SimpleLength(rest[1..]) is var second and > 0)
        {
            length += 1 + second;
        }
        else if (rest.Length > 2 && rest[0] == '(' && rest.IndexOf(')') is var close and > 1 && SimpleLength(rest[1..close]) == close - 1)
        {
            length += close + 1;
        }

        var unit = text[..length];
        text = text[length..];
        return Known.TryGetValue(unit, out var known) ? known : unit.ToString();
    }

    /// <summary>How long the word is that a unit or one of its parts may be; 0 where there is none.</summary>
    private static int SimpleLength(ReadOnlySpan<char> text)
    {
        for (var known = Math.Min(MaxKnown, text.Length); known > 0; known--)
        {
            if (Known.Contains(text[..known]) && (known == text.Length || !IsHan(text[known])))
            {
                return known;
            }
        }

        var length = 0;
        while (length < text.Length && IsHan(text[length]) && !IsBehind(text[length..]))
        {
            length++;
        }

        if (length is 0 or > MaxUnknown)
        {
            return 0;
        }

        return NoUnits.Contains(text[..length]) || NoUnits.Contains(text[..1]) ? 0 : length;
    }

    private static bool IsBehind(ReadOnlySpan<char> text) => ComparisonSpelling.TakeBehind(ref text, out _);

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
