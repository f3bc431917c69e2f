using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Yuheng.Core.Papers;
using Yuheng.Core.Workflow;
using Yuheng.Store;
using Yuheng.Web.Workbench.Papers;

namespace Yuheng.Web.Tests.Workbench.Targets;

/// <summary>The official form looked at before printing, and filled in offline.</summary>
public partial class PrintAndTemplateTests
{
    private static async Task<Paper> Draft(RegionSite site)
    {
        var papers = await site.Store.ReadAsync(RegionSite.Region, data => data.PapersAsync(new PaperFilter { Kind = PaperKind.Target, Body = "219001", State = PaperState.Draft }));
        return (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(papers[0].Id)))!;
    }

    [Fact]
    public async Task The_print_preview_is_the_official_form_of_the_region()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var paper = await Draft(site);
        var address = PaperAddress.Of(RegionSite.Region, paper);
        Assert.Contains($"href=\"{address}.html\"", await clerk.Page(address + "/edit"));
        using var answer = await clerk.Get(address + ".html");
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("财政项目支出绩效目标申报表", page);
        Assert.Contains(paper.Content!["project.name"]!, page);
        Assert.Contains(paper.Content["i1.name"]!, page);
    }

    [Fact]
    public async Task A_workbook_filled_in_offline_comes_back_into_the_same_project_and_changes_what_was_changed()
    {
        await using var site = await RegionSite.StartAsync();
        using var clerk = await site.SignedIn("clerk");
        var before = await Draft(site);
        using var file = await clerk.Get(PaperAddress.Of(RegionSite.Region, before) + "/template.xlsx");
        Assert.Equal(HttpStatusCode.OK, file.StatusCode);
        var goal = before.Content!["goals.annual"]!;
        var filled = Replaced(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), goal, "全年新办少儿读书会六十场，新增分级书目三百种。");

        var at = $"/w/{RegionSite.Region}/{before.Year}/import";
        using var preview = await clerk.PostFile(at, at, "离线填报.xlsx", filled, ("body", "219001"));
        var raw = await preview.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var done = await clerk.Post(at, at + "/apply", [("body", "219001"), .. Carried().Matches(raw).Select(m => ("form", WebUtility.HtmlDecode(m.Groups[1].Value)))]);
        var after = (await site.Store.ReadAsync(RegionSite.Region, data => data.PaperAsync(before.Id)))!;
        Assert.Equal(before.Revision + 1, after.Revision);
        Assert.Equal("全年新办少儿读书会六十场，新增分级书目三百种。", after.Content!["goals.annual"]);
        Assert.Equal(before.Content.Rows('i').Select(r => before.Content[r + ".name"]), after.Content.Rows('i').Select(r => after.Content[r + ".name"]));
    }

    /// <summary>Changes a text of a workbook, as somebody does who types over it.</summary>
    private static byte[] Replaced(byte[] workbook, string before, string after)
    {
        using var memory = new MemoryStream();
        memory.Write(workbook);
        var found = 0;
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.Ordinal)).ToList())
            {
                string text;
                using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
                {
                    text = reader.ReadToEnd();
                }

                if (text.Contains(before, StringComparison.Ordinal))
                {
                    found++;
                    using var stream = entry.Open();
                    stream.SetLength(0);
                    stream.Write(Encoding.UTF8.GetBytes(text.Replace(before, after, StringComparison.Ordinal)));
                }
            }
        }

        Assert.True(found > 0, "the workbook does not have the text");
        return memory.ToArray();
    }

    [GeneratedRegex("name=\"form\" value=\"([^\"]*)\"")]
    private static partial Regex Carried();
}
