using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

public class UploadTests
{
    [Fact]
    public async Task A_text_that_I_upload_shows_its_forms()
    {
        await using var site = await Site.Start();
        using var answer = await site.Upload(("图书馆2024.txt", Encoding.UTF8.GetBytes(Papers.Library)));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await site.Page(answer.Headers.Location!.ToString());
        Assert.Contains("图书馆2024.txt", page);
        Assert.Contains("少儿阅读推广", page);
        Assert.Contains("书库空调更换", page);
    }

    [Fact]
    public async Task Several_files_in_one_go_are_all_read_and_a_bad_one_among_them_stops_none()
    {
        await using var site = await Site.Start();
        using var answer = await site.Upload(
            ("library.txt", Encoding.UTF8.GetBytes(Papers.Library)),
            ("photo.jpg", [0xff, 0xd8, 0xff, 0xe0, 0, 0, 1, 2, 3, 0]),
            ("blank.txt", []),
            ("meals.txt", Encoding.UTF8.GetBytes(Papers.SchoolMeals)));
        Assert.Equal("/check", answer.Headers.Location!.ToString());
        var page = await site.Page("/check");
        Assert.Contains("少儿阅读推广", page);
        Assert.Contains("学生营养餐补助", page);
        Assert.Contains("认不出这是什么文件", page);
        Assert.Contains("文件是空的", page);
        Assert.Contains("4 个文件，3 张项目表；2 个没有收下", page);
    }

    [Fact]
    public async Task An_empty_file_is_refused_with_a_message_and_what_was_there_stays()
    {
        await using var site = await Site.Start(Papers.Read("library.txt", Papers.Library));
        using var answer = await site.Upload(("blank.txt", []));
        Assert.Contains("请检查是否下载或导出完整", await site.Page(answer.Headers.Location!.ToString()));
        Assert.Contains("少儿阅读推广", await site.Page("/check"));
    }

    [Fact]
    public async Task The_same_file_uploaded_again_is_listed_once_at_the_same_address()
    {
        await using var site = await Site.Start();
        using var first = await site.Upload(("library.txt", Encoding.UTF8.GetBytes(Papers.Library)));
        using var second = await site.Upload(("library copy.txt", Encoding.UTF8.GetBytes(Papers.Library)));
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Single(site.Shelf.Uploads);
    }

    [Fact]
    public async Task The_folders_before_a_file_name_are_left_out()
    {
        await using var site = await Site.Start();
        using var answer = await site.Upload((@"C:\papers\library.txt", Encoding.UTF8.GetBytes(Papers.Library)));
        Assert.Equal("library.txt", Assert.Single(site.Shelf.Uploads).Name);
    }

    [Fact]
    public async Task Pressing_upload_without_a_file_says_so()
    {
        await using var site = await Site.Start();
        using var answer = await site.Upload();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有选文件", await Text(answer));
    }

    [Fact]
    public async Task A_post_that_does_not_come_from_our_page_is_refused_and_nothing_is_read()
    {
        await using var site = await Site.Start();
        using var bare = new MultipartFormDataContent { { new ByteArrayContent(Encoding.UTF8.GetBytes(Papers.Library)), "files", "library.txt" } };
        using var answer = await site.Client.PostAsync("/check/upload", bare, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var forged = new MultipartFormDataContent
        {
            { new StringContent("forged"), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Papers.Library)), "files", "library.txt" },
        };
        using var second = await site.Client.PostAsync("/check/upload", forged, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, second.StatusCode);
        Assert.Contains("无法确认这次上传是从本页发出的", await Text(second));
        Assert.Empty(site.Shelf.Uploads);
    }

    [Theory]
    [InlineData("application/json", "{}")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=x", "no parts at all")]
    public async Task A_post_that_is_no_form_is_refused(string type, string body)
    {
        await using var site = await Site.Start();
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        using var answer = await site.Client.PostAsync("/check/upload", content, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("没有办成", await Text(answer));
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused_before_it_is_read()
    {
        await using var site = await Site.Start();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/check/upload") { Content = new Endless(Upload.MaxRequestBytes + 1) };
        request.Headers.ExpectContinue = true;
        using var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("超过 256 MB 的上限", await Text(answer));
    }

    private static Task<string> Text(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Says that it is so long, and sends nothing: the refusal must come first.</summary>
    private sealed class Endless : HttpContent
    {
        private readonly long _length;

        public Endless(long length)
        {
            _length = length;
            Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        }

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

        protected override bool TryComputeLength(out long length)
        {
            length = _length;
            return true;
        }
    }
}
