using Yuheng.Documents.Reading;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Writing.Pdf;

namespace Yuheng.Documents.Tests.Writing.Layouts;

/// <summary>Papers printed as PDF and read again: what differs, against all that was compared.</summary>
public sealed class PdfRoundTripTests
{
    [Theory]
    [MemberData(nameof(RoundTripTests.Originals), MemberType = typeof(RoundTripTests))]
    public void A_paper_printed_as_pdf_is_read_again_as_the_same_record(string path)
    {
        Assert.SkipUnless(ChildProgram.Find("soffice") is not null && ChildProgram.Find("pdftotext") is not null, "soffice or pdftotext is not installed");

        var differences = ReadAgain.Differences(SampleFiles.Read(Path.GetFileName(path), File.ReadAllBytes(path)), new LaidPdf(), "pdf");
        Assert.True(differences.Count == 0, $"{path}: {differences.Count} differences\n{string.Join('\n', differences.Take(60))}");
    }
}
