using System.IO.Compression;
using System.Security;
using System.Text;

namespace Yuheng.Benchmarks;

/// <summary>The generated papers as Word writes them: a table a form, each cell with its width, its alignment and its fonts.</summary>
internal static class WordPapers
{
    private const string Namespaces = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private const string Fonts = "<w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\" w:cs=\"宋体\" w:hint=\"eastAsia\"/><w:kern w:val=\"0\"/><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr>";

    /// <summary>A document of so many forms.</summary>
    public static byte[] Document(int forms, int seed = 1)
    {
        var lines = Encoding.UTF8.GetString(GeneratedPapers.Document(forms, seed)).Split('\n');
        using var bytes = new MemoryStream();
        using (var package = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(package, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
            Write(package, "_rels/.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>");
            Write(package, "word/document.xml", $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document {Namespaces}><w:body>{Body(lines)}<w:sectPr/></w:body></w:document>");
        }

        return bytes.ToArray();
    }

    private static StringBuilder Body(string[] lines)
    {
        var body = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains('\t', StringComparison.Ordinal))
            {
                Paragraph(body, lines[i]);
                continue;
            }

            var end = Array.FindIndex(lines, i, l => !l.Contains('\t', StringComparison.Ordinal));
            Table(body, [.. lines[i..(end < 0 ? lines.Length : end)].Select(l => l.Split('\t'))]);
            i = (end < 0 ? lines.Length : end) - 1;
        }

        return body;
    }

    private static void Table(StringBuilder body, string[][] rows)
    {
        var columns = rows.Max(r => r.Length);
        body.Append("<w:tbl><w:tblPr><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>")
            .Insert(body.Length, "<w:gridCol w:w=\"1200\"/>", columns).Append("</w:tblGrid>");
        foreach (var row in rows)
        {
            body.Append("<w:tr><w:trPr><w:trHeight w:val=\"420\"/><w:jc w:val=\"center\"/></w:trPr>");
            for (var column = 0; column < columns; column++)
            {
                var text = column < row.Length ? row[column] : "";
                var last = column == row.Length - 1 && columns > row.Length;
                body.Append("<w:tc><w:tcPr><w:tcW w:w=\"1200\" w:type=\"dxa\"/>").Append(last ? $"<w:gridSpan w:val=\"{columns - column}\"/>" : "").Append("<w:vAlign w:val=\"center\"/></w:tcPr>");
                Paragraph(body, text);
                body.Append("</w:tc>");
                if (last)
                {
                    break;
                }
            }

            body.Append("</w:tr>");
        }

        body.Append("</w:tbl>");
    }

    private static void Paragraph(StringBuilder body, string text)
    {
        body.Append("<w:p><w:pPr><w:widowControl/><w:jc w:val=\"center\"/>").Append(Fonts).Append("</w:pPr>");
        if (text.Length > 0)
        {
            body.Append("<w:r>").Append(Fonts).Append("<w:t>").Append(SecurityElement.Escape(text)).Append("</w:t></w:r>");
        }

        body.Append("</w:p>");
    }

    private static void Write(ZipArchive package, string name, string text)
    {
        using var part = package.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}
