using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Text;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>Short ways to say what is read and what came out.</summary>
internal static class Texts
{
    static Texts() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030");

    /// <summary>The root of the repository.</summary>
    public static string Root()
    {
        if (Environment.GetEnvironmentVariable("YUHENG_ROOT") is { Length: > 0 } named)
        {
            return named;
        }

        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Join(folder.FullName, "Yuheng.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Yuheng.slnx is in no folder above the tests; set YUHENG_ROOT.");
    }

    public static Outcome<DocumentReading> Read(byte[] bytes)
    {
        var source = SourceDocument.Take("测试.txt", bytes);
        return source.Value is { } taken ? TextReading.Read(taken) : source.Refusal!;
    }

    public static DocumentReading ReadingOf(byte[] bytes)
    {
        var outcome = Read(bytes);
        Assert.Null(outcome.Refusal);
        return outcome.Value!;
    }

    public static DocumentReading ReadingOf(string text) => ReadingOf(Encoding.UTF8.GetBytes(text));

    public static Refusal Refused(byte[] bytes)
    {
        var outcome = Read(bytes);
        Assert.Null(outcome.Value);
        return outcome.Refusal!;
    }

    public static string[][] Cells(DocumentReading reading) =>
        [.. Enumerable.Range(0, reading.LineCount).Select(line => Enumerable.Range(0, reading[line].Count).Select(cell => reading[line][cell].ToString()).ToArray())];

    public static string Written(DocumentReading reading)
    {
        using var writer = new StringWriter();
        reading.WriteText(writer);
        return writer.ToString();
    }
}
