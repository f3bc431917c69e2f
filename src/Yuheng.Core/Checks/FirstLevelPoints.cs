using Yuheng.Core.Classification;
using Yuheng.Core.Profiles;
using Yuheng.Core.Scores;

namespace Yuheng.Core.Checks;

/// <summary>The points of each first level (一级指标) of a form together, as a weight scheme spreads them. Worked example: 产出 50, 效益 30 and 满意度 10 are 执行10+产出50+效益30+满意度10.</summary>
internal readonly record struct FirstLevelPoints(decimal Costs, decimal Outputs, decimal Effects, decimal Satisfaction)
{
    /// <summary>Adds up the points of a form of which every indicator has some; null, and said so, where the first level of one is not known.</summary>
    public static FirstLevelPoints? Of(CheckedForm form, AuditNotes notes)
    {
        var levels = default(FirstLevelPoints);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var indicator = form.Indicators[i];
            var points = indicator.Weight.Value!.Value;
            switch (indicator.Levels.First)
            {
                case FirstLevel.Costs:
                    levels = levels with { Costs = levels.Costs + points };
                    break;
                case FirstLevel.Outputs:
                    levels = levels with { Outputs = levels.Outputs + points };
                    break;
                case FirstLevel.Effects:
                    levels = levels with { Effects = levels.Effects + points };
                    break;
                case FirstLevel.Satisfaction:
                    levels = levels with { Satisfaction = levels.Satisfaction + points };
                    break;
                default:
                    notes.CannotKnow($"不知道“{indicator.Printed.Name.Excerpt.Trim()}”属于哪个一级指标", indicator.Printed.Place, i + 1);
                    return null;
            }
        }

        return levels;
    }

    /// <summary>Whether they are those of one of the schemes, each group but for <paramref name="deviation"/>; and the points of the execution rate too, where they are known.</summary>
    public bool FitOneOf(WeightScheme[] schemes, decimal? execution, decimal deviation)
    {
        foreach (var scheme in schemes)
        {
            if ((execution is null || execution == scheme.Execution) && Fit(scheme, deviation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>As the rulebook writes a scheme.</summary>
    public string Spelt(decimal? execution)
    {
        var text = execution is { } rate ? $"执行{Working.Amount(rate)}" : "";
        for (var level = FirstLevel.Costs; level <= FirstLevel.Satisfaction; level++)
        {
            text += PointsOf(level) == 0m ? "" : $"{(text.Length > 0 ? "+" : "")}{WordOf(level)}{Working.Amount(PointsOf(level))}";
        }

        return text;
    }

    private bool Fit(WeightScheme scheme, decimal deviation)
    {
        var grouped = 0m;
        foreach (var group in scheme.Groups)
        {
            var points = 0m;
            for (var level = FirstLevel.Costs; level <= FirstLevel.Satisfaction; level++)
            {
                points += group.Has(WordOf(level)) ? PointsOf(level) : 0m;
            }

            if (Math.Abs(points - group.Points) > deviation)
            {
                return false;
            }

            grouped += points;
        }

        return grouped == Costs + Outputs + Effects + Satisfaction;
    }

    private decimal PointsOf(FirstLevel level) => level switch
    {
        FirstLevel.Costs => Costs,
        FirstLevel.Outputs => Outputs,
        FirstLevel.Effects => Effects,
        _ => Satisfaction,
    };

    private static string WordOf(FirstLevel level) => level switch
    {
        FirstLevel.Costs => "成本",
        FirstLevel.Outputs => "产出",
        FirstLevel.Effects => "效益",
        _ => "满意度",
    };
}
