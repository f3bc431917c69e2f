using Yuheng.Core.Checks.Targets;
using Yuheng.Core.Departments;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Scores;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks;

/// <summary>A form while it is checked: the record, the profile that goes for it, and what several checks need to know about it, worked out once.</summary>
public sealed class CheckedForm
{
    private ScoreSheet? _sheet;
    private IReadOnlyList<GoalText>? _goalTexts;
    private bool? _isUsual;
    private List<MeasuredTarget>? _targets;

    internal CheckedForm(ProjectRecord record, Profile profile, ProjectDescription? description = null)
    {
        Description = description;
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

    /// <summary>The description of the project that stands before its form in a department's budget; null where there is none.</summary>
    internal ProjectDescription? Description { get; }

    /// <summary>The texts that say what is to be achieved and hold figures.</summary>
    internal IReadOnlyList<GoalText> GoalTexts => _goalTexts ??= GoalText.Of(Form, Description);

    /// <summary>The targets that are figures.</summary>
    internal List<MeasuredTarget> MeasuredTargets => _targets ??= MeasuredTarget.AllOf(this);

    /// <summary>Whether texts and indicators are of a size that people write; checks that set one against the other give up on others.</summary>
    internal bool AreTextsOfUsualSize => _isUsual ??= GoalText.AreOfUsualSize(GoalTexts, Indicators.Count);

    /// <summary>The unit of its amounts; yuan where none is printed.</summary>
    public AmountUnit AmountUnit => Record.AmountUnit.Value ?? AmountUnit.Yuan;

    /// <summary>An amount as the form would print it, in its own unit.</summary>
    internal string Spell(decimal yuan) => AmountUnit.Spell(yuan);

    /// <summary>Says that rows of the form were not read, where it is so: a check that counts or adds up over all rows cannot know.</summary>
    internal bool LacksRows(AuditNotes notes)
    {
        if (Record.HasUnreadRows)
        {
            notes.CannotKnow("表内有行没有读到，不能合计或计数", Form.Start);
        }

        return Record.HasUnreadRows;
    }

    /// <summary>The score, recomputed.</summary>
    public ScoreSheet Sheet => _sheet ??= ScoreSheet.Of(Record, Profile);
}
