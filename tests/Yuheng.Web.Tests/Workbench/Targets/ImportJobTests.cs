using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Store;
using Yuheng.Store.Tests;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>Many documents at once: read while nobody waits, shown, taken in when somebody says so, through a restart of the program.</summary>
public sealed partial class ImportJobTests(SqliteFolders folders)
{
    private const int Year = 2027;
    private static readonly string s_batch = $"/w/{RegionSite.Region}/{Year}/import/batch";

    private static byte[] Form(int number) => Encoding.UTF8.GetBytes($"""
        财政项目支出绩效目标申报表
        ({Year}年度)
        项目名称	流动服务点{number}	项目类别	经常性项目
        主管部门	区文化和旅游局	实施单位	区图书馆
        计划开始日期	{Year}-01-01	计划完成日期	{Year}-12-31
        项目资金 (元)	项目资金总额	{number}00000	年度资金申请总额	{number}00000
        	其中：财政资金	{number}00000	其中：当年财政拨款	{number}00000
        			上年结转资金	0
        	其他资金	0	其他资金	0
        项目 绩效 目标	项目总目标		年度总目标	
        	书送到社区。		全年开放流动服务点。	
        绩效 指标	一级指标	二级指标	三级指标	指标目标值
        	产出指标	数量指标	流动服务点开放场次	>={number}场
        	效益指标	社会效益指标	服务读者人次	>=30000人次
        	满意度指标	服务对象满意度指标	读者满意度	>=90%

        """);

    private static byte[] Zip(IEnumerable<(string Name, byte[] Bytes)> files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static Task<(long Papers, long Amount)> Stored(RegionSite site, string text = "流动服务点") => site.Store.ReadAsync(
        RegionSite.Region, data => data.SumAsync(new PaperFilter { Kind = PaperKind.Target, Year = Year, Text = text }), TestContext.Current.CancellationToken);

    /// <summary>The page of an import once it is in a state.</summary>
    private static async Task<string> Until(Visitor visitor, string job, string state)
    {
        for (var n = 0; n < 600; n++)
        {
            var page = WebUtility.HtmlDecode(await visitor.Page(job));
            if (page.Contains($"<strong>{state}</strong>", StringComparison.Ordinal))
            {
                return page;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{job} did not come to {state}: {await visitor.Page(job)}");
        return "";
    }

    [Fact]
    public async Task A_zip_of_three_hundred_forms_is_read_shown_and_taken_in_and_a_second_time_nothing_changes()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var zip = Zip([.. Enumerable.Range(1, 297).Select(n => ($"表/流动服务点{n}.txt", Form(n))), ("photo.jpg", [0xff, 0xd8, 0xff, 0xe0, 0]), ("空.txt", []), ("说明.txt", Encoding.UTF8.GetBytes("请查收"))]);

        using var begun = await clerk.PostFile(s_batch, s_batch, "申报.zip", zip, ("body", "219001"));
        var job = begun.Headers.Location!.ToString();
        var read = await Until(clerk, job, "已读，待确认");
        Assert.Contains("已读 300 / 300 · 不能收下 3", read);
        Assert.Contains("新建 297，修改 0，不变 0，不能收下 3", read);
        Assert.Contains("photo.jpg", read);
        Assert.Equal(0, (await Stored(site)).Papers);

        using var applied = await clerk.Submit(await clerk.Page(job), job + "/apply");
        await Until(clerk, job, "已导入");
        Assert.Equal((297L, 297L * 298 / 2 * 100_000 * 100), await Stored(site));

        using var again = await clerk.PostFile(s_batch, s_batch, "申报.zip", zip, ("body", "219001"));
        Assert.Contains("新建 0，修改 0，不变 297，不能收下 3", await Until(clerk, again.Headers.Location!.ToString(), "已读，待确认"));
        Assert.Empty((await site.Store.VerifyAsync(TestContext.Current.CancellationToken)).Breaks);

        using var other = await site.SignedIn("clerk2");
        using var hidden = await other.Get(job);
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
    }

    [Fact]
    public async Task An_import_goes_on_in_the_next_program_where_the_last_one_ended_and_stops_when_told_to()
    {
        const int Forms = 2_000;
        var place = await folders.EmptyAsync();
        string job;
        await using (var first = await RegionSite.OverAsync(place))
        {
            using var clerk = await first.SignedIn("clerk");
            using var begun = await clerk.PostFile(s_batch, s_batch, "申报.zip", Zip(Enumerable.Range(1, Forms).Select(n => ($"{n}.txt", Form(n)))), ("body", "219001"));
            job = begun.Headers.Location!.ToString();
            await Until(clerk, job, "已读，待确认");
            using var applied = await clerk.Submit(await clerk.Page(job), job + "/apply");
        }

        await using var second = await RegionSite.OverAsync(place);
        var before = (await Stored(second)).Papers;
        second.Clock.Now += TimeSpan.FromMinutes(2);
        using var same = await second.SignedIn("clerk");
        await Until(same, job, "已导入");
        Assert.InRange(before, 0, Forms - 1);
        Assert.Equal(Forms, (await Stored(second)).Papers);

        using var more = await same.PostFiles(s_batch, s_batch, Enumerable.Range(Forms + 1, 400).Select(n => ($"{n}.txt", Form(n))), ("body", "219001"));
        var stopped = more.Headers.Location!.ToString();
        using var told = await same.Post(stopped, stopped + "/stop");
        await Until(same, stopped, "已停止");
        Assert.Equal(Forms, (await Stored(second)).Papers);
    }

    [Fact]
    public async Task What_is_no_zip_or_comes_from_no_page_of_ours_is_not_taken_and_says_so()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");

        using var damaged = await clerk.PostFile(s_batch, s_batch, "申报.zip", Zip([("1.txt", Form(1))])[..^30], ("body", "219001"));
        Assert.Equal(HttpStatusCode.BadRequest, damaged.StatusCode);
        Assert.Contains("不是完好的压缩包", WebUtility.HtmlDecode(await damaged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        using var notMine = await clerk.PostFile(s_batch, s_batch, "1.txt", Form(1), ("body", "205002"));
        Assert.Equal(HttpStatusCode.BadRequest, notMine.StatusCode);
        Assert.DoesNotMatch(Jobs(), await clerk.Page(s_batch));
    }

    [GeneratedRegex("/import/batch/[0-9a-f]{32}")]
    private static partial Regex Jobs();
}
