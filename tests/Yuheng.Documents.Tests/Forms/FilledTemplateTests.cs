using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Yuheng.Core.Projects;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Office;
using Yuheng.Documents.Tests.Reading.Xlsx;
using Yuheng.Documents.Tests.Samples;
using Yuheng.Documents.Tests.Writing.Layouts;
using Yuheng.Documents.Tests.Writing.Xlsx.Templates;
using Yuheng.Documents.Writing.Xlsx.Templates;

namespace Yuheng.Documents.Tests.Forms;

/// <summary>Templates that come back filled in, from whatever program saved them and whatever was done to their rows.</summary>
public partial class FilledTemplateTests
{
    private const string Sample = "self-evaluation/bus-stops-2023.txt";

    private static readonly ChildLimits Allowed = new(TimeSpan.FromMinutes(5), 8L << 30, 1L << 20, 256L << 20);

    public static TheoryData<string> Samples() => SampleFiles.All();

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_template_filled_from_a_record_is_read_as_that_record(string sample)
    {
        using var record = ReadAgain.JsonOf(SampleFiles.Read(sample, File.ReadAllBytes(SampleFiles.PathOf(sample))));
        var differences = new List<string>();
        foreach (var form in record.RootElement.GetProperty("documents")[0].GetProperty("forms").EnumerateArray())
        {
            if (form.GetProperty("layout").GetString() is { } layout && FillingTemplate.Layouts.Contains(layout))
            {
                using var again = ReadAgain.JsonOf(SampleFiles.Read("模板.xlsx", FillingTemplateTests.Filled(form, layout)));
                ReadAgain.Compare($"form {form.GetProperty("index")}", form, again.RootElement.GetProperty("documents")[0].GetProperty("forms")[0], differences);
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences.Take(40)));
    }

    [Fact]
    public async Task Saved_again_by_LibreOffice_it_is_read_the_same()
    {
        Assert.SkipUnless(ChildProgram.Find("soffice") is not null, "soffice is not installed");
        using var folder = new TemporaryFolder();
        var template = FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation");
        folder.Write("填报.xlsx", template);
        var done = await LibreOffice.ConvertAsync(folder, "xlsx", ["填报.xlsx"], Allowed, TestContext.Current.CancellationToken);
        Assert.Equal(ChildEnd.Done, done.End);

        var saved = SampleFiles.Read("填报.xlsx", await File.ReadAllBytesAsync(LibreOffice.Made(folder, "填报.xlsx", "xlsx"), TestContext.Current.CancellationToken));
        Assert.Empty(ReadAgain.Differences(SampleFiles.Read("模板.xlsx", template), saved));
        Assert.Equal(SampleFiles.Read(Sample, File.ReadAllBytes(SampleFiles.PathOf(Sample))).Forms.Count, saved.Forms.Count);
    }

