namespace Yuheng.Core.Workflow;

/// <summary>Where a paper stands. What readers see beside it (逾期, 未报) follows from the calendar, not from the paper.</summary>
public enum PaperState : byte
{
    /// <summary>草稿: with whoever fills it in.</summary>
    Draft,

    /// <summary>申报: handed to the head of the unit.</summary>
    Submitted,

    /// <summary>部门审核: reported to the department.</summary>
    DepartmentReview,

    /// <summary>财政审核: passed by the department.</summary>
    FinanceReview,

    /// <summary>退回: back with whoever fills it in, with opinions.</summary>
    Returned,

    /// <summary>不予通过.</summary>
    Rejected,

    /// <summary>批复; of a project 入库.</summary>
    Approved,

    /// <summary>列入预算, of a project.</summary>
    Budgeted,

    /// <summary>执行, of a project.</summary>
    Executing,

    /// <summary>结转, of a project: its money goes on into the next year.</summary>
    CarriedOver,

    /// <summary>结束, of a project.</summary>
    Ended,

    /// <summary>终止, of a project.</summary>
    Terminated,

    /// <summary>公开: part of a sealed publication.</summary>
    Published,
}

/// <summary>What the states are called.</summary>
public static class PaperStates
{
    private static readonly (string Tag, string Word)[] s_words =
    [
        ("draft", "草稿"), ("submitted", "申报"), ("departmentReview", "部门审核"), ("financeReview", "财政审核"), ("returned", "退回"), ("rejected", "不予通过"),
        ("approved", "批复"), ("budgeted", "列入预算"), ("executing", "执行"), ("carriedOver", "结转"), ("ended", "结束"), ("terminated", "终止"), ("published", "公开"),
    ];

    /// <summary>All states.</summary>
    public static IReadOnlyList<PaperState> All { get; } = Enum.GetValues<PaperState>();

    /// <summary>As it is stored and stands in data: departmentReview.</summary>
    public static string Tag(this PaperState state) => s_words[(int)state].Tag;

    /// <summary>As readers know it: 部门审核; an approved project is 入库.</summary>
    public static string Word(this PaperState state, Papers.PaperKind kind) =>
        state == PaperState.Approved && kind == Papers.PaperKind.Project ? "入库" : s_words[(int)state].Word;

    /// <summary>The state that <see cref="Tag"/> gave that tag; null for any other text.</summary>
    public static PaperState? Tagged(string? tag) => Array.FindIndex(s_words, w => w.Tag == tag) is >= 0 and var at ? (PaperState)at : null;

    /// <summary>Whether its content may be written.</summary>
    public static bool IsOpen(this PaperState state) => state is PaperState.Draft or PaperState.Returned;

    /// <summary>Whether somebody above the unit has it or has had it: what the department may see.</summary>
    public static bool IsReported(this PaperState state) => state is not (PaperState.Draft or PaperState.Submitted);

    /// <summary>Whether it was approved, whatever happened to it since.</summary>
    public static bool IsApproved(this PaperState state) => state is PaperState.Approved or PaperState.Budgeted or PaperState.Executing
        or PaperState.CarriedOver or PaperState.Ended or PaperState.Terminated or PaperState.Published;
}
