using System.Net;
using System.Text;
using System.Text.Json;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Documents;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Portal;

[Collection(typeof(InABrowser))]
public class PortalTests(Browser browser)
{
    private const int Year = 2025;
    private const string Project = "N80000001";
    private const string Publishing = "/w/990101/2025/publishing/205002/evaluations";
    private const string Public = "/990101/2025/p/N80000001";

    /// <summary>The self-evaluation of the school meals, approved; how a paper gets there has tests of its own.</summary>
    private static async Task<Paper> Approved(RegionSite site, params (string Path, string? Text)[] changes)
    {
        var form = DocumentReader.Read(SourceDocument.Take("meals.txt", Encoding.UTF8.GetBytes(Papers.SchoolMeals)).Value!).Value!.Forms[0].Form;
        var content = EnteredForm.ContentOf(form).With(changes.Select(c => KeyValuePair.Create(c.Path, c.Text)));
        var layout = PaperOnDesk.LayoutOf(PaperKind.SelfEvaluation, Year, "shanghai");
        var facts = PaperOnDesk.Checked(PaperKind.SelfEvaluation, layout, Year, content, "shanghai").Facts;
        return await site.Store.WriteAsync(RegionSite.Region, async data =>
        {
            var paper = (await data.CreateAsync(PaperKind.SelfEvaluation, Year, "205002", Project, layout, content, facts, "clerk3", site.Clock.Now))!;
            return (await data.MoveAsync(paper, PaperState.Approved, Act.Pass.Tag(), "finance", site.Clock.Now))!;
        });
    }

    private static async Task Publish(RegionSite site, params (string, string)[] fields)
    {
        using var department = await site.SignedIn("department2");
        var page = await department.Page(Publishing);
        using var answer = await department.Submit(page, Publishing + "/publish", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    private static async Task<string> Read(Visitor visitor, string path) => WebUtility.HtmlDecode(await visitor.Page(path));

    [Fact]
    public async Task What_is_published_is_read_by_anybody_with_its_numbers_and_their_working_and_the_json_says_the_same()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        using var anybody = site.Stranger();
        using (var before = await anybody.Get(Public))
        {
            Assert.Equal(HttpStatusCode.NotFound, before.StatusCode);
        }

        await Publish(site);

        var page = await Read(anybody, Public);
        Assert.Contains("2025年安排 89.41 万元，花了 80.00 万元（89.48%）", page);
        Assert.Contains("4 项指标完成 3 项", page);
        Assert.Contains("自评 98.55 分", page);
        Assert.Contains("得分 19.60/20.00", page);
        Assert.Contains("原因：两所学校留样柜检修，已换新。", page);
        Assert.Contains("怎么算的", page);
        var json = JsonDocument.Parse(await anybody.Page(Public + ".json")).RootElement.GetProperty("evaluation");
        Assert.Equal((894_100m, 800_000m, 98.55m), (json.GetProperty("budget").GetDecimal(), json.GetProperty("spent").GetDecimal(), json.GetProperty("score").GetDecimal()));
        Assert.Equal([true, false, true, true], json.GetProperty("indicators").EnumerateArray().Select(i => i.GetProperty("met").GetBoolean()));
        Assert.Contains("学生营养餐补助", await anybody.Page(Public + ".csv"));
        Assert.Contains("89.41", await Read(anybody, "/990101/2025/205"));
        Assert.Equal(PaperState.Published, (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(PaperId.Of(PaperKind.SelfEvaluation, Year, Project))))!.State);
    }

