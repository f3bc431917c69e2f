using Yuheng.Core.Papers;
using Yuheng.Store;

namespace Yuheng.Web.Workbench.Targets;

/// <summary>What an indicator was before.</summary>
/// <param name="Target">Its target of the year before; null where it had none.</param>
/// <param name="Actual">What was reached; null where no self-evaluation says.</param>
public sealed record EarlierIndicator(string? Target, string? Actual);

/// <summary>The indicators of a project in the year before, by what they are called: what this year's are set beside, and never copied into them.</summary>
public sealed class EarlierIndicators
{
    private readonly Dictionary<string, EarlierIndicator> _byName;

    private EarlierIndicators(Dictionary<string, EarlierIndicator> byName) => _byName = byName;

    /// <summary>Whether there is anything.</summary>
    public bool Any => _byName.Count > 0;

    /// <summary>What an indicator of that name was; null where there was none.</summary>
    public EarlierIndicator? Of(string? name) => name is null ? null : _byName.GetValueOrDefault(Key(name));

    /// <summary>Those of a project, or of a body, in the year before; a half year's completion is none.</summary>
    /// <param name="data">The region's data.</param>
    /// <param name="paper">The paper of this year.</param>
    public static async Task<EarlierIndicators> BeforeAsync(RegionData data, Paper paper)
    {
        var byName = new Dictionary<string, EarlierIndicator>(StringComparer.Ordinal);
        var subject = paper.Project.Length > 0 ? paper.Project : paper.Body;
        foreach (var kind in paper.Kind == PaperKind.Target ? [PaperKind.Target, PaperKind.SelfEvaluation] : new[] { paper.Kind })
        {
            if (await data.PaperAsync(PaperId.Of(kind, paper.Year - 1, subject)) is not { Content: { } content })
            {
                continue;
            }

            foreach (var row in content.Rows('i'))
            {
                if (content[row + ".name"] is { } name)
                {
                    var before = byName.GetValueOrDefault(Key(name));
                    byName[Key(name)] = new EarlierIndicator(content[row + ".target"] ?? before?.Target, kind == PaperKind.SelfEvaluation ? content[row + ".actual"] : before?.Actual);
                }
            }
        }

        return new EarlierIndicators(byName);
    }

    private static string Key(string name) => string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
}
