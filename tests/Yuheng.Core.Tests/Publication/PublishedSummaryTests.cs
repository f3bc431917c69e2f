using Yuheng.Core.Papers;
using Yuheng.Core.Publication;

namespace Yuheng.Core.Tests.Publication;

/// <summary>What a department's page says in one sentence: nothing that is not published goes into a rate.</summary>
public class PublishedSummaryTests
{
    [Fact]
    public void The_rate_is_that_of_the_projects_that_have_published_what_they_spent()
    {
        var sum = PublishedSummary.Of(
        [
            Paper("N1", PaperKind.SelfEvaluation, 200m, 150m, true, true, false),
            Paper("N2", PaperKind.SelfEvaluation, 100m, 90m, true, null),
            Paper("N3", PaperKind.Target, 700m, null, null, null, null),
        ]);

        Assert.Equal(1000m, sum.Budget);
        Assert.Equal(300m, sum.Accounted);
        Assert.Equal(240m, sum.Spent);
        Assert.Equal(80.00m, sum.Rate);
    }

    [Fact]
    public void Indicators_of_targets_are_neither_met_nor_missed_and_those_without_data_are_in_no_rate()
    {
        var sum = PublishedSummary.Of(
        [
            Paper("N1", PaperKind.SelfEvaluation, 200m, 150m, true, true, false),
            Paper("N2", PaperKind.SelfEvaluation, 100m, 90m, true, null),
            Paper("N3", PaperKind.Target, 700m, null, null, null, null),
        ]);

        Assert.Equal((8, 5, 3, 1, 1), (sum.Indicators, sum.Judged, sum.Met, sum.Unmet, sum.Unknown));
        Assert.Equal(75.00m, sum.MetRate);
    }

    [Fact]
    public void Where_nothing_is_judged_there_is_no_rate_rather_than_nought()
    {
        var sum = PublishedSummary.Of([Paper("N3", PaperKind.Target, 700m, null, null, null)]);

        Assert.Null(sum.Rate);
        Assert.Null(sum.MetRate);
        Assert.Null(sum.Spent);
    }

    [Fact]
    public void Money_spent_without_a_published_budget_is_in_no_rate()
    {
        var sum = PublishedSummary.Of([Paper("N1", PaperKind.SelfEvaluation, null, 50m, true), Paper("N2", PaperKind.SelfEvaluation, 100m, 40m, true)]);

        Assert.Equal((100m, 40m, 40.00m), (sum.Accounted, sum.Spent, sum.Rate));
    }

    private static PublishedPaper Paper(string project, PaperKind kind, decimal? budget, decimal? spent, params bool?[] met) => new()
    {
        Kind = kind.Tag(), Year = 2025, Body = "219001", BodyName = "区图书馆", Project = project, Title = project, Revision = 1, Budget = budget, Spent = spent,
        Indicators = [.. met.Select((m, i) => new PublishedIndicator("i" + (i + 1), null, null, null, null, null, null, null, m, null, null))],
    };
}
