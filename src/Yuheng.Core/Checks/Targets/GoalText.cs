using Yuheng.Core.Departments;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Targets;

/// <summary>Which text of a form, or of the project's description beside it, says what is to be achieved.</summary>
internal enum GoalPart : byte
{
    /// <summary>项目总目标: the whole project.</summary>
    Overall,

    /// <summary>年度目标, 预期目标: the year.</summary>
    Annual,

    /// <summary>目标1, 目标2 …</summary>
    Item,

    /// <summary>资金用途.</summary>
    Use,

    /// <summary>A section of the project's description in a department's budget.</summary>
    Description,
}

/// <summary>A text that says what is to be achieved, with its figures.</summary>
/// <param name="Part">Which text.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Figures">Its figures.</param>
internal sealed record GoalText(GoalPart Part, Printed Printed, TextFigures Figures)
{
    private static readonly IReadOnlyList<GoalText> None = [];

    /// <summary>The texts of a form that hold figures; what is printed twice word for word is there once.</summary>
    public static IReadOnlyList<GoalText> Of(ParsedForm form, ProjectDescription? description)
    {
        List<GoalText>? texts = null;
        var goals = form.Goals;
        Add(ref texts, GoalPart.Annual, goals.Annual);
        Add(ref texts, GoalPart.Annual, goals.Expected);
        if (goals.Overall.Raw != goals.Annual.Raw)
        {
            Add(ref texts, GoalPart.Overall, goals.Overall);
        }

        for (var i = 0; i < goals.Items.Count; i++)
        {
            Add(ref texts, GoalPart.Item, goals.Items[i]);
        }

        Add(ref texts, GoalPart.Use, form.BudgetUse);
        for (var i = 0; i < (description?.Sections.Count ?? 0); i++)
        {
            Add(ref texts, GoalPart.Description, description!.Sections[i].Text);
        }

        return texts ?? None;
    }

    /// <summary>No form of people's making has more than this; texts against indicators would take the product of both.</summary>
    public static bool AreOfUsualSize(IReadOnlyList<GoalText> texts, int indicators)
    {
        const int mostCharacters = 20_000, mostFigures = 500, mostPairs = 100_000;
        var figures = 0;
        for (var i = 0; i < texts.Count; i++)
        {
            figures += texts[i].Figures.Count;
            if (texts[i].Figures.Text.Length > mostCharacters)
            {
                return false;
            }
        }

        return figures <= mostFigures && figures * (long)indicators <= mostPairs;
    }

    private static void Add(ref List<GoalText>? texts, GoalPart part, Printed printed)
    {
        if (!printed.IsMissing && TextFigures.Of(printed.Raw) is { Count: > 0 } figures)
        {
            (texts ??= []).Add(new GoalText(part, printed, figures));
        }
    }
}
