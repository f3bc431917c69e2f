using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;

namespace Yuheng.Core.Checks;

/// <summary>A form while it is checked: the record, the profile that goes for it, and what several checks need to know about it, worked out once.</summary>
public sealed class CheckedForm
{
    private ScoreSheet? _sheet;

    internal CheckedForm(ProjectRecord record, Profile profile)
    {
        Record = record;
        Profile = profile;
    }

    /// <summary>The record.</summary>
    public ProjectRecord Record { get; }

    /// <summary>The form as printed.</summary>
    public ParsedForm Form => Record.Form;

    /// <summary>The parameters.</summary>
    public Profile Profile { get; }

    /// <summary>The indicators.</summary>
    public IReadOnlyList<Indicator> Indicators => Record.Indicators;

    /// <summary>The score, recomputed.</summary>
    public ScoreSheet Sheet => _sheet ??= ScoreSheet.Of(Record, Profile);
}
