using System.Text.Json;

namespace Yuheng.Cli.Tests.Scoring;

/// <summary>What <c>score</c> prints, for people and for programs.</summary>
public sealed class ScoreOutputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_form_whose_scores_follow_from_its_figures_is_done()
    {
        var run = await ProgramRun.Of("score", _folder.Write("s.txt", Papers.SelfEvaluation()));

        Assert.Equal(0, run.Status);
        Assert.Empty(run.Error);
        Assert.Contains("1 张自评表", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"公园步道维修 +70\.00 +70\.00 +合格 +相符 +0 +0\n", run.Output);
    }

    [Fact]
    public async Task A_difference_has_its_working_in_one_line_and_is_status_1()
    {
        var run = await ProgramRun.Of("score", _folder.Write("s.txt", Overscored()));

        Assert.Equal(1, run.Status);
        Assert.Contains("    完成值 5公里 ÷ 目标值 10公里 × 分值 50.00 = 25.00，表中 50.00\n", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"公园步道维修 +95\.00 +70\.00 +合格 +不符 +1 +0\n", run.Output);
    }

    [Fact]
    public async Task What_cannot_be_scored_says_why()
    {
        var run = await ProgramRun.Of("score", _folder.Write("s.txt", Papers.SelfEvaluation().Replace("5.00(公里)", "约一半", StringComparison.Ordinal)));

        Assert.Contains("不能计分：指标值“=10.00(公里)”是数字，完成值“约一半”不是数字，表中 25.00\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_target_has_no_score_and_a_missing_file_is_refused_while_the_rest_is_done()
    {
        var run = await ProgramRun.Of("score", _folder.Write("t.txt", Papers.Target()), _folder["none.txt"], _folder.Write("s.txt", Overscored()));

        Assert.Equal(2, run.Status);
        Assert.Contains("没有自评表", run.Output, StringComparison.Ordinal);
        Assert.Contains("表中 50.00", run.Output, StringComparison.Ordinal);
        Assert.Contains("none.txt：没有这个文件", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_profile_named_decides()
    {
        var run = await ProgramRun.Of("score", "--json", "--profile", "hubei", _folder.Write("s.txt", Papers.SelfEvaluation()));

        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("hubei", FormOf(json).GetProperty("profile").GetString());
    }

    [Fact]
    public async Task Json_gives_the_tree()
    {
        var run = await ProgramRun.Of("score", "--json", _folder.Write("s.txt", Overscored()));

        Assert.Equal(1, run.Status);
        Assert.Empty(run.Error);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Matches("^[0-9a-f]{12}$", json.RootElement.GetProperty("rulebook").GetString());
        var form = FormOf(json);
        Assert.True(form.GetProperty("differs").GetBoolean());
        Assert.Equal("95.00", form.GetProperty("printed").GetRawText());
        Assert.Equal("70.00", form.GetProperty("recomputed").GetRawText());

        var total = form.GetProperty("score");
        Assert.Equal(["execution", "level", "level", "level"], total.GetProperty("children").EnumerateArray().Select(c => c.GetProperty("kind").GetString()));
        Assert.Equal("合格", total.GetProperty("grade").GetString());
        var indicator = total.GetProperty("children")[1].GetProperty("children")[0];
        Assert.Equal(1, indicator.GetProperty("indicator").GetInt32());
        Assert.Equal("equal", indicator.GetProperty("formula").GetString());
        Assert.Equal("differs", indicator.GetProperty("outcome").GetString());
        Assert.Equal("25.00", indicator.GetProperty("value").GetRawText());
        Assert.Equal("完成值 5公里 ÷ 目标值 10公里 × 分值 50.00 = 25.00，表中 50.00", indicator.GetProperty("working").GetString());
        Assert.Equal(["目标值", "完成值", "分值", "得分"], indicator.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("name").GetString()));
        Assert.Equal("=10.00(公里)", indicator.GetProperty("inputs")[0].GetProperty("raw").GetString());
        Assert.True(indicator.GetProperty("inputs")[0].GetProperty("place").GetProperty("line").GetInt32() > 0);
        Assert.Contains(indicator.GetProperty("parameters").EnumerateArray(), p => p.GetProperty("key").GetString() == "score.equal" && p.GetProperty("source").GetString()!.Length > 0);
    }

    /// <summary>Half of the path, all of the points.</summary>
    private static string Overscored() => Papers.SelfEvaluation()
        .Replace("5.00(公里)\t50.00\t25.00", "5.00(公里)\t50.00\t50.00", StringComparison.Ordinal)
        .Replace("100.00\t70.00", "100.00\t95.00", StringComparison.Ordinal);

    private static JsonElement FormOf(JsonDocument json) => Assert.Single(Assert.Single(json.RootElement.GetProperty("documents").EnumerateArray()).GetProperty("forms").EnumerateArray());
}
