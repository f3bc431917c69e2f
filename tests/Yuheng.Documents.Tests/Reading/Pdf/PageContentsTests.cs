using System.Text;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Pdf;

namespace Yuheng.Documents.Tests.Reading.Pdf;

/// <summary>What is drawn on a page is found by us where we can, and by poppler where we cannot: the reading is the same.</summary>
public class PageContentsTests
{
    private static readonly int[] Columns = [50, 150, 250, 350];
    private static readonly int[] Rows = [100, 120, 140, 160];
    private static readonly string[][] Cells = [["学校名称", "图书", "桌椅"], ["第一小学", "300", "12"], ["第二小学", "", "45"]];
    private static readonly string[] Read = ["学校名称|图书|桌椅", "第一小学|300|12", "第二小学||45"];

    [Theory]
    [InlineData("/MediaBox [0 0 800 600]", "")]
    [InlineData("/MediaBox [0 0 800 600] /CropBox [20 30 780 590]", "")]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 90", "0 1 -1 0 600 0 cm")]
    [InlineData("/MediaBox [0 0 800 600] /Rotate 180", "-1 0 0 -1 800 600 cm")]
    [InlineData("/MediaBox [0 0 600 800] /Rotate 270", "0 -1 1 0 0 800 cm")]
    [InlineData("/MediaBox [0 0 600 800]", "0 1 -1 0 600 0 cm")]
    [InlineData("/MediaBox [0 0 1600 1200]", "q 2 0 0 2 0 0 cm")]
    [InlineData("/MediaBox [0 0 800 600]", "[3 1] 0 d q 10 10 700 580 re W n 1 0 0 1 7 -7 cm q Q /Picture gs")]
    public void A_table_is_read_alike_however_its_page_lies_and_its_file_is_packed(string box, string first)
    {
        var paper = new PdfPaper().Page(box).Draw(first).Grid(Columns, Rows).Fill(Columns, Rows, Cells);

        AllRead(paper, Read);
    }

    [Fact]
    public void Rules_are_found_however_they_are_drawn()
    {
        var paper = new PdfPaper().Page()
            .Bar(50, 100, 300, 1).Rectangle(50, 100, 350, 160).Draw("50 480 m 200 480 l 350 480 l S 50 460 300 -1 re B* 149 440 1 60 re f*")
            .Draw("q 0.1 0 0 0.1 0 0 cm 2500 4400 m 2500 5000 l s Q").Fill(Columns, Rows, Cells);

        AllRead(paper, Read);
    }

    [Fact]
    public void A_table_that_is_drawn_as_a_whole_is_found_where_it_is_put() =>
        AllRead(new PdfPaper().Page().Draw("q 1 0 0 1 0 0 cm /Half gs /Whole Do Q").Fill(Columns, Rows, Cells), Read);

    [Fact]
    public void What_is_clipped_away_is_no_rule()
    {
        // The rule within the second column is outside of what is shown.
        var paper = new PdfPaper().Page().Grid([50, 150, 350], Rows).Draw("q 60 430 80 80 re W n").Line(250, 100, 250, 160).Draw("Q").Fill(Columns, Rows, Cells);

        AllRead(paper, "学校名称|图书 桌椅", "第一小学|300 12", "第二小学|45");
    }

    [Fact]
    public void A_picture_in_the_content_ends_where_it_ends_whatever_its_bytes_look_like() =>
        AllRead(new PdfPaper().Page().Draw("q 9 0 0 9 700 500 cm BI /W 9 /H 1 /BPC 8 /CS /G ID \u0001 EI \u0002 Q S EI Q").Grid(Columns, Rows).Fill(Columns, Rows, Cells), Read);

    [Fact]
    public void The_rules_of_a_stamp_or_of_a_field_are_left_to_poppler()
    {
        var paper = new PdfPaper().Page("/MediaBox [0 0 800 600] /Annots[<</Type/Annot/Subtype/Stamp/F 4/Rect[40 430 360 510]/AP<</N 7 0 R>>>>]").Fill(Columns, Rows, Cells);

        Assert.Null(Draw(paper.Bytes())[0]);
        AllRead(paper, Read);
    }

    [Fact]
    public void A_layer_that_may_be_hidden_is_left_to_poppler()
    {
        const string Layers = "/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]>>>>";
        var hidden = new PdfPaper { Catalog = Layers }.Page().Draw("/OC /Layer BDC").Grid(Columns, Rows).Draw("EMC").Page().Grid(Columns, Rows);
        var drawings = Draw(hidden.Bytes(), 2);

        Assert.Null(drawings[0]);
        Assert.Equal((4, 4), (drawings[1]!.Across.Count, drawings[1]!.Down.Count));
    }

