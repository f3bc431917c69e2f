using System.Net;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.Review;

/// <summary>批量办理: several papers returned at once from the list of work.</summary>
public class BatchTests
{
    private const string Batch = $"/w/{RegionSite.Region}/batch";

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    [Fact]
    public async Task Several_are_returned_with_one_sentence_that_each_clerk_finds_among_the_work()
    {
        await using var site = await RegionSite.StartAsync(stages: true);
        using var department = await site.SignedIn("department");
        var ids = new[] { "N00000004", "N00000101" }.Select(p => PaperId.Of(PaperKind.Target, site.NextYear, p)).ToList();
        var home = await department.Page("/w/");
        Assert.All(ids, id => Assert.Contains($"value=\"{id}\"", home));

        using var preview = await department.Post("/w/", Batch, [("act", "return"), ("back", "/w/"), .. ids.Select(id => ("paper", id))]);
        var page = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var silent = await department.Submit(page, Batch, [.. ids.Select(id => ("paper", id)), ("do", "1")]);
        Assert.Contains("退回要写明改什么", await Text(silent));
        using var done = await department.Submit(page, Batch, [.. ids.Select(id => ("paper", id)), ("note", "请补充测算依据。"), ("do", "1")]);

        Assert.Contains("办好 2 件，未办 0 件", await Text(done));
        foreach (var id in ids)
        {
            Assert.Equal(PaperState.Returned, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(id)))!.State);
            var point = Assert.Single(await site.Store.ReadAsync(RegionSite.Region, data => data.OpinionsAsync(id)));
            Assert.Equal((Opinion.Must, "请补充测算依据。", Opinion.Open), (point.Kind, point.Text, point.State));
        }

        using var clerk = await site.SignedIn("clerk");
        Assert.Contains("请补充测算依据。", WebUtility.HtmlDecode(await clerk.Page("/w/")));
    }

    [Fact]
    public async Task What_the_reader_may_not_see_is_not_in_the_batch()
    {
        await using var site = await RegionSite.StartAsync(stages: true);
        using var department = await site.SignedIn("department2");
        using var preview = await department.Post("/w/", Batch, ("act", "pass"), ("paper", PaperId.Of(PaperKind.Target, site.NextYear, "N00000004")));
        Assert.Contains("可办 0 件，不可办 0 件", await Text(preview));
    }
}
