using System.Text;
using Yuheng.Core.Findings;
using Yuheng.Documents.Writing.Layouts;
using Yuheng.Documents.Writing.Layouts.Laying;

namespace Yuheng.Documents.Writing.Html;

/// <summary>Writes a laid-out document as one web page that prints like the form: nothing is loaded, nothing runs.</summary>
internal sealed class LaidHtml : ILayoutWriter
{
    private static readonly string Style = ReportFrame.Asset("laid.css");

    public Refusal? Write(LaidDocument document, Stream output)
    {
        var styles = new LaidStyles();
        using var sections = new MemoryStream();
        var body = new Markup(sections);
        foreach (var section in document.Sections)
        {
            WriteSection(body, section, styles);
        }

        body.Flush();
        var style = Style + styles;
        var page = new Markup(output);
        page.Raw("<!doctype html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Raw($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '{ReportFrame.Allowed(style)}'; base-uri 'none'; form-action 'none'\">\n")
            .Raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>").Text(document.Title).Raw("</title>\n<style>").Raw(style).Raw("</style>\n</head>\n<body>\n");
        page.Flush();
        sections.WriteTo(output);
        page.Raw("</body>\n</html>\n").Flush();
        return null;
    }

    private static void WriteSection(Markup page, LaidSection section, LaidStyles styles)
    {
        page.Raw($"<section class=\"{styles.Of(section.Page)}\">\n");
        var inTable = false;
        foreach (var block in section.Blocks)
        {
            if (inTable != block is LaidTable)
            {
                page.Raw(inTable ? "</div>\n" : "<div class=\"wide\">\n");
                inTable = !inTable;
            }

            switch (block)
            {
                case LaidLine line:
                    WriteLine(page, line, styles);
                    break;
                case LaidSpace space:
                    page.Raw($"<div class=\"{styles.OfHeight(space.Height)}\"></div>\n");
                    break;
                case LaidTable table:
                    WriteTable(page, table, section.Page, styles);
                    break;
            }
        }

        page.Raw(inTable ? "</div>\n</section>\n" : "</section>\n");
    }

    private static void WriteLine(Markup page, LaidLine line, LaidStyles styles)
    {
        var tag = line.IsHeading ? "h2" : "p";
        var classes = $"{styles.Of(line.Look with { Border = 0 })} {styles.OfHeight(line.Height)}";
        if (line.Right is null)
        {
            WriteText(page.Raw($"<{tag} class=\"{classes}\">"), line.Text);
        }
        else
        {
            WriteText(page.Raw($"<{tag} class=\"two {classes}\"><span>"), line.Text);
            WriteText(page.Raw("</span> <span>"), line.Right);
            page.Raw("</span>");
        }

        page.Raw($"</{tag}>\n");
    }

    private static void WriteTable(Markup page, LaidTable table, LaidPage paper, LaidStyles styles)
    {
        page.Raw($"<table class=\"{styles.Of(table.Columns, paper)}\"><colgroup>").Raw(string.Concat(Enumerable.Repeat("<col>", table.Columns.Count))).Raw("</colgroup>\n");
        var parted = new List<LaidCell>();
        for (var i = 0; i < table.Rows.Count; i++)
        {
            page.Raw(i == 0 ? table.HeaderRows > 0 ? "<thead>\n" : "<tbody>\n" : i == table.HeaderRows ? "</thead>\n<tbody>\n" : "");
            var row = table.Rows[i];
            page.Raw($"<tr class=\"{styles.OfHeight(row.Height)}{(row.MaySplit ? " splits" : "")}{(row.KeepsWithAbove ? " keeps" : "")}\">");
            if (i == table.HeaderRows && parted.Count > 0)
            {
                // A cell cannot reach out of the heading that is repeated: what lies below it is a cell of its own, without a rule between them.
                foreach (var cell in row.Cells.Concat(parted).OrderBy(c => c.Column))
                {
                    WriteCell(page, cell, table, styles, parted.Contains(cell) ? " below" : "");
                }
            }
            else
            {
                foreach (var cell in row.Cells)
                {
                    var over = i + cell.RowSpan - table.HeaderRows;
                    if (i < table.HeaderRows && over > 0)
                    {
                        parted.Add(cell with { RowSpan = over });
                        WriteCell(page, cell with { RowSpan = cell.RowSpan - over, Text = "" }, table, styles, " above");
                    }
                    else
                    {
                        WriteCell(page, cell, table, styles, "");
                    }
                }
            }

            page.Raw("</tr>\n");
        }

        page.Raw(table.Rows.Count == 0 ? "</table>\n" : table.HeaderRows >= table.Rows.Count ? "</thead></table>\n" : "</tbody></table>\n");
    }

    private static void WriteCell(Markup page, LaidCell cell, LaidTable table, LaidStyles styles, string more)
    {
        page.Raw("<td class=\"").Raw(styles.Of(cell.Look)).Raw(more);
        if (!cell.Look.Wraps && cell.Look.Shrinks < 1 && Heights.ShareThatFits(cell, table.Columns) is < 1 and var share)
        {
            page.Raw(" ").Raw(styles.OfShrinking((int)decimal.Floor(Math.Max(share, cell.Look.Shrinks) * 20)));
        }

        page.Raw("\"");
        if (cell.ColumnSpan > 1)
        {
            page.Raw(" colspan=\"").Number(cell.ColumnSpan).Raw("\"");
        }

        if (cell.RowSpan > 1)
        {
            page.Raw(" rowspan=\"").Number(cell.RowSpan).Raw("\"");
        }

        WriteText(page.Raw(">"), cell.Shown);
        page.Raw("</td>");
    }

    private static void WriteText(Markup page, string text)
    {
        var first = true;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            page.Raw(first ? "" : "<br>").Text(line.ToString());
            first = false;
        }
    }
}
