namespace Yuheng.Documents.Writing.Layouts;

/// <summary>The typefaces that stand for a class, in order of preference: the first that is installed is used.</summary>
internal static class Typefaces
{
    /// <summary>The typefaces of a class. The first is the name that every Chinese Windows and WPS knows it by.</summary>
    public static IReadOnlyList<string> Of(LaidFont font) => font switch
    {
        LaidFont.Song => ["宋体", "SimSun", "Source Han Serif SC", "Noto Serif CJK SC", "AR PL UMing CN"],
        LaidFont.Hei => ["黑体", "SimHei", "Source Han Sans SC", "Noto Sans CJK SC", "WenQuanYi Zen Hei"],
        LaidFont.Kai => ["楷体", "楷体_GB2312", "KaiTi", "AR PL UKai CN", "Noto Serif CJK SC"],
        _ => ["仿宋", "仿宋_GB2312", "FangSong", "AR PL UMing CN", "Noto Serif CJK SC"],
    };

    /// <summary>The name that a document calls the class by.</summary>
    public static string NameOf(LaidFont font) => Of(font)[0];
}
