using System.Text;
using Yuheng.Web.Checkup;

namespace Yuheng.Web.Tests.Checkup;

public class DocumentShelfTests
{
    [Fact]
    public void The_oldest_uploads_make_room_for_new_ones_and_samples_stay()
    {
        var shelf = new DocumentShelf();
        shelf.Put(ShelvedDocument.Read("sample.txt", Encoding.UTF8.GetBytes("样例"), isSample: true));
        for (var number = 1; number <= DocumentShelf.MaxUploads + 1; number++)
        {
            shelf.Put(Papers.Read($"{number}.txt", $"第 {number} 个文件"));
        }

        Assert.Equal(DocumentShelf.MaxUploads, shelf.Uploads.Count);
        Assert.Equal($"{DocumentShelf.MaxUploads + 1}.txt", shelf.Uploads[0].Name);
        Assert.Equal("2.txt", shelf.Uploads[^1].Name);
        Assert.Equal("sample.txt", Assert.Single(shelf.Samples).Name);
    }

    [Fact]
    public void Large_uploads_make_the_oldest_go_by_their_size_and_the_newest_always_stays()
    {
        var shelf = new DocumentShelf();
        shelf.Put(OfSize("first", DocumentShelf.MaxUploadedBytes / 2));
        shelf.Put(OfSize("second", (DocumentShelf.MaxUploadedBytes / 2) - 1));
        Assert.Equal(2, shelf.Uploads.Count);
        shelf.Put(OfSize("third", 2));
        Assert.Equal(["third", "second"], shelf.Uploads.Select(d => d.Name));
        shelf.Put(OfSize("fourth", DocumentShelf.MaxUploadedBytes + 1));
        Assert.Equal(["fourth"], shelf.Uploads.Select(d => d.Name));
    }

    private static ShelvedDocument OfSize(string name, long bytes)
    {
        var text = new byte[bytes];
        Array.Fill(text, (byte)'x');
        for (var line = 999; line < text.Length; line += 1000)
        {
            text[line] = (byte)'\n';
        }

        text[0] = (byte)name[0];
        return ShelvedDocument.Read(name, text);
    }
}
