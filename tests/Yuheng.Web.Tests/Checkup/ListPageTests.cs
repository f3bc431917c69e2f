using System.Text;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

public class ListPageTests
{
    [Fact]
    public async Task Before_anything_is_there_the_list_says_what_to_do()
    {
        await using var site = await Site.Start();
        var page = await site.Page("/check");
        Assert.Contains("还没有文件。", page);
        Assert.Contains("<input id=\"files\" type=\"file\" name=\"files\" multiple", page);
    }

    [Fact]
    public async Task I_see_each_document_with_its_forms_their_units_years_and_funds_in_yuan_and_in_ten_thousands()
    {
        await using var site = await Site.Start(Papers.Read("library.txt", Papers.Library));
        var page = await site.Page("/check");
        Assert.Contains("library.txt", page);
        Assert.Contains("项目表 2", page);
        Assert.Contains(">少儿阅读推广</a>", page);
        Assert.Contains(">书库空调更换</a>", page);
        Assert.Contains("示范区图书馆", page);
        Assert.Contains(">1,286,000.00</td>", page);
        Assert.Contains(">128.60</td>", page);
        Assert.Contains(">2024</td>", page);
    }

    [Fact]
    public async Task A_self_evaluation_is_listed_with_its_budget_of_the_year()
    {
        await using var site = await Site.Start(Papers.Read("meals.txt", Papers.SchoolMeals));
        var page = await site.Page("/check");
        Assert.Contains(">自评</td>", page);
        Assert.Contains(">894,100.00</td>", page);
        Assert.Contains(">89.41</td>", page);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_stands_in_the_list_with_what_is_wrong_and_what_to_do()
    {
        await using var site = await Site.Start(Papers.Read("library.txt", Papers.Library), Papers.Read("blank.txt", ""));
        var page = await site.Page("/check");
        Assert.Contains("blank.txt", page);
        Assert.Contains("文件是空的，没有可读的内容；请检查是否下载或导出完整。", page);
        Assert.Contains("少儿阅读推广", page);
    }

    [Fact]
    public async Task A_document_of_many_forms_shows_the_first_and_leads_to_all()
    {
        var many = string.Concat(Enumerable.Repeat(Papers.Library, 15));
        await using var site = await Site.Start(Papers.Read("many.txt", many));
        var page = await site.Page("/check");
        Assert.Contains("全部 30 张项目表", page);
        Assert.Equal(PageLimits.FormsOnList, page.Split("<th scope=\"row\" class=\"stick\">").Length - 1);
    }

    [Fact]
    public async Task The_samples_are_there_from_the_start_and_one_that_is_no_text_is_listed_as_refused()
    {
        var folder = Directory.CreateTempSubdirectory("yuheng-web-");
        try
        {
            folder.CreateSubdirectory("targets");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "targets", "library.txt"), Papers.Library, TestContext.Current.CancellationToken);
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, "photo.jpg"), [0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2, 3, 0], TestContext.Current.CancellationToken);
            using var stop = new CancellationTokenSource();
            var ready = new TaskCompletionSource<string>();
            var serving = WebProgram.ServeAsync("http://127.0.0.1:0", folder.FullName, null, (address, _) => ready.SetResult(address), stop.Token);
            using var client = new HttpClient { BaseAddress = new Uri(await ready.Task) };
            var page = Encoding.UTF8.GetString(await client.GetByteArrayAsync("/check", TestContext.Current.CancellationToken));
            await stop.CancelAsync();
            await serving;
            Assert.Contains("少儿阅读推广", page);
            Assert.Contains("photo.jpg", page);
            Assert.Contains("没有收下", page);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_port_in_use_is_said_and_not_served()
    {
        await using var site = await Site.Start();
        await Assert.ThrowsAnyAsync<IOException>(() =>
            WebProgram.ServeAsync(site.Address, null, null, (_, _) => Assert.Fail("cannot be ready"), TestContext.Current.CancellationToken));
    }
}
