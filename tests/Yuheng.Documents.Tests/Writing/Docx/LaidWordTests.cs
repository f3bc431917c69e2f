using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Yuheng.Documents.Tests.Writing.Layouts;
using Yuheng.Documents.Writing.Docx;
using Yuheng.Documents.Writing.Layouts;

namespace Yuheng.Documents.Tests.Writing.Docx;

/// <summary>The Word document, read back by a library that is not ours.</summary>
public class LaidWordTests
{
    [Fact]
    public void Forms_and_tables_are_valid()
    {
        Assert.Empty(Mistakes(HandLaid.SelfEvaluation()));
        Assert.Empty(Mistakes(HandLaid.BudgetTable()));
        Assert.Empty(Mistakes(new LaidDocument("空", [])));
    }

    [Fact]
    public void What_a_stranger_puts_into_a_cell_is_text()
    {
        var hostile = HandLaid.Of(HandLaid.Table(HandLaid.Cell, Audited.Hostile.Replace('|', '!')), new LaidLine(Audited.Hostile, HandLaid.Cell)) with { Title = Audited.Hostile };

        Assert.Empty(Mistakes(hostile));
        using var document = Open(hostile);
        var text = document.MainDocumentPart!.Document.Descendants<TableCell>().Single().InnerText;
        Assert.StartsWith("=HYPERLINK(\"http://example.org\")<script>alert(1)</script>\"'&\ufffd\ufffd[31m\ufffd", text, StringComparison.Ordinal);
        Assert.Empty(document.MainDocumentPart.HyperlinkRelationships);
    }

    [Fact]
    public void A_merged_label_covers_its_rows_and_columns()
    {
        using var document = Open(HandLaid.SelfEvaluation());

        var rows = document.MainDocumentPart!.Document.Descendants<Table>().First().Elements<TableRow>().ToList();
        var label = rows[2].Elements<TableCell>().First();
        Assert.Equal((2, MergedCellValues.Restart), (label.TableCellProperties!.GridSpan!.Val!.Value, label.TableCellProperties.VerticalMerge!.Val!.Value));
        Assert.Equal(["项目资金", "（万元）"], label.Descendants<Text>().Select(t => t.Text));
        Assert.Single(label.Descendants<Break>());
        Assert.All(rows[3..7], row =>
        {
            var below = row.Elements<TableCell>().First();
            Assert.NotNull(below.TableCellProperties!.VerticalMerge);
            Assert.Null(below.TableCellProperties.VerticalMerge.Val);
            Assert.Equal("", below.InnerText);
        });
        Assert.Null(rows[7].Elements<TableCell>().First().TableCellProperties!.GridSpan);
    }

