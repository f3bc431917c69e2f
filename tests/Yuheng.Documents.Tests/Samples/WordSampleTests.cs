using System.Text;
using Yuheng.Documents.Tests.Reading.Docx;
using static Yuheng.Documents.Tests.Reading.Docx.WordFile;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>The samples as Word documents: what is read from tables with merged cells is what is read from the text.</summary>
public class WordSampleTests
{
    [Theory]
    [MemberData(nameof(TabledSample.All), MemberType = typeof(TabledSample))]
    public void Every_sample_as_a_Word_document_is_read_as_its_expected_reading_says(string name)
    {
        var sample = TabledSample.Of(name);
        var body = new StringBuilder();
        foreach (var block in sample.Blocks)
        {
            if (block.Rows is null)
            {
                body.Append(P(block.Text));
            }
            else
            {
                Write(body, block.Rows);
            }
        }

        sample.AssertReadAsExpected(name, SampleFiles.Read("文.docx", Package(body.ToString()).Bytes()), keepsBlankLines: true);
    }

    private static void Write(StringBuilder body, TabledSample.Cell[][] rows)
    {
        var width = rows.Max(r => r.Max(c => c.Column + c.Across));
        var merged = new int[width];
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr><w:tblGrid>").Insert(body.Length, "<w:gridCol w:w=\"900\"/>", width).Append("</w:tblGrid>");
        foreach (var row in rows)
        {
            body.Append("<w:tr>");
            for (var column = 0; column < width;)
            {
                if (Array.Find(row, c => c.Column == column) is not { } cell)
                {
                    body.Append(merged[column]-- > 0 ? C("", "<w:vMerge/>") : C(""));
                    column++;
                    continue;
                }

                merged[column] = cell.Down - 1;
                body.Append(C(cell.Text, (cell.Across > 1 ? $"<w:gridSpan w:val=\"{cell.Across}\"/>" : "") + (cell.Down > 1 ? "<w:vMerge w:val=\"restart\"/>" : "")));
                column += cell.Across;
            }

            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
    }
}
