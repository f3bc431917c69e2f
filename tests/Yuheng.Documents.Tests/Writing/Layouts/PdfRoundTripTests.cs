using System.Text.Json;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Writing.Pdf;

namespace Yuheng.Documents.Tests.Writing.Layouts;

/// <summary>Papers printed as PDF and read again: at least 99 values of a hundred are the same.</summary>
public sealed class PdfRoundTripTests
{
    [Theory]
    [MemberData(nameof(RoundTripTests.Originals), MemberType = typeof(RoundTripTests))]
    public void A_paper_printed_as_pdf_is_read_again_as_the_same_record(string path)
    {
        Assert.SkipUnless(ChildProgram.Find("soffice") is not null && ChildProgram.Find("pdftotext") is not null, "soffice or pdftotext is not installed");

        var first = SampleFiles.Read(Path.GetFileName(path), File.ReadAllBytes(path));
        var differences = ReadAgain.Differences(first, new LaidPdf(), "pdf");

        using var record = ReadAgain.JsonOf(first);
        var values = Values(record.RootElement);
        Assert.True(differences.Count * 100 <= values, $"{path}: {differences.Count} differences among {values} values\n{string.Join('\n', differences.Take(60))}");
    }

    private static int Values(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Sum(field => Values(field.Value)),
        JsonValueKind.Array => json.EnumerateArray().Sum(Values),
        JsonValueKind.Null => 0,
        _ => 1,
    };
}
