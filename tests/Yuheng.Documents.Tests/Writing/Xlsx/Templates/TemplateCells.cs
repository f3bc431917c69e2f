using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Yuheng.Documents.Tests.Writing.Xlsx.Templates;

/// <summary>The first form of a template, with a library that is not ours; which cell is which field is what its hidden sheet says.</summary>
internal sealed class TemplateCells : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly SpreadsheetDocument _workbook;
    private readonly Worksheet _form;
    private readonly Dictionary<string, string> _cells;

    public TemplateCells(byte[] workbook)
    {
        _bytes.Write(workbook);
        _workbook = SpreadsheetDocument.Open(_bytes, isEditable: true);
        var sheets = _workbook.WorkbookPart!.Workbook.Descendants<Sheet>().Select(s => ((WorksheetPart)_workbook.WorkbookPart.GetPartById(s.Id!.Value!)).Worksheet).ToList();
        _form = sheets[0];
        _cells = sheets[^1].Descendants<Row>().Select(r => r.Elements<Cell>().Select(c => c.CellFormula?.Text ?? c.InnerText).ToList()).Where(r => r is ["field", "1", not "label", ..])
            .ToDictionary(r => r[2], r => r[3][(r[3].IndexOf('!', StringComparison.Ordinal) + 1)..].Replace("$", "", StringComparison.Ordinal), StringComparer.Ordinal);
    }

    public IEnumerable<string> Paths => _cells.Keys;

    public IEnumerable<DataValidation> Rules => _form.Descendants<DataValidation>();

    public string CellOf(string path) => _cells[path];

    public DataValidation? RuleOf(string path) => Rules.SingleOrDefault(r => r.SequenceOfReferences!.Items.Any(c => c.Value == CellOf(path)));

    /// <summary>The number behind a label beside the form, and what is said of it.</summary>
    public (Cell Sum, Cell Said) Beside(string label) =>
        _form.Descendants<Cell>().SkipWhile(c => c.InnerText != label).Skip(1).Take(2).ToList() is [var sum, var said] ? (sum, said) : throw new InvalidOperationException(label);

    /// <summary>Fills in a field, as a person would.</summary>
    public TemplateCells Write(string path, string text)
    {
        var cell = _form.Descendants<Cell>().Single(c => c.CellReference == CellOf(path));
        (cell.DataType, cell.CellValue, cell.InlineString) = (CellValues.InlineString, null, new InlineString(new Text(text)));
        return this;
    }

    /// <summary>The workbook as it is now; a package is only written when it is closed.</summary>
    public byte[] Saved()
    {
        _workbook.Dispose();
        return _bytes.ToArray();
    }

    public void Dispose()
    {
        _workbook.Dispose();
        _bytes.Dispose();
    }
}
