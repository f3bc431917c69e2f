using System.Net;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Profiles;
using Yuheng.Core.Scores;
using Yuheng.Documents;
using Yuheng.Store;

namespace Yuheng.Web.Tests.Workbench.SelfEvaluation;

/// <summary>Published self-evaluations are imported, their scores recomputed and the differences shown.</summary>
public partial class EvaluationImportTests
{
    private static Task<List<Paper>> Stored(RegionSite site, int year) =>
        site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.SelfEvaluation, Year = year, Body = "219001" }));

    private static async Task<string> Import(Visitor clerk, int year, string path)
    {
        var at = $"/w/{RegionSite.Region}/{year}/import";
        using var preview = await clerk.PostFile(at, at, Path.GetFileName(path), await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken), ("body", "219001"));
        var raw = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var done = await clerk.Post(at, at + "/apply", [("body", "219001"), .. Carried().Matches(raw).Select(m => ("form", WebUtility.HtmlDecode(m.Groups[1].Value)))]);
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        return WebUtility.HtmlDecode(raw);
    }

    /// <summary>9.89 + 12 + 8 + 12 + 8.33 + 8 + 10 + 10 + 10 + 10 = 98.22, as the sample prints it.</summary>
    [Fact]
    public async Task The_evaluations_of_a_document_are_stored_with_both_scores()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var path = Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "samples", "self-evaluation", "community-clinics-2024.txt");

        var preview = await Import(clerk, 2024, path);

        Assert.Contains("新建 3，修改 0，不变 0，不能收下 0", preview);
        Assert.Contains("表中 98.22 分，复算 98.22 分", preview);
        var stored = (await Stored(site, 2024)).Single(p => p.Facts.Title == "2024年社区卫生服务站标准化改造");
        Assert.Equal((9822L, 9822L, 306_400_000L, 303_120_000L), (stored.Facts.Points, stored.Facts.DuePoints, stored.Facts.Amount, stored.Facts.Paid));
        Assert.Contains("2024年社区卫生服务站标准化改造", WebUtility.HtmlDecode(await clerk.Page($"/w/{RegionSite.Region}/2024/evaluations")));
        Assert.Contains("不变 3", await Import(clerk, 2024, path));
        Assert.Equal(3, (await Stored(site, 2024)).Count);
    }

    [Fact]
    public async Task The_self_evaluations_of_the_corpus_are_27_evaluations_with_scores_recomputed()
    {
        var corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");
        Assert.SkipWhen(corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var path = Path.Combine(corpus!, "self-evaluations-2024.txt");

        Assert.Contains("新建 27，修改 0，不变 0，不能收下 0", await Import(clerk, 2024, path));

        var source = SourceDocument.Take("x.txt", await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).Value!;
        var profile = RegionProfiles.Shipped.Find("shanghai", 2024)!;
        var due = DocumentReader.Read(source).Value!.Forms.Select(f => (long?)(ScoreSheet.Of(f, profile).Total.Value * 100m)).Order();
        var stored = await Stored(site, 2024);
        Assert.Equal(27, stored.Count);
        Assert.Equal(due, stored.Select(p => p.Facts.DuePoints).Order());
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]*)\"")]
    private static partial Regex Carried();
}
