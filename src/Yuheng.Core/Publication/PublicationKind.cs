using Yuheng.Core.Papers;

namespace Yuheng.Core.Publication;

/// <summary>公开件的种类: what a body publishes together.</summary>
public enum PublicationKind : byte
{
    /// <summary>绩效目标: of projects and of the whole department.</summary>
    Targets,

    /// <summary>绩效自评.</summary>
    Evaluations,

    /// <summary>部门预算.</summary>
    Budget,
}

/// <summary>What the kinds are called and hold.</summary>
public static class PublicationKinds
{
    private static readonly (string Tag, string Word, PaperKind[] Papers)[] s_kinds =
    [
        ("targets", "绩效目标", [PaperKind.Target, PaperKind.DepartmentTarget]), ("evaluations", "绩效自评", [PaperKind.SelfEvaluation]), ("budget", "部门预算", [PaperKind.Budget]),
    ];

    /// <summary>All kinds.</summary>
    public static IReadOnlyList<PublicationKind> All { get; } = Enum.GetValues<PublicationKind>();

    /// <summary>As it is stored and stands in addresses: targets.</summary>
    public static string Tag(this PublicationKind kind) => s_kinds[(int)kind].Tag;

    /// <summary>As readers know it: 绩效目标.</summary>
    public static string Word(this PublicationKind kind) => s_kinds[(int)kind].Word;

    /// <summary>The papers that go into it; projects of the library and monitoring go into none.</summary>
    public static IReadOnlyList<PaperKind> Papers(this PublicationKind kind) => s_kinds[(int)kind].Papers;

    /// <summary>The kind that <see cref="Tag"/> gave that tag; null for any other text.</summary>
    public static PublicationKind? Tagged(string? tag) => Array.FindIndex(s_kinds, k => k.Tag == tag) is >= 0 and var at ? (PublicationKind)at : null;
}
