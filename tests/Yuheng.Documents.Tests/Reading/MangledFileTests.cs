using Yuheng.Core.Checks;
using Yuheng.Core.Scores;
using Yuheng.Documents.Tests.Samples;

namespace Yuheng.Documents.Tests.Reading;

/// <summary>
/// Files of every format with wounds in their bytes and their markup: each is read, or refused with a word why; none makes reading,
/// checking or scoring fall over. The long form does two hundred thousand.
/// </summary>
public class MangledFileTests
{
    [Fact]
    public void A_mangled_Word_document_is_read_or_refused_and_never_a_crash() => Mangle("docx", 21, 250, 70_000);

    [Fact]
    public void A_mangled_workbook_is_read_or_refused_and_never_a_crash() => Mangle("xlsx", 22, 250, 70_000);

    [Fact]
    public void A_mangled_web_page_is_read_or_refused_and_never_a_crash() => Mangle("html", 23, 250, 58_000);

    [Fact]
    public void A_mangled_PDF_is_read_or_refused_and_never_a_crash() => Mangle("pdf", 24, 10, 4_000);

    private static void Mangle(string format, int seed, int few, int many)
    {
        var wholes = SampleFiles.Names.Select(name => PublishedSamples.As(format, name)).ToList();
        var random = new Random(seed);
        for (var strike = SampleFiles.Long ? many : few; strike > 0; strike--)
        {
            var mangled = MangledFile.Of(wholes[random.Next(wholes.Count)], random);
            if (SourceDocument.Take("受损." + format, mangled).Value is not { } source || DocumentReader.Read(source).Value is not { } record)
            {
                continue;
            }

            var document = new CheckedDocument(record.Forms, record.Budget, record.DepartmentTarget);
            Assert.NotNull(Auditor.Check(document));
            Assert.All(record.Forms, form => Assert.NotNull(ScoreSheet.Of(form, document.ProfileOf(form))));
        }
    }
}
