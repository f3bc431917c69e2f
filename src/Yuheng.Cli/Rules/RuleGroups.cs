using Yuheng.Core.Checks;

namespace Yuheng.Cli.Rules;

/// <summary>The groups of the catalogue, by the letters before the number.</summary>
internal static class RuleGroups
{
    private static readonly (string Letters, string Name)[] Names =
    [
        ("PT", "绩效目标"), ("EX", "执行和监控"), ("SE", "绩效自评"), ("DB", "预算表"), ("DS", "公开文本"), ("WF", "程序和管理"),
    ];

    /// <summary>The groups with their checks, in the order of the catalogue.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<CheckDefinition> Checks)> All =>
        Names.Select(group => ($"{group.Letters} {group.Name}", (IReadOnlyList<CheckDefinition>)[.. CheckDefinition.All.Where(c => c.Code.StartsWith(group.Letters, StringComparison.Ordinal))]));

    /// <summary>What is said of a check that cannot run yet.</summary>
    public const string Later = "随工作台提供：要看项目的全过程，只有公开的文件不够。";
}
