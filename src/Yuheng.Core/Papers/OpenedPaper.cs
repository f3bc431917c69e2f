using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Papers;

/// <summary>Papers that are opened from the approved target of their project and year: the target's own words and figures, under the same numbers, and nothing made up.</summary>
public static class OpenedPaper
{
    private static readonly string[] s_project = ["project.code", "project.name", "project.nature", "project.category", "project.department", "project.unit", "project.start", "project.end", "project.period"];
    private static readonly string[] s_indicator = ["order", "level1", "level2", "name", "target", "measureUnit", "weight"];

    /// <summary>
    /// The self-evaluation of a target: its indicators with targets and points, its annual goal as 预期目标, its funds as 年初预算数.
    /// 全年预算数, what was spent, completions and scores are blank.
    /// </summary>
    /// <param name="approved">The content of the target that was approved.</param>
    /// <param name="target">What the target is.</param>
    /// <param name="unit">The unit of the amounts of the self-evaluation.</param>
    /// <param name="profile">The rules of its region and year.</param>
    public static PaperContent SelfEvaluation(PaperContent approved, FormHead target, AmountUnit unit, Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Opened(approved, target, unit).With(
        [
            KeyValuePair.Create("goals.expected", approved["goals.annual"] ?? approved["goals.overall"]),
            KeyValuePair.Create("funds.total.weight", (string?)Digits(profile.Of(Parameters.ExecutionWeight))),
            KeyValuePair.Create("total.weight", (string?)Digits(profile.Of(Parameters.FullMarks))),
        ]);
    }

    /// <summary>The monitoring form of a target: its indicators with targets, its annual goal, its funds as 年初预算数.</summary>
    /// <param name="approved">The content of the target that was approved.</param>
    /// <param name="target">What the target is.</param>
    /// <param name="unit">The unit of the amounts of the monitoring form.</param>
    public static PaperContent Monitoring(PaperContent approved, FormHead target, AmountUnit unit) =>
        Opened(approved, target, unit).With("goals.annual", approved["goals.annual"] ?? approved["goals.overall"]);

    private static PaperContent Opened(PaperContent approved, FormHead target, AmountUnit unit)
    {
        ArgumentNullException.ThrowIfNull(approved);
        ArgumentNullException.ThrowIfNull(target);
        var funds = ProjectRecord.From(EnteredForm.Of(approved, target).Form).TargetFunds;
        var cells = s_project.Concat(approved.Rows('i').SelectMany(row => s_indicator.Select(field => $"{row}.{field}"))).Append("last.i")
            .Select(path => KeyValuePair.Create(path, approved[path])).ToList();
        foreach (var (row, amount) in funds is null ? [] : new[]
        {
            ("total", funds.Annual.State == ReadState.Missing ? funds.Total : funds.Annual),
            ("appropriation", funds.Appropriation), ("carryOver", funds.CarryOver), ("other", funds.OtherAnnual),
        })
        {
            // What cannot be read is carried over as it is written, for whoever fills the paper in to put right.
            cells.Add(KeyValuePair.Create($"funds.{row}.initial", amount.Value is { } money ? unit.Spell(money.Yuan) : amount.Printed.Raw));
        }

        return PaperContent.Empty.With(cells);
    }

    private static string Digits(decimal number) => number.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
