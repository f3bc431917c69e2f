namespace Yuheng.Core.Workflow;

/// <summary>What a request needs; every address of the program states one. <c>docs/rights.md</c> is the table of them, and a test holds both to each other.</summary>
public enum Right : byte
{
    /// <summary>公众: anybody; sealed publications, signing in, what belongs to the pages themselves.</summary>
    Public,

    /// <summary>Anybody who is signed in: what waits for me, my own account.</summary>
    SignedIn,

    /// <summary>体检: reading and checking documents that one hands in oneself.</summary>
    CheckUp,

    /// <summary>阅: the papers that one may see.</summary>
    ReadPapers,

    /// <summary>填报: writing papers of one's own unit.</summary>
    FillIn,

    /// <summary>审核: opinions on papers, and moving them on. Which move is whose is <see cref="PaperWorkflow"/>'s.</summary>
    Review,

    /// <summary>催报.</summary>
    Remind,

    /// <summary>期限、延期.</summary>
    SetDeadlines,

    /// <summary>支付导入.</summary>
    ImportPayments,

    /// <summary>公开: sealing what is approved.</summary>
    Publish,

    /// <summary>单位与人员.</summary>
    ManagePeople,

    /// <summary>日志、校验.</summary>
    ReadLog,

    /// <summary>备份.</summary>
    Backup,
}

/// <summary>Which roles have which rights. The body and the year are the duty's: a right holds for what the duty covers.</summary>
public static class Rights
{
    private static readonly Role[] s_papers = [Role.Clerk, Role.UnitHead, Role.DepartmentReviewer, Role.FinanceReviewer, Role.Auditor];

    /// <summary>The roles that have a right; all of them for what anybody signed in may do.</summary>
    public static IReadOnlyList<Role> RolesWith(Right right) => right switch
    {
        Right.Public or Right.SignedIn or Right.CheckUp => Roles.All,
        Right.ReadPapers => s_papers,
        Right.FillIn => [Role.Clerk],
        Right.Review => [Role.Clerk, Role.UnitHead, Role.DepartmentReviewer, Role.FinanceReviewer],
        Right.Remind => [Role.UnitHead, Role.DepartmentReviewer, Role.FinanceReviewer],
        Right.SetDeadlines => [Role.FinanceReviewer, Role.Administrator],
        Right.ImportPayments => [Role.Clerk, Role.FinanceReviewer],
        Right.Publish => [Role.DepartmentReviewer],
        Right.ManagePeople or Right.Backup => [Role.Administrator],
        Right.ReadLog => [Role.Administrator, Role.Auditor],
        _ => throw new ArgumentOutOfRangeException(nameof(right)),
    };

    /// <summary>Whether somebody has a right for any body; null is somebody who is not signed in.</summary>
    public static bool Has(this Actor? actor, Right right) => right == Right.Public || (actor is not null && (right is Right.SignedIn or Right.CheckUp || RolesWith(right).Any(actor.Is)));

    /// <summary>Whether somebody has a right for a body in a year.</summary>
    public static bool Has(this Actor? actor, Right right, string body, int year) => actor is not null && RolesWith(right).Any(role => actor.Is(role, body, year));
}
