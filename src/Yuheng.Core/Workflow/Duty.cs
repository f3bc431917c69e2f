namespace Yuheng.Core.Workflow;

/// <summary>What somebody is for a body.</summary>
public enum Role : byte
{
    /// <summary>填报人 of a unit.</summary>
    Clerk,

    /// <summary>单位审核: the head of a unit.</summary>
    UnitHead,

    /// <summary>主管部门: reviews the papers of a department and the units below it.</summary>
    DepartmentReviewer,

    /// <summary>财政: reviews the papers of all departments.</summary>
    FinanceReviewer,

    /// <summary>审计、代表: reads papers from 已报 on, changes nothing.</summary>
    Auditor,

    /// <summary>管理员: runs the house, sees no papers.</summary>
    Administrator,
}

/// <summary>What the roles are called.</summary>
public static class Roles
{
    private static readonly (string Tag, string Word)[] s_words =
    [
        ("clerk", "填报人"), ("unitHead", "单位审核"), ("departmentReviewer", "主管部门"), ("financeReviewer", "财政"), ("auditor", "审计"), ("administrator", "管理员"),
    ];

    /// <summary>All roles.</summary>
    public static IReadOnlyList<Role> All { get; } = Enum.GetValues<Role>();

    /// <summary>As it is stored and stands in data: unitHead.</summary>
    public static string Tag(this Role role) => s_words[(int)role].Tag;

    /// <summary>As readers know it: 单位审核.</summary>
    public static string Word(this Role role) => s_words[(int)role].Word;

    /// <summary>The role that <see cref="Tag"/> gave that tag; null for any other text.</summary>
    public static Role? Tagged(string? tag) => Array.FindIndex(s_words, w => w.Tag == tag) is >= 0 and var at ? (Role)at : null;
}

/// <summary>A role for a body, in some years.</summary>
/// <param name="Role">The role.</param>
/// <param name="Body">The code of the body; empty for the whole region.</param>
/// <param name="FromYear">The first year.</param>
/// <param name="ToYear">The last year; null where none is set.</param>
public readonly record struct Duty(Role Role, string Body, int FromYear = 0, int? ToYear = null)
{
    /// <summary>Whether it holds for a body in a year: a unit's for that unit alone, a department's for the bodies below it too, one of the whole region for all.</summary>
    public bool Covers(string body, int year)
    {
        ArgumentNullException.ThrowIfNull(body);
        return year >= FromYear && (ToYear is not { } last || year <= last)
            && (Role is Role.Clerk or Role.UnitHead ? body == Body : body.StartsWith(Body, StringComparison.Ordinal));
    }
}

/// <summary>Who acts: an account with its duties.</summary>
/// <param name="Account">The account; never shown to the public.</param>
/// <param name="Name">The name shown to colleagues.</param>
/// <param name="Duties">What the account may do, for whom.</param>
public sealed record Actor(string Account, string Name, IReadOnlyList<Duty> Duties)
{
    /// <summary>Whether the actor has a role for a body in a year.</summary>
    public bool Is(Role role, string body, int year) => Duties.Any(d => d.Role == role && d.Covers(body, year));

    /// <summary>Whether the actor has a role for any body.</summary>
    public bool Is(Role role) => Duties.Any(d => d.Role == role);

    /// <summary>The roles for a body in a year.</summary>
    public IEnumerable<Role> RolesFor(string body, int year) => Duties.Where(d => d.Covers(body, year)).Select(d => d.Role).Distinct();

    /// <summary>
    /// Whether a paper of a body may be seen: a unit sees its own; department and finance see what was reported; auditors too; an administrator sees none.
    /// </summary>
    public bool Sees(string body, int year, PaperState state) => Duties.Any(d => d.Covers(body, year) && d.Role switch
    {
        Role.Clerk or Role.UnitHead => true,
        Role.DepartmentReviewer or Role.FinanceReviewer or Role.Auditor => state.IsReported(),
        _ => false,
    });
}
