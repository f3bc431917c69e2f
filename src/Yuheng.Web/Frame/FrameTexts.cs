using Yuheng.Web.Wording;

namespace Yuheng.Web.Frame;

/// <summary>The texts at the head of every page of the workbench.</summary>
public abstract class FrameTexts
{
    private static readonly FrameTexts s_chinese = new Chinese(), s_english = new English();

    /// <summary>The texts in a language.</summary>
    public static FrameTexts In(Language language) => language == Language.English ? s_english : s_chinese;

    public abstract string Home { get; }
    public abstract string Projects { get; }
    public abstract string Budget { get; }
    public abstract string Monitoring { get; }
    public abstract string Evaluation { get; }
    public abstract string Publishing { get; }
    public abstract string Rollup { get; }
    public abstract string People { get; }
    public abstract string Deadlines { get; }
    public abstract string Log { get; }
    public abstract string SignIn { get; }
    public abstract string SignOut { get; }

    /// <summary>A year and what is done in it: the next one is being made, this one is running, the one before is being accounted for.</summary>
    public abstract string YearNow(int year, int current);

    private sealed class Chinese : FrameTexts
    {
        public override string Home => "待办";
        public override string Projects => "项目库";
        public override string Budget => "部门预算";
        public override string Monitoring => "执行监控";
        public override string Evaluation => "绩效自评";
        public override string Publishing => "公开";
        public override string Rollup => "汇总";
        public override string People => "单位与人员";
        public override string Deadlines => "期限";
        public override string Log => "日志";
        public override string SignIn => "登录";
        public override string SignOut => "退出";
        public override string YearNow(int year, int current) => $"{year} {(year > current ? "编制中" : year == current ? "执行中" : year == current - 1 ? "决算" : "")}".TrimEnd();
    }

    private sealed class English : FrameTexts
    {
        public override string Home => "To do";
        public override string Projects => "Projects";
        public override string Budget => "Budget";
        public override string Monitoring => "Monitoring";
        public override string Evaluation => "Evaluation";
        public override string Publishing => "Publishing";
        public override string Rollup => "Roll-up";
        public override string People => "People";
        public override string Deadlines => "Deadlines";
        public override string Log => "Log";
        public override string SignIn => "Sign in";
        public override string SignOut => "Sign out";
        public override string YearNow(int year, int current) => $"{year} {(year > current ? "in the making" : year == current ? "running" : year == current - 1 ? "accounts" : "")}".TrimEnd();
    }
}
