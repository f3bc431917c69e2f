using Yuheng.Core.Profiles;
using Yuheng.Core.Scores;
using Yuheng.Core.Tests.Checks;

namespace Yuheng.Core.Tests.Scores;

/// <summary>A parameter of the scores that is changed, by however little, changes what some row of the tables says.</summary>
public class ScoreParametersTests
{
    private static readonly string[] Regions = ["national", "shanghai", "hebei", "hubei", "sichuan"];

    private static readonly Lazy<List<string>> Unchanged = new(() => Said(RegionProfiles.Shipped));

    [Theory]
    [InlineData("score.full", "99")]
    [InlineData("score.rounding", "0.02")]
    [InlineData("score.rounding", "0.001")]
    [InlineData("score.equal", "全有全无")]
    [InlineData("score.lower-is-better", "—")]
    [InlineData("SE-09.ratio", "129")]
    [InlineData("SE-09.ratio", "131")]
    [InlineData("score.band.achieved", "79")]
    [InlineData("score.band.achieved", "81")]
    [InlineData("score.band.partly", "59")]
    [InlineData("score.band.partly", "61")]
    [InlineData("score.execution.weight", "11")]
    [InlineData("score.execution.base", "年初预算数")]
    [InlineData("score.grades", "优91 良80 中60 差0")]
    [InlineData("score.units", "日=1天")]
    [InlineData("weights.evaluation", "执行10+产出50+效益30+满意度10")]
    [InlineData("SE-04.tolerance", "0.049")]
    [InlineData("SE-04.tolerance", "0.051")]
    public void A_changed_parameter_is_noticed(string key, string value)
    {
        var changed = Said(new RegionProfiles(Regions.ToDictionary(
            region => region,
            region => Rulebook.Rows($"profiles/{region}.tsv", 4).Select(row => row.Cells[0] == key && region == "national" ? (row.Line, [key, row.Cells[1], value, row.Cells[3]]) : row),
            StringComparer.Ordinal)));

        Assert.NotEqual(Unchanged.Value, changed);
    }

    [Fact]
    public void Every_parameter_of_the_scores_is_changed_here_once()
    {
        var changed = typeof(ScoreParametersTests).GetMethod(nameof(A_changed_parameter_is_noticed))!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(data => (string)((InlineDataAttribute)data).Data[0]!);

        Assert.Empty(Parameters.All.Select(p => p.Key).Where(k => k.StartsWith("score.", StringComparison.Ordinal) || k.StartsWith("SE-04.", StringComparison.Ordinal) || k == "weights.evaluation").Except(changed));
    }

    /// <summary>What the tables of scores and of their checks come to by these profiles.</summary>
    private static List<string> Said(RegionProfiles profiles)
    {
        var said = new List<string>();
        foreach (var row in IndicatorScoreTests.Rows)
        {
            var sheet = ScoreSheet.Of(Evaluations.Of((row[1], row[2], row[3], row[4], row[5], row[6])), profiles.Find(row[0], 2024)!);
            said.Add($"{sheet.Indicators[0]} {sheet.WorkingOf(0)}");
        }

        var sums = ScoreSheet.Of(Evaluations.Of("80.00｜100.00｜90.00｜｜90.00｜9.00", "100.00｜90.00", ("数量指标", "植树数量", "≥3株", "3株", "81.00", "81.00")), profiles.Find("national", 2024)!).Tree();
        said.Add($"{sums.Working} {sums.Grade} {sums.Children[0].Working}");
        foreach (var code in new[] { "SE-01", "SE-02", "SE-03", "SE-04" })
        {
            foreach (var @case in CheckCase.Read(Path.Join(PapersTests.Root, "tests", "Yuheng.Core.Tests", "Checks", "Evaluations", $"{code}.cases.md")))
            {
                var audit = Audits.Of(@case.Document(profiles));
                said.AddRange(audit.Findings.Where(f => f.Code == code).Select(f => $"{@case}: {f.Severity} {f.Message}"));
                said.AddRange(audit.Insufficient.Where(i => i.Code == code).Select(i => $"{@case}: {i.Why}"));
            }
        }

        return said;
    }
}
