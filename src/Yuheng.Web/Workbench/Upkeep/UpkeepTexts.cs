using Yuheng.Store.Upkeep;
using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Upkeep;

/// <summary>The texts of the log, of verification and backup.</summary>
public abstract class UpkeepTexts
{
    private static readonly UpkeepTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static UpkeepTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Log { get; }
    public abstract string Time { get; }
    public abstract string Who { get; }
    public abstract string What { get; }
    public abstract string Object { get; }
    public abstract string Body { get; }
    public abstract string Revision { get; }
    public abstract string State { get; }
    public abstract string Note { get; }
    public abstract string Prior { get; }
    public abstract string Filter { get; }
    public abstract string From { get; }
    public abstract string To { get; }
    public abstract string Older { get; }
    public abstract string Nothing { get; }
    public abstract string Export { get; }
    public abstract string Verify { get; }
    public abstract string Backup { get; }
    public abstract string AllAgrees { get; }
    public abstract string Breaks(int count);
    public abstract string Looked { get; }
    public abstract string Expected { get; }
    public abstract string Found { get; }
    public abstract string NameOf(Verified what);

    private sealed class Chinese : UpkeepTexts
    {
        public override string Log => "日志";
        public override string Time => "时间";
        public override string Who => "人";
        public override string What => "动作";
        public override string Object => "对象";
        public override string Body => "单位";
        public override string Revision => "稿次";
        public override string State => "状态";
        public override string Note => "说明";
        public override string Prior => "前一条的指纹";
        public override string Filter => "筛选";
        public override string From => "从";
        public override string To => "到";
        public override string Older => "更早";
        public override string Nothing => "没有符合条件的记录。";
        public override string Export => "导出 CSV";
        public override string Verify => "校验";
        public override string Backup => "备份";
        public override string AllAgrees => "全部相符";
        public override string Breaks(int count) => $"有 {count} 处不相符";
        public override string Looked => "查了多少";
        public override string Expected => "应为";
        public override string Found => "实为";
        public override string NameOf(Verified what) => what switch
        {
            Verified.History => "历史（条）",
            Verified.Papers => "表（份）",
            Verified.Totals => "汇总（项）",
            Verified.Payments => "支付（笔）",
            Verified.Attachments => "附件（个）",
            Verified.Publications => "公开版本（个）",
            Verified.Files => "公开文件（个）",
            _ => "从属关系（条）",
        };
    }

    private sealed class English : UpkeepTexts
    {
        public override string Log => "Log";
        public override string Time => "Time";
        public override string Who => "Who";
        public override string What => "Act";
        public override string Object => "Object";
        public override string Body => "Body";
        public override string Revision => "Draft";
        public override string State => "State";
        public override string Note => "Note";
        public override string Prior => "Hash before";
        public override string Filter => "Filter";
        public override string From => "From";
        public override string To => "To";
        public override string Older => "Older";
        public override string Nothing => "Nothing fits.";
        public override string Export => "As CSV";
        public override string Verify => "Verify";
        public override string Backup => "Back up";
        public override string AllAgrees => "Everything agrees";
        public override string Breaks(int count) => $"{count} things do not agree";
        public override string Looked => "Looked at";
        public override string Expected => "Expected";
        public override string Found => "Found";
        public override string NameOf(Verified what) => what.ToString();
    }
}