    [Fact]
    public void A_locked_file_is_left_to_poppler()
    {
        var locked = Encoding.Latin1.GetString(new PdfPaper().Page().Grid(Columns, Rows).Bytes()).Replace("/Root 1 0 R>>", "/Root 1 0 R/Encrypt<</Filter/Standard/V 1/R 2>>>>", StringComparison.Ordinal);

        Assert.Null(Draw(Encoding.Latin1.GetBytes(locked))[0]);
    }

    [Fact]
    public void A_content_that_unpacks_to_very_much_is_left_to_poppler_and_its_neighbours_are_not()
    {
        var bomb = new PdfPaper().Page().Draw(new string(' ', (int)(Limits.MaxDrawnBytes / 4))).Page().Grid(Columns, Rows).Packed();

        Assert.Equal([false, true], Draw(bomb, 2).Select(d => d is not null));
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(40, false)]
    public void Pages_behind_the_limit_of_a_file_are_left_to_poppler(int times, bool drawn)
    {
        // The content of the first page is the same stream many times over.
        var box = $"/MediaBox [0 0 800 600] /Contents[{string.Concat(Enumerable.Repeat("10 0 R ", times))}]";
        var file = new PdfPaper().Page(box).Draw(new string(' ', (int)(Limits.MaxDrawnBytes / 32))).Page().Grid(Columns, Rows).Packed();

        Assert.Equal([drawn, drawn], Draw(file, 2).Select(d => d is not null));
    }

    [Theory]
    [InlineData("/Kids[9 0 R]", "/Kids[2 0 R]")]
    [InlineData("trailer<<", "trailer<</Prev 9 ")]
    [InlineData("/Type/XObject/Subtype/Form", "/Resources<</XObject<</Whole 7 0 R>>>>/Type/XObject/Subtype/Form")]
    [InlineData("/Contents 10 0 R", "/Contents[10 0 R 10 0 R 99 0 R]")]
    [InlineData("/MediaBox [0 0 800 600]", "/MediaBox [99999999999999999999 -9e9 0 .]")]
    [InlineData("/MediaBox [0 0 800 600]", "/MediaBox 11 0 R")]
    [InlineData("/Length ", "/Length 99999999")]
    [InlineData("/Length ", "/Length -")]
    public void A_file_that_leads_in_circles_or_beyond_its_end_is_read_or_refused(string from, string to)
    {
        var file = Encoding.Latin1.GetString(new PdfPaper().Page().Draw("/Whole Do /Whole Do").Grid(Columns, Rows).Fill(Columns, Rows, Cells).Bytes());
        var parts = file.Replace(from, to, StringComparison.Ordinal).Split("xref\n0 ");
        var bytes = Encoding.Latin1.GetBytes(Placed(parts[0], parts[1]));

        Assert.True(PdfPaper.Read(bytes) is { Value: not null } or { Refusal: not null });
        Assert.All(Draw(bytes), d => Assert.True(d is null || d.Across.Count < Limits.MaxRulesPerPage));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<<")]
    [InlineData("<</A ")]
    [InlineData("(")]
    [InlineData("q ")]
    [InlineData("BI ")]
    [InlineData("1 0 0 1 9999999 9999999 cm 99999999999 -99999999999 m 5 5 l S ")]
    public void What_is_opened_a_hundred_thousand_times_and_never_closed_is_no_crash(string opening)
    {
        var drawings = Draw(new PdfPaper().Page().Draw(string.Concat(Enumerable.Repeat(opening, 100_000))).Page().Grid(Columns, Rows).Bytes(), 2);

        Assert.Equal(4, drawings[1]!.Across.Count);
    }

    private static void AllRead(PdfPaper paper, params string[] lines)
    {
        Assert.All(new[] { paper.Bytes(), paper.Packed(), paper.Lost() }, bytes => Assert.Equal(lines, PdfPaper.Lines(PdfPaper.Read(bytes).Value!)));
    }

    private static PageDrawing?[] Draw(byte[] bytes, int pages = 1) =>
        PageContents.Draw(bytes, [.. Enumerable.Range(0, pages).Select(_ => new PageText(80_000, 60_000, []))]);

    /// <summary>A file whose objects were changed, with the table of where they stand made anew.</summary>
    private static string Placed(string objects, string rest)
    {
        var count = int.Parse(rest[..rest.IndexOf('\n', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
        var rows = Enumerable.Range(1, count - 1).Select(n => $"{objects.IndexOf($"\n{n} 0 obj", StringComparison.Ordinal) + 1:d10} 00000 n \n");
        return $"{objects}xref\n0 {count}\n0000000000 65535 f \n{string.Concat(rows)}{rest[rest.IndexOf("trailer", StringComparison.Ordinal)..rest.IndexOf("startxref", StringComparison.Ordinal)]}startxref\n{objects.Length}\n%%EOF\n";
    }
}