    [Fact]
    public void Every_value_says_which_cell_it_was_filled_into()
    {
        var form = Read(FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation"));

        Assert.Equal("C3", form.Project.Name.Place.Spot!.CellName);
        Assert.StartsWith("1 ", form.Project.Name.Place.Spot.Sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_was_inserted_among_the_indicators_is_one()
    {
        var before = Read(FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation"));
        var third = before.Indicators[2].Name.Place.Spot!;
        var form = Read(Changed(sheet =>
        {
            Shift(sheet, third.Row, 1);
            Write(sheet, third.Column, third.Row, "新增的指标");
            Write(sheet, third.Column + 2, third.Row, "≥5.00(次)");
        }));

        Assert.Equal(before.Indicators.Select(i => i.Name.Raw).Take(2).Append("新增的指标").Concat(before.Indicators.Skip(2).Select(i => i.Name.Raw)), form.Indicators.Select(i => i.Name.Raw));
        Assert.Equal(("≥5.00(次)", before.Indicators[1].Level1.Raw), (form.Indicators[2].Target.Raw, form.Indicators[2].Level1.Raw));
        Assert.Equal(before.TotalScore.Raw, form.TotalScore.Raw);
        Assert.Empty(form.Findings);
    }

    [Fact]
    public void Rows_inserted_above_move_every_field()
    {
        var before = Read(FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation"));
        var form = Read(Changed(sheet => Shift(sheet, 1, 3)));

        Assert.Equal((before.Project.Name.Raw, before.ExecutionFunds.Total.Executed.Raw, before.TotalWeight.Raw), (form.Project.Name.Raw, form.ExecutionFunds.Total.Executed.Raw, form.TotalWeight.Raw));
        Assert.Equal("C6", form.Project.Name.Place.Spot!.CellName);
    }

    [Fact]
    public void Rows_of_indicators_that_were_deleted_are_not_missed()
    {
        var before = Read(FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation"));
        var third = before.Indicators[2].Name.Place.Spot!;
        var form = Read(Changed(sheet => Delete(sheet, third.Row)));

        Assert.Equal(before.Indicators.Count - 1, form.Indicators.Count);
        Assert.DoesNotContain(form.Indicators, i => i.Name.Raw == before.Indicators[2].Name.Raw);
        Assert.Empty(form.Findings);
    }

    [Fact]
    public void A_row_of_the_head_that_was_deleted_is_said_to_be()
    {
        var form = Read(Changed(sheet => Delete(sheet, 4)));

        Assert.True(form.Project.Unit.IsMissing);
        Assert.Contains("C4", Assert.Single(form.Findings, f => f.Code == "RD-15").Message, StringComparison.Ordinal);
        Assert.False(form.ExecutionFunds.Total.Executed.IsMissing);
    }

    [Fact]
    public void A_sheet_may_have_another_name()
    {
        var before = Read(FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation"));
        var form = Read(Changed(_ => { }, name: "我单位 '自评'"));

        Assert.Equal(("我单位 '自评'", before.Project.Name.Raw), (form.Project.Name.Place.Spot!.Sheet, form.Project.Name.Raw));
    }

    [Fact]
    public void A_cell_that_was_cut_and_pasted_elsewhere_does_not_take_its_field_along()
    {
        // Excel turns references to the cell that was cut into references to where it was pasted, and those to what was there into #REF!.
        var form = Read(Changed(sheet => Write(sheet, 3, 3, ""), formulas: f => f.Replace("$C$4", "#REF!", StringComparison.Ordinal).Replace("$C$3", "$C$4", StringComparison.Ordinal)));

        Assert.True(form.Project.Name.IsMissing);
        Assert.False(form.Project.Department.IsMissing);
    }

    [Fact]
    public void A_program_that_kept_no_references_left_the_cells_where_they_were()
    {
        var form = Read(Changed(_ => { }, formulas: _ => "1+1"));

        Assert.Equal("C3", form.Project.Name.Place.Spot!.CellName);
        Assert.Empty(form.Findings);
    }

    [Fact]
    public void A_template_of_another_version_is_read_like_any_table_and_that_is_said()
    {
        var read = SampleFiles.Read("模板.xlsx", Changed(_ => { }, map: "2"));

        Assert.Equal("澄湖区交通运输局", read.Forms[0].Form.Project.Department.Raw);
        Assert.Contains(read.Findings, f => f.Code == "RD-16");
    }

    [Fact]
    public void A_sheet_that_is_no_form_of_the_template_is_read_like_any_table()
    {
        var sheets = SampleFiles.Read(Sample, File.ReadAllBytes(SampleFiles.PathOf(Sample))).Forms.Count;
        var read = SampleFiles.Read("模板.xlsx", Changed(_ => { }, formulas: f => f.Contains("'1 ", StringComparison.Ordinal) ? "#REF!" : f));

        Assert.Equal(sheets, read.Forms.Count);
        Assert.Equal(Enumerable.Range(1, sheets), read.Forms.Select(f => f.Form.Index));
        Assert.Contains(read.Forms, f => f.Form.Project.Name.Place.Spot!.Sheet!.StartsWith("1 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_map_that_was_made_to_do_harm_costs_no_more_than_its_size()
    {
        static string Field(int form, string path, string cell) => $"field\t{form}\t{path}\t\t表!{cell}\n";
        var map = string.Concat(Enumerable.Range(1, 500).Select(form =>
            $"form\t{form}\tshanghai-district-target\ttarget\t元\n" + Field(form, "indicators[0].name", "A1") + Field(form, "indicators[1].name", "A1048576") + Field(form, "project.name", "ZZZZZ99999999999999")));
        var workbook = new Book().Sheet("表", Book.Rows("甲\t乙")).Sheet("_yuheng", Book.Rows("yuheng-template\t1\n" + map.Trim()), state: "veryHidden");

        var read = SampleFiles.Read("模板.xlsx", workbook.Package().Bytes());

        Assert.InRange(read.Forms.Count, 0, 1);
    }

    private static ParsedForm Read(byte[] workbook) => SampleFiles.Read("模板.xlsx", workbook).Forms[0].Form;

    /// <summary>A filled template as another program saves it after its first sheet was changed; as they do, references move along.</summary>
    private static byte[] Changed(Action<SpreadsheetDocument> change, string? name = null, Func<string, string>? formulas = null, string? map = null)
    {
        using var stream = new MemoryStream();
        stream.Write(FillingTemplateTests.Filled(Sample, "shanghai-self-evaluation"));
        using (var workbook = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            change(workbook);
            var sheet = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First();
            if (name is not null)
            {
                Formulas(workbook, f => f.Replace($"'{sheet.Name}'", $"'{name.Replace("'", "''", StringComparison.Ordinal)}'", StringComparison.Ordinal));
                sheet.Name = name;
            }

            if (formulas is not null)
            {
                Formulas(workbook, formulas);
            }

            if (map is not null)
            {
                Map(workbook).Descendants<Cell>().First(c => c.CellReference == "B1").InlineString = new InlineString(new Text(map));
            }
        }

        return stream.ToArray();
    }

    /// <summary>Rows are inserted above a row.</summary>
    private static void Shift(SpreadsheetDocument workbook, int from, int by)
    {
        string Moved(string reference) => CellName().Replace(reference, m => int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) is var row && row >= from
            ? string.Create(CultureInfo.InvariantCulture, $"{m.Groups[1].Value}{row + by}") : m.Value);

        foreach (var row in First(workbook).Descendants<Row>().Where(r => r.RowIndex! >= from))
        {
            row.RowIndex = (uint)(row.RowIndex! + by);
            foreach (var cell in row.Elements<Cell>())
            {
                cell.CellReference = Moved(cell.CellReference!.Value!);
            }
        }

        foreach (var merge in First(workbook).Descendants<MergeCell>())
        {
            merge.Reference = Moved(merge.Reference!.Value!);
        }

        var sheet = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First().Name!.Value!;
        Formulas(workbook, f => f.StartsWith($"'{sheet}'!", StringComparison.Ordinal) ? $"'{sheet}'!" + Moved(f[(sheet.Length + 3)..]) : f);
    }

    /// <summary>A row is deleted.</summary>
    private static void Delete(SpreadsheetDocument workbook, int number)
    {
        var sheet = workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First().Name!.Value!;
        First(workbook).Descendants<Row>().Single(r => r.RowIndex! == number).Remove();
        foreach (var merge in First(workbook).Descendants<MergeCell>().Where(m => CellName().Matches(m.Reference!.Value!).All(r => r.Groups[2].Value == number.ToString(CultureInfo.InvariantCulture))).ToList())
        {
            merge.Remove();
        }

        Formulas(workbook, f => f.StartsWith($"'{sheet}'!", StringComparison.Ordinal) && f.EndsWith(string.Create(CultureInfo.InvariantCulture, $"${number}"), StringComparison.Ordinal) ? "#REF!" : f);
        Shift(workbook, number + 1, -1);
    }

    private static void Write(SpreadsheetDocument workbook, int column, int number, string text)
    {
        var name = Core.Values.Spot.Letters(column) + number.ToString(CultureInfo.InvariantCulture);
        var data = First(workbook).GetFirstChild<SheetData>()!;
        var row = data.Elements<Row>().FirstOrDefault(r => r.RowIndex! == number);
        if (row is null)
        {
            row = new Row { RowIndex = (uint)number };
            data.InsertBefore(row, data.Elements<Row>().First(r => r.RowIndex! > number));
        }

        var cell = row.Elements<Cell>().FirstOrDefault(c => c.CellReference == name) ?? row.AppendChild(new Cell { CellReference = name });
        cell.DataType = CellValues.InlineString;
        cell.CellValue = null;
        cell.InlineString = new InlineString(new Text(text));
    }

    private static void Formulas(SpreadsheetDocument workbook, Func<string, string> change)
    {
        foreach (var formula in Map(workbook).Descendants<CellFormula>())
        {
            formula.Text = change(formula.Text);
        }
    }

    private static Worksheet First(SpreadsheetDocument workbook) => Part(workbook, workbook.WorkbookPart!.Workbook.Descendants<Sheet>().First());

    private static Worksheet Map(SpreadsheetDocument workbook) => Part(workbook, workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Last());

    private static Worksheet Part(SpreadsheetDocument workbook, Sheet sheet) => ((WorksheetPart)workbook.WorkbookPart!.GetPartById(sheet.Id!.Value!)).Worksheet;

    [GeneratedRegex(@"(\$?[A-Z]+\$?)(\d+)")]
    private static partial Regex CellName();
}
