using Yuheng.Documents.Reading;

namespace Yuheng.Documents.Tests.Reading.Office;

/// <summary>Makes files of other formats from ours, as a clerk would with an office program.</summary>
internal static class LibreOffice
{
    /// <summary>The bytes of a file saved as another format, such as xls or ods.</summary>
    public static byte[] SaveAs(byte[] bytes, string from, string to)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("from." + from, bytes);
        string[] arguments = ["--headless", "-env:UserInstallation=" + new Uri(Path.Join(folder.Path, "profile")).AbsoluteUri, "--convert-to", to, "--outdir", Path.Join(folder.Path, "out"), path];
        var result = ChildProgram.RunAsync("soffice", arguments, folder.Path, new ChildLimits(TimeSpan.FromMinutes(3), 16L << 30, 1 << 20, 1 << 30)).GetAwaiter().GetResult();
        Assert.Equal(ChildEnd.Done, result.End);
        return File.ReadAllBytes(Path.Join(folder.Path, "out", "from." + to));
    }
}
