using Yuheng.Core.Projects;

namespace Yuheng.Core.Monitoring;

/// <summary>完成目标可能性: the words of the monitoring form (财预〔2019〕136号).</summary>
public static class Likelihoods
{
    /// <summary>It will be reached.</summary>
    public const string Certain = "确定能";

    /// <summary>It may be reached.</summary>
    public const string Possible = "有可能";

    /// <summary>It will not be reached.</summary>
    public const string Impossible = "完全不可能";

    /// <summary>The words, from the best to the worst.</summary>
    public static IReadOnlyList<string> All { get; } = [Certain, Possible, Impossible];

    /// <summary>The least likely of some indicators; null where none has a word of these.</summary>
    public static string? Worst(IReadOnlyList<Indicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        return All.LastOrDefault(word => indicators.Any(i => i.Printed.Likelihood.Raw?.Trim() == word));
    }
}
