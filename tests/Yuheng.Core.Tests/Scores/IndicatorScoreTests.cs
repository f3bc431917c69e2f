using System.Globalization;
using Yuheng.Core.Profiles;
using Yuheng.Core.Scores;

namespace Yuheng.Core.Tests.Scores;

/// <summary>What a row of a self-evaluation earns: the table <c>indicators.cases.md</c> beside this file.</summary>
public class IndicatorScoreTests
{
    internal static readonly List<string[]> Rows =
    [
        .. File.ReadLines(Path.Join(PapersTests.Root, "tests", "Yuheng.Core.Tests", "Scores", "indicators.cases.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim()[1..^1].Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    public static TheoryData<string> Cases => [.. Rows.Select(row => string.Join('|', row))];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Earns_what_the_table_says(string @case)
    {
        var row = @case.Split('|');
        var sheet = ScoreSheet.Of(Evaluations.Of((row[1], row[2], row[3], row[4], row[5], row[6])), RegionProfiles.Shipped.Find(row[0], 2024)!);

        var score = Assert.Single(sheet.Indicators);
        Assert.Equal(row[7], Spelt(score));
        Assert.Equal(row[8], score.Outcome switch { ScoreOutcome.Agrees => "相符", ScoreOutcome.Differs => "不符", ScoreOutcome.NotPrinted => "没有得分", _ => "不能计分" });
        Assert.Contains(row[9], sheet.WorkingOf(0), StringComparison.Ordinal);
    }

    [Fact]
    public void No_row_is_there_twice() => Assert.Equal(Rows.Count, Rows.Select(row => string.Join('|', row)).Distinct().Count());

    [Fact]
    public void Every_formula_and_every_gap_of_an_indicator_is_in_the_table()
    {
        var scores = Rows.Select(row => ScoreSheet.Of(Evaluations.Of((row[1], row[2], row[3], row[4], row[5], row[6])), RegionProfiles.Shipped.Find(row[0], 2024)!).Indicators[0]).ToList();

        ScoreFormula[] ofOtherRows = [ScoreFormula.ExecutionRate, ScoreFormula.Sum];
        ScoreGap[] gapsOfOtherRows = [ScoreGap.NoAmount, ScoreGap.NoBudget, ScoreGap.ImpossibleAmount, ScoreGap.NoScore];
        Assert.Empty(Enum.GetValues<ScoreFormula>().Except(ofOtherRows).Except(scores.Select(s => s.Formula)));
        Assert.Empty(Enum.GetValues<ScoreGap>().Except(gapsOfOtherRows).Except(scores.Select(s => s.Gap)));
    }

    private static string Spelt(ScoreRow score) =>
        score.Gap != ScoreGap.None ? "—"
        : score.Value is { } value ? value.ToString("0.00", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{ScoreSheet.Rounded(score.Low):0.00}–{ScoreSheet.Rounded(score.High):0.00}");
}
