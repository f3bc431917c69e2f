using Yuheng.Web.Wording;

namespace Yuheng.Web.Workbench.Papers;

/// <summary>The texts that the pages of all papers have in common.</summary>
public abstract class PaperTexts
{
    private static readonly PaperTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static PaperTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Blank { get; }
    public abstract string ChangedSince(string time);
    public abstract string PaperLocked(string state, string time);
    public abstract string ConflictTitle { get; }
    public abstract string ConflictWho(string who, string time, long revision);
    public abstract string ConflictBoth(int count);
    public abstract string ConflictField { get; }
    public abstract string ConflictOriginal { get; }
    public abstract string ConflictTheirs { get; }
    public abstract string ConflictMine { get; }
    public abstract string ConflictMerged(int count);
    public abstract string ConflictApply { get; }
    public abstract string ConflictGiveUp { get; }

    private sealed class Chinese : PaperTexts
    {
        public override string Blank => "（空）";
        public override string ChangedSince(string time) => $"这份表在 {time} 已被改动；请刷新页面，看过再办。";
        public override string PaperLocked(string state, string time) => $"现在是“{state}”（{time}），不能修改；要改请先撤回或请审核人退回。您填的内容没有保存。";
        public override string ConflictTitle => "两人同时改了这份表";
        public override string ConflictWho(string who, string time, long revision) => $"{who} 于 {time} 暂存了第{revision}稿。您的改动都在下面，还没有写入。";
        public override string ConflictBoth(int count) => $"两边都改了的 {count} 处，请各选一个";
        public override string ConflictField => "位置";
        public override string ConflictOriginal => "原值";
        public override string ConflictTheirs => "系统现值";
        public override string ConflictMine => "我的";
        public override string ConflictMerged(int count) => $"只有您改了的 {count} 处，已并入";
        public override string ConflictApply => "应用";
        public override string ConflictGiveUp => "放弃我的改动";
    }

    private sealed class English : PaperTexts
    {
        public override string Blank => "(blank)";
        public override string ChangedSince(string time) => $"This paper was changed at {time}. Load the page again and look before you act.";
        public override string PaperLocked(string state, string time) => $"It is now “{state}” ({time}) and cannot be written. Withdraw it, or ask the reviewer to return it. What you typed was not saved.";
        public override string ConflictTitle => "Two people changed this paper";
        public override string ConflictWho(string who, string time, long revision) => $"{who} saved draft {revision} at {time}. Your changes are below and not written yet.";
        public override string ConflictBoth(int count) => $"{count} fields changed on both sides: choose one each";
        public override string ConflictField => "Field";
        public override string ConflictOriginal => "Original";
        public override string ConflictTheirs => "Stored now";
        public override string ConflictMine => "Mine";
        public override string ConflictMerged(int count) => $"{count} fields that only you changed are merged";
        public override string ConflictApply => "Apply";
        public override string ConflictGiveUp => "Give up my changes";
    }
}