    [Fact]
    public void Every_row_is_as_wide_as_the_grid()
    {
        using var document = Open(HandLaid.SelfEvaluation());

        foreach (var table in document.MainDocumentPart!.Document.Descendants<Table>())
        {
            var grid = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Sum(c => int.Parse(c.Width!));
            Assert.Equal(10200, grid);
            Assert.All(table.Elements<TableRow>(), row => Assert.Equal(grid, row.Elements<TableCell>().Sum(c => int.Parse(c.TableCellProperties!.TableCellWidth!.Width!))));
            Assert.All(table.Elements<TableRow>(), row => Assert.Equal(9, row.Elements<TableCell>().Sum(c => c.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
        }
    }

    [Fact]
    public void Between_two_joined_tables_stands_next_to_nothing_and_one_rule()
    {
        using var document = Open(HandLaid.SelfEvaluation());

        var tables = document.MainDocumentPart!.Document.Descendants<Table>().ToList();
        var between = Assert.IsType<Paragraph>(tables[0].NextSibling());
        Assert.Equal(("2", LineSpacingRuleValues.Exact), (between.ParagraphProperties!.SpacingBetweenLines!.Line!.Value, between.ParagraphProperties.SpacingBetweenLines.LineRule!.Value));
        Assert.Same(tables[1], between.NextSibling());
        Assert.Equal(BorderValues.Nil, tables[0].GetFirstChild<TableProperties>()!.TableBorders!.BottomBorder!.Val!.Value);
        Assert.Equal(BorderValues.Single, tables[1].GetFirstChild<TableProperties>()!.TableBorders!.TopBorder!.Val!.Value);
    }

    [Fact]
    public void Headings_of_columns_repeat_and_totals_keep_with_the_row_before()
    {
        using var document = Open(HandLaid.BudgetTable(60));

        var rows = document.MainDocumentPart!.Document.Descendants<TableRow>().ToList();
        Assert.Equal([true, true, true, false], rows[..4].Select(r => r.TableRowProperties!.Elements<TableHeader>().Any()));
        Assert.All(rows, r => Assert.Single(r.TableRowProperties!.Elements<CantSplit>()));
        Assert.All(rows[^2].Descendants<Paragraph>(), p => Assert.NotNull(p.ParagraphProperties!.KeepNext));
        Assert.All(rows[^3].Descendants<Paragraph>(), p => Assert.Null(p.ParagraphProperties!.KeepNext));
        Assert.Equal((480u, HeightRuleValues.AtLeast), rows[5].TableRowProperties!.Elements<TableRowHeight>().Select(h => (h.Val!.Value, h.HeightType!.Value)).Single());
    }

    [Fact]
    public void A_label_beside_a_repeated_heading_and_its_rows_is_cut_where_the_heading_ends_without_a_rule()
    {
        var form = HandLaid.Of(new LaidTable([40, 80, 100], 1, [
            HandLaid.Row(20, (0, 1, 3, "绩效\n指标"), (1, 1, 1, "三级指标"), (2, 1, 1, "指标值")), HandLaid.Row(20, (1, 1, 1, "路灯"), (2, 1, 1, "≥40盏")), HandLaid.Row(20, (1, 1, 1, "步道"), (2, 1, 1, "3公里")),
        ]));
        Assert.Empty(Mistakes(form));
        using var document = Open(form);

        var labels = document.MainDocumentPart!.Document.Descendants<TableRow>().Select(r => r.Elements<TableCell>().First()).ToList();
        Assert.Equal(["", "绩效指标", ""], labels.Select(c => c.InnerText));
        Assert.Equal([MergedCellValues.Restart, MergedCellValues.Restart, null], labels.Select(c => c.TableCellProperties!.VerticalMerge!.Val?.Value));
        Assert.Equal(BorderValues.Nil, labels[0].TableCellProperties!.TableCellBorders!.BottomBorder!.Val!.Value);
        Assert.Equal(BorderValues.Nil, labels[1].TableCellProperties!.TableCellBorders!.TopBorder!.Val!.Value);
    }

    [Fact]
    public void A_row_of_long_texts_may_go_over_pages()
    {
        using var document = Open(HandLaid.SelfEvaluation());

        var rows = document.MainDocumentPart!.Document.Descendants<TableRow>().ToList();
        Assert.Single(rows, r => !r.TableRowProperties!.Elements<CantSplit>().Any());
        Assert.Contains("新建步道", rows.Single(r => !r.TableRowProperties!.Elements<CantSplit>().Any()).InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void An_amount_that_does_not_fit_is_made_smaller_and_then_narrower_and_never_breaks()
    {
        var money = HandLaid.Number with { Size = 12, Across = LaidAlign.End, Shrinks = 0.8m };
        using var document = Open(HandLaid.Of(HandLaid.Table(money, "1,156,314,756.25|1,156,314,756,314,756,000.25|1.00|4|5")));

        var cells = document.MainDocumentPart!.Document.Descendants<TableCell>().ToList();
        Assert.All(cells, c => Assert.NotNull(c.TableCellProperties!.NoWrap));
        var runs = cells.Select(c => c.Descendants<Run>().Single().RunProperties).ToList();
        Assert.InRange(int.Parse(runs[0]!.FontSize!.Val!), 20, 23);
        Assert.Null(runs[0]!.CharacterScale);
        Assert.Equal("20", runs[1]!.FontSize!.Val!.Value);
        Assert.InRange(runs[1]!.CharacterScale!.Val!.Value, 40, 75);
        Assert.Null(runs[2]);
    }

    [Fact]
    public void The_page_of_each_section_is_its_own()
    {
        var two = HandLaid.SelfEvaluation() with { Sections = [HandLaid.SelfEvaluation().Sections[0], HandLaid.BudgetTable().Sections[0] with { Page = HandLaid.Landscape with { CentredDown = true, Numbered = false } }] };
        Assert.Empty(Mistakes(two));
        using var document = Open(two);

        var pages = document.MainDocumentPart!.Document.Descendants<SectionProperties>().ToList();
        Assert.Equal([11906u, 16838u], pages.Select(p => p.GetFirstChild<PageSize>()!.Width!.Value));
        Assert.Equal([null, PageOrientationValues.Landscape], pages.Select(p => p.GetFirstChild<PageSize>()!.Orient?.Value));
        Assert.Equal([null, VerticalJustificationValues.Center], pages.Select(p => p.GetFirstChild<VerticalTextAlignmentOnPage>()?.Val?.Value));
        Assert.Equal(["第 1 页 共 1 页", ""], pages.Select(p => ((FooterPart)document.MainDocumentPart.GetPartById(p.GetFirstChild<FooterReference>()!.Id!)).Footer.InnerText));
    }

    [Fact]
    public void A_title_is_a_heading_that_navigation_finds()
    {
        using var document = Open(HandLaid.BudgetTable());

        var title = document.MainDocumentPart!.Document.Descendants<Paragraph>().Single(p => p.InnerText == "2025年部门支出预算总表");
        var style = document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == title.ParagraphProperties!.ParagraphStyleId!.Val);
        Assert.Equal("heading1", style.BasedOn!.Val);
        Assert.Equal("2025年部门支出预算总表", document.PackageProperties.Title);
        Assert.Null(document.PackageProperties.Created);
    }

    [Fact]
    public void The_unit_stands_at_the_right_edge_of_the_line_above_the_table()
    {
        using var document = Open(HandLaid.BudgetTable());

        var line = document.MainDocumentPart!.Document.Descendants<Paragraph>().Single(p => p.InnerText.EndsWith("单位：元", StringComparison.Ordinal));
        Assert.Equal((TabStopValues.Right, 14682), line.Descendants<TabStop>().Select(t => (t.Val!.Value, t.Position!.Value)).Single());
    }

    [Fact]
    public void Sizes_heights_and_widths_are_to_the_scale_of_the_page()
    {
        using var document = Open(new LaidDocument("窄", [new LaidSection("表", HandLaid.Portrait with { Scale = 0.5m }, [HandLaid.Table(HandLaid.Cell with { Size = 12 }, "一|二")])]));

        var body = document.MainDocumentPart!.Document;
        Assert.Equal(["2500", "2500"], body.Descendants<GridColumn>().Select(c => c.Width!.Value));
        Assert.Equal(200u, body.Descendants<TableRowHeight>().Single().Val!.Value);
        Assert.Contains("12", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Last().Descendants<FontSize>().Select(s => s.Val!.Value));
    }

    [Fact]
    public void The_same_document_gives_the_same_bytes() => Assert.Equal(Written(HandLaid.SelfEvaluation()), Written(HandLaid.SelfEvaluation()));

    internal static byte[] Written(LaidDocument document)
    {
        using var output = new MemoryStream();
        new LaidWord().Write(document, output);
        return output.ToArray();
    }

    private static WordprocessingDocument Open(LaidDocument document) => WordprocessingDocument.Open(new MemoryStream(Written(document)), isEditable: false);

    private static List<string> Mistakes(LaidDocument document)
    {
        using var word = Open(document);
        return [.. new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
