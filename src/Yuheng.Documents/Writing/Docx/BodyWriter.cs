using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Writing.Docx;

/// <summary>Writes the body of a Word document: sections, lines and tables.</summary>
internal sealed class BodyWriter(XmlPieces xml, StyleBook styles)
{
    /// <summary>Writes the whole body.</summary>
    public void Write(LaidDocument document)
    {
        xml.Raw("""
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
            """u8);
        for (var i = 0; i < document.Sections.Count; i++)
        {
            WriteSection(document.Sections[i], isLast: i == document.Sections.Count - 1);
        }

        xml.Raw("</w:body></w:document>"u8);
    }

    private void WriteSection(LaidSection section, bool isLast)
    {
        var tables = new TableWriter(xml, styles, section.Page);
        for (var i = 0; i < section.Blocks.Count; i++)
        {
            switch (section.Blocks[i])
            {
                case LaidLine line:
                    WriteLine(line, section.Page);
                    break;
                case LaidSpace space:
                    WriteSpace(StyleBook.Twips(space.Height, section.Page.Scale), keepsWithNext: false);
                    break;
                case LaidTable table:
                    if (i > 0 && section.Blocks[i - 1] is LaidTable)
                    {
                        WriteGap(keepsWithNext: table.JoinsAbove);
                    }

                    tables.Write(table, goesOn: i + 1 < section.Blocks.Count && section.Blocks[i + 1] is LaidTable { JoinsAbove: true });
                    break;
            }
        }

        // The last paragraph of a section carries its page; after a table there has to be one.
        if (isLast)
        {
            WriteGap(keepsWithNext: false);
            WritePage(section.Page);
        }
        else
        {
            xml.Raw("<w:p><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/>"u8);
            WritePage(section.Page);
            xml.Raw("</w:pPr></w:p>"u8);
        }
    }

    private void WriteLine(LaidLine line, LaidPage page)
    {
        var look = line.Look;
        xml.Raw("<w:p><w:pPr><w:pStyle w:val=\"s"u8).Number(styles.Number(look, page.Scale, line.IsHeading)).Raw("\"/>"u8);
        if (line.Right is not null)
        {
            xml.Raw("<w:tabs><w:tab w:val=\"right\" w:pos=\""u8).Number(StyleBook.Twips(page.PrintableWidth)).Raw("\"/></w:tabs>"u8);
        }

        var height = StyleBook.Twips(line.Height, page.Scale);
        var text = StyleBook.Twips(look.Size * look.LineHeight, page.Scale);
        if (height > text)
        {
            xml.Raw("<w:spacing w:before=\""u8).Number((height - text) / 2).Raw("\" w:after=\""u8).Number(height - text - ((height - text) / 2)).Raw("\"/>"u8);
        }

        if (look.Indent > 0)
        {
            xml.Raw("<w:ind w:firstLine=\""u8).Number(StyleBook.Twips(look.Size * look.Indent, page.Scale)).Raw("\"/>"u8);
        }

        xml.Raw("</w:pPr>"u8);
        if (line.Text.Length > 0 || line.Right is not null)
        {
            xml.Raw("<w:r>"u8);
            WriteText(xml, line.Text);
            if (line.Right is { } right)
            {
                xml.Raw("<w:tab/>"u8);
                WriteText(xml, right);
            }

            xml.Raw("</w:r>"u8);
        }

        xml.Raw("</w:p>"u8);
    }

    /// <summary>Text of a run; line feeds break it.</summary>
    public static void WriteText(XmlPieces xml, string text)
    {
        var isFirst = true;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (!isFirst)
            {
                xml.Raw("<w:br/>"u8);
            }

            isFirst = false;
            var line = text.AsSpan(range);
            if (!line.IsEmpty)
            {
                xml.Raw("<w:t xml:space=\"preserve\">"u8).Text(line).Raw("</w:t>"u8);
            }
        }
    }

    /// <summary>A paragraph as low as there can be: without it Word makes one table of two.</summary>
    private void WriteGap(bool keepsWithNext) => WriteSpace(keepsWithNext ? 2 : 20, keepsWithNext);

    private void WriteSpace(int height, bool keepsWithNext)
    {
        if (height > 0)
        {
            xml.Raw("<w:p><w:pPr>"u8).Raw(keepsWithNext ? "<w:keepNext/>"u8 : default).Raw("<w:spacing w:line=\""u8).Number(height).Raw("\" w:lineRule=\"exact\"/><w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:pPr></w:p>"u8);
        }
    }

    private void WritePage(LaidPage page)
    {
        xml.Raw("<w:sectPr><w:footerReference w:type=\"default\" r:id=\""u8).Raw(page.Numbered ? "numbered"u8 : "blank"u8)
            .Raw("\"/><w:type w:val=\"nextPage\"/><w:pgSz w:w=\""u8).Number(StyleBook.Twips(page.Width)).Raw("\" w:h=\""u8).Number(StyleBook.Twips(page.Height))
            .Raw(page.IsLandscape ? "\" w:orient=\"landscape\"/>"u8 : "\"/>"u8)
            .Raw("<w:pgMar w:top=\""u8).Number(StyleBook.Twips(page.Top)).Raw("\" w:right=\""u8).Number(StyleBook.Twips(page.Right))
            .Raw("\" w:bottom=\""u8).Number(StyleBook.Twips(page.Bottom)).Raw("\" w:left=\""u8).Number(StyleBook.Twips(page.Left))
            .Raw("\" w:header=\""u8).Number(StyleBook.Twips(page.Top / 2)).Raw("\" w:footer=\""u8).Number(StyleBook.Twips(page.Bottom / 2)).Raw("\" w:gutter=\"0\"/>"u8)
            .Raw(page.CentredDown ? "<w:vAlign w:val=\"center\"/></w:sectPr>"u8 : "</w:sectPr>"u8);
    }
}
