namespace Yuheng.Core.Papers;

/// <summary>What kind of paper a record is; each is filled in, reviewed and kept by itself.</summary>
public enum PaperKind : byte
{
    /// <summary>项目: the project in the library (项目库).</summary>
    Project,

    /// <summary>绩效目标申报表 of a project and year.</summary>
    Target,

    /// <summary>部门整体绩效目标 of a body and year.</summary>
    DepartmentTarget,

    /// <summary>部门预算 of a body and year.</summary>
    Budget,

    /// <summary>绩效运行监控表 of a project and year.</summary>
    Monitoring,

    /// <summary>绩效自评表 of a project and year.</summary>
    SelfEvaluation,
}

/// <summary>What the kinds are called.</summary>
public static class PaperKinds
{
    private static readonly (PaperKind Kind, string Tag, string Word)[] s_words =
    [
        (PaperKind.Project, "project", "项目"),
        (PaperKind.Target, "target", "绩效目标"),
        (PaperKind.DepartmentTarget, "departmentTarget", "部门整体绩效目标"),
        (PaperKind.Budget, "budget", "部门预算"),
        (PaperKind.Monitoring, "monitoring", "绩效运行监控"),
        (PaperKind.SelfEvaluation, "selfEvaluation", "绩效自评"),
    ];

    /// <summary>All kinds, in the order of a project's life.</summary>
    public static IReadOnlyList<PaperKind> All { get; } = [.. s_words.Select(w => w.Kind)];

    /// <summary>As it is stored and stands in data: target.</summary>
    public static string Tag(this PaperKind kind) => s_words[(int)kind].Tag;

    /// <summary>As readers know it: 绩效目标.</summary>
    public static string Word(this PaperKind kind) => s_words[(int)kind].Word;

    /// <summary>The kind that <see cref="Tag"/> gave that tag; null for any other text.</summary>
    public static PaperKind? Tagged(string? tag) => Array.FindIndex(s_words, w => w.Tag == tag) is >= 0 and var at ? s_words[at].Kind : null;

    /// <summary>Whether there is one for each project and not one for each body.</summary>
    public static bool IsOfProject(this PaperKind kind) => kind is not (PaperKind.DepartmentTarget or PaperKind.Budget);
}
