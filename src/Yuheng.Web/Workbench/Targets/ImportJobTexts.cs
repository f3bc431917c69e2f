using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>The texts of importing many documents at once.</summary>
public abstract class ImportJobTexts
{
    /// <summary>What is kept of a failure of the program.</summary>
    internal const string OurFailure = "程序出错，已记下；已导入的不受影响，请把文件分开再试";

    /// <summary>What is kept where somebody has lost the duty.</summary>
    internal const string NotYours = "您已不再为该单位填报，没有继续";

    private static readonly ImportJobTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static ImportJobTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Title { get; }
    public abstract string Note { get; }
    public abstract string Files { get; }
    public abstract string Begin { get; }
    public abstract string Mine { get; }
    public abstract string Began { get; }
    public abstract string Refresh { get; }
    public abstract string SeveralFiles(int count);
    public abstract string State(string state);
    public abstract string Progress(long done, long files, long refused);
    public abstract string Pace(long perSecond, long seconds);
    public abstract string Stop { get; }
    public abstract string Apply(long count);
    public abstract string Shown(int shown, long all);
    public abstract string TooLarge(long megabytes);
    public abstract string TooMuch(int files, long megabytes, long megabytesEach);
    public abstract string Damaged(string name);

    private sealed class Chinese : ImportJobTexts
    {
        public override string Title => "批量导入";
        public override string Note => "一个压缩包（zip），或一次选许多文件。先读取、列出会新建、修改、不能收下哪些，确认后写入；可以关掉页面，服务器重启后也会接着做。";
        public override string Files => "压缩包或文件";
        public override string Begin => "上传并读取";
        public override string Mine => "我的批量导入";
        public override string Began => "开始";
        public override string Refresh => "刷新";
        public override string SeveralFiles(int count) => $"{count} 个文件";
        public override string State(string state) => state switch { "reading" => "读取中", "read" => "已读，待确认", "applying" => "导入中", "done" => "已导入", _ => "已停止" };
        public override string Progress(long done, long files, long refused) => $"已读 {done:N0} / {files:N0} · 不能收下 {refused:N0}";
        public override string Pace(long perSecond, long seconds) => $"每秒 {perSecond:N0} 份 · 约剩 {seconds:N0} 秒";
        public override string Stop => "停止";
        public override string Apply(long count) => $"确认导入 {count:N0} 件";
        public override string Shown(int shown, long all) => $"列出 {shown:N0} / {all:N0}，不能收下的在前";
        public override string TooLarge(long megabytes) => $"页面已过期，或文件超过 {megabytes} MB；请重新打开页面，或分几次上传。";
        public override string TooMuch(int files, long megabytes, long megabytesEach) => $"一次最多 {files:N0} 个文件，解开后共 {megabytes} MB、每个 {megabytesEach} MB；请分几次上传。什么也没有收下。";
        public override string Damaged(string name) => $"{name} 不是完好的压缩包；请重新压缩后再传。什么也没有收下。";
    }

    private sealed class English : ImportJobTexts
    {
        public override string Title => "Import many documents";
        public override string Note => "A zip, or many files at once. They are read first, you see what would be created, changed and refused, and they are taken in when you say so. You may close the page; a server that starts again goes on.";
        public override string Files => "Zip or files";
        public override string Begin => "Hand in and read";
        public override string Mine => "My imports";
        public override string Began => "Began";
        public override string Refresh => "Refresh";
        public override string SeveralFiles(int count) => $"{count} files";
        public override string State(string state) => state switch { "reading" => "being read", "read" => "read, to be confirmed", "applying" => "being taken in", "done" => "taken in", _ => "stopped" };
        public override string Progress(long done, long files, long refused) => $"{done:N0} of {files:N0} read · {refused:N0} refused";
        public override string Pace(long perSecond, long seconds) => $"{perSecond:N0} a second · about {seconds:N0} seconds left";
        public override string Stop => "Stop";
        public override string Apply(long count) => $"Import {count:N0}";
        public override string Shown(int shown, long all) => $"{shown:N0} of {all:N0} listed, those refused first";
        public override string TooLarge(long megabytes) => $"The page has expired, or the files are larger than {megabytes} MB: open the page again, or hand them in in parts.";
        public override string TooMuch(int files, long megabytes, long megabytesEach) => $"At most {files:N0} files at once, {megabytes} MB unpacked, {megabytesEach} MB each: hand them in in parts. Nothing was taken.";
        public override string Damaged(string name) => $"{name} is not a whole zip: pack it again. Nothing was taken.";
    }
}