    [Fact]
    public async Task A_draft_cannot_be_reached_by_any_public_address()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        using var anybody = site.Stranger();
        var draft = (await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, State = PaperState.Draft })))[0];
        foreach (var path in new[] { $"/990101/{draft.Year}/p/{draft.Project}", $"/990101/{draft.Year}/p/{draft.Project}.json", $"/990101/{draft.Year}/{draft.Body}", $"/990101/{draft.Year}/{draft.Body}.json", $"/990101/{draft.Year}/{draft.Body}/targets", $"/990101/{draft.Year}/{draft.Body}/targets@1/papers.json" })
        {
            using var answer = await anybody.Get(path);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path} answered {answer.StatusCode}");
        }

        Assert.DoesNotContain($"/990101/{draft.Year}/", await anybody.Page("/search?q=" + Uri.EscapeDataString(draft.Facts.Title)));
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_as_text_and_numbers_of_persons_are_hidden()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site, ("project.name", "<script>alert(1)</script>营养餐"), ("goals.achieved", "\"><img src=x onerror=alert(1)> 联系人电话 13812345678"), ("i2.deviation", "</details><svg onload=alert(1)> 两所学校留样柜检修，已换新。"));
        await Publish(site);
        using var anybody = site.Stranger();

        foreach (var path in new[] { Public, "/990101/2025/205002", "/990101/2025", "/search?q=" + Uri.EscapeDataString("营养餐"), "/search?q=" + Uri.EscapeDataString("<script>"), "/990101/2025/205002/evaluations" })
        {
            var page = await anybody.Page(path);
            Assert.DoesNotContain("<script", page);
            Assert.DoesNotContain("<img", page);
            Assert.DoesNotContain("<svg onload", page);
        }

        Assert.Contains("138****5678", await anybody.Page(Public));
        Assert.DoesNotContain("13812345678", await anybody.Page(Public + ".json"));
    }

    [Theory]
    [InlineData("餐")]
    [InlineData("营养")]
    [InlineData("营养餐")]
    public async Task Chinese_words_of_one_character_two_and_more_are_found(string word)
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        await Publish(site);
        using var anybody = site.Stranger();
        Assert.Contains($"href=\"{Public}\"", await anybody.Page("/search?q=" + Uri.EscapeDataString(word)));
    }

    [Fact]
    public async Task A_correction_needs_a_reason_and_shows_the_old_value_and_the_new_one()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        var paper = await Approved(site);
        await Publish(site);
        using var anybody = site.Stranger();
        await anybody.Page(Public);
        await site.Store.WriteAsync(RegionSite.Region, async data =>
        {
            var published = (await data.PaperAsync(paper.Id))!;
            var saved = (await data.SaveAsync(published, published.Content!.With("i1.actual", "181.00(天)"), published.Facts, "clerk3", site.Clock.Now))!;
            return await data.MoveAsync(saved, PaperState.Approved, Act.Pass.Tag(), "finance", site.Clock.Now);
        });

        using var department = await site.SignedIn("department2");
        using var without = await department.Submit(await department.Page(Publishing), Publishing + "/publish");
        Assert.Contains("请写明更正或补充的原因", WebUtility.HtmlDecode(await without.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        Assert.DoesNotContain("181.00", await anybody.Page(Public));
        await Publish(site, ("reason", "供餐天数漏计一天"));

        var page = await Read(anybody, Public);
        Assert.Contains("<del>180.00(天)</del> <ins>181.00(天)</ins>", page);
        Assert.Contains("供餐天数漏计一天", page);
        Assert.Contains("180.00(天)", await anybody.Page("/990101/2025/205002/evaluations@1/papers.json"));
    }

    [Fact]
    public async Task What_is_withdrawn_leaves_its_notice_and_nothing_else()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        await Publish(site);
        using var anybody = site.Stranger();
        await anybody.Page(Public);
        using var department = await site.SignedIn("department2");
        using var answer = await department.Submit(await department.Page(Publishing), Publishing + "/withdraw", ("notice", "依法撤下"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var gone = await anybody.Get(Public);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Contains("依法撤下", await Read(anybody, "/990101/2025/205002/evaluations"));
        using var file = await anybody.Get("/990101/2025/205002/evaluations@1/papers.json");
        Assert.Equal(HttpStatusCode.NotFound, file.StatusCode);
    }

    [Fact]
    public async Task A_unit_cannot_publish_and_errors_keep_a_paper_back()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site, ("i2.score", "20.00"));
        using var clerk = await site.SignedIn("clerk3");
        using var refused = await clerk.Get(Publishing);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var department = await site.SignedIn("department2");
        var page = await department.Page(Publishing);
        Assert.Contains("有错误的文件不能公开", WebUtility.HtmlDecode(page));
        Assert.DoesNotContain("/publish\"", page);
    }

    [Fact]
    public void The_portal_is_given_sealed_publications_and_nothing_else_of_the_store()
    {
        var folder = Path.Combine(Environment.GetEnvironmentVariable("YUHENG_ROOT")!, "src", "Yuheng.Web", "Portal");
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            var text = File.ReadAllText(file);
            Assert.True(!text.Contains("DataStore", StringComparison.Ordinal) && !text.Contains("RegionData", StringComparison.Ordinal) && !text.Contains("Web.Workbench", StringComparison.Ordinal), file);
        }
    }

    [Fact]
    public async Task A_reader_on_a_phone_without_script_finds_the_project_and_nothing_scrolls_sideways()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        await Publish(site);
        var page = await browser.Open(site.Address, 390, 844, script: false);
        await page.GetByRole(Microsoft.Playwright.AriaRole.Searchbox).FillAsync("营养");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button).First.ClickAsync();
        // What the page before still asks for is not this page's.
        await page.WaitForLoadStateAsync(Microsoft.Playwright.LoadState.NetworkIdle);
        var requests = 0;
        page.Request += (_, _) => requests++;
        await page.Locator($"main a[href='{Public}']").ClickAsync();
        await page.GetByText("4 项指标完成 3 项").WaitForAsync();

        Assert.True(requests <= 3, $"{requests} requests");
        using var anybody = site.Stranger();
        foreach (var path in new[] { Public, "/", "/990101/2025", "/990101/2025/205002", "/data", "/990101/2025/205002/evaluations" })
        {
            Assert.True(Encoding.UTF8.GetByteCount(await anybody.Page(path)) <= 45_000, path);
            var shown = await browser.Open(site.Address + path, 390, 844);
            Assert.True(await shown.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, $"{path} scrolls sideways");
            await shown.CloseAsync();
        }
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        await Publish(site);
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var first = await client.GetAsync(Public, TestContext.Current.CancellationToken);
        using var again = new HttpRequestMessage(HttpMethod.Get, Public);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%00%00营养%00")]
    [InlineData("")]
    [InlineData("%20%09%0A")]
    [InlineData("%F0%9F%98%80")]
    [InlineData("%ED%A0%80")]
    [InlineData("%25_!%5C%27%22;--")]
    [InlineData("餐&year=abc")]
    [InlineData("餐&q=营养")]
    public async Task An_odd_search_is_answered_with_a_page(string typed)
    {
        await using var site = await RegionSite.StartAsync(published: true);
        using var anybody = site.Stranger();
        Assert.Contains("<form action=\"/search\"", await anybody.Page("/search?q=" + typed));
    }

    [Fact]
    public async Task A_search_for_a_very_long_text_is_answered_with_a_page_and_for_more_than_an_address_holds_it_says_so()
    {
        await using var site = await RegionSite.StartAsync();
        using var anybody = site.Stranger();
        Assert.Contains("<form action=\"/search\"", await anybody.Page("/search?q=" + string.Concat(Enumerable.Repeat("%F0%A0%80%80餐", 300))));
        using var answer = await anybody.Get("/search?q=" + new string('a', 20_000));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Pages_of_the_portal_and_what_they_use_are_sent_compressed_and_pages_behind_the_sign_in_are_not(string encoding)
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        await Publish(site);
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        client.DefaultRequestHeaders.AcceptEncoding.ParseAdd(encoding);
        var plain = await site.Stranger().Page(Public);
        var style = System.Text.RegularExpressions.Regex.Match(plain, "href=\"(/assets/[^\"]+portal.css)\"").Groups[1].Value;
        foreach (var path in new[] { Public, "/", "/990101/2025/205002", style })
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
            Assert.True(answer.Content.Headers.ContentLength is <= 20_000, path);
        }

        using var page = await client.GetAsync(Public, TestContext.Current.CancellationToken);
        using var packed = await page.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(encoding == "br" ? new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionMode.Decompress) : new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionMode.Decompress));
        Assert.Equal(plain, await reader.ReadToEndAsync(TestContext.Current.CancellationToken));

        using var signIn = await client.GetAsync("/sign-in", TestContext.Current.CancellationToken);
        Assert.Empty(signIn.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A_sealed_file_that_the_reader_has_is_not_sent_again()
    {
        await using var site = await RegionSite.StartAsync(published: true);
        await Approved(site);
        await Publish(site);
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        foreach (var file in new[] { Project + ".docx", Project + ".pdf", "papers.csv", "manifest.json" })
        {
            var path = "/990101/2025/205002/evaluations@1/" + file;
            using var first = await client.GetAsync(path, TestContext.Current.CancellationToken);
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await client.SendAsync(again, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode));
            Assert.Empty(await second.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }
}
