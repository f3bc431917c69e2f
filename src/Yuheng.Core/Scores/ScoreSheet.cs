using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Scores;

/// <summary>The score of a self-evaluation, recomputed, with its working.</summary>
public sealed class ScoreSheet
{
    private ScoreSheet()
    {
    }

    /// <summary>Scores a form.</summary>
    public static ScoreSheet Of(ProjectRecord record, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(profile);
        return new ScoreSheet();
    }
}
