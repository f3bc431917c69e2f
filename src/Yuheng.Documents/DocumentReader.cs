using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;
using Yuheng.Documents.Budgets;
using Yuheng.Documents.Forms;
using Yuheng.Documents.Reading;
using Yuheng.Documents.Reading.Csv;
using Yuheng.Documents.Reading.Docx;
using Yuheng.Documents.Reading.Html;
using Yuheng.Documents.Reading.Office;
using Yuheng.Documents.Reading.Pdf;
using Yuheng.Documents.Reading.Text;
using Yuheng.Documents.Reading.Xlsx;

namespace Yuheng.Documents;

/// <summary>The road from a published document to its typed records.</summary>
public static class DocumentReader
{
    /// <summary>Reads a document: its lines and cells, its forms, its budget, every value typed. Refused where it cannot be read at all.</summary>
    public static Outcome<DocumentRecord> Read(SourceDocument source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var format = SourceFormats.Of(source);
        var outcome = ReadAs(format, source);
        if (outcome.Value is not { } reading)
        {
            return outcome.Refusal!;
        }

        return Record(source, reading, SourceFormats.NameLies(source, format));
    }

    /// <summary>Reads the lines and cells of a document, and nothing of what they mean.</summary>
    internal static Outcome<DocumentReading> ReadLines(SourceDocument source) => ReadAs(SourceFormats.Of(source), source);

    /// <summary>What a reading was found to say.</summary>
    /// <param name="source">The document.</param>
    /// <param name="reading">Its lines and cells.</param>
    /// <param name="name">What there is to say of the name of its file; null for nothing.</param>
    internal static DocumentRecord Record(SourceDocument source, DocumentReading reading, Finding? name = null)
    {
        var found = FormFinder.Find(reading).ToLookup(form => form.IsDepartmentTarget);
        var forms = found[false].Select(ProjectRecord.From).ToList();
        var budget = BudgetFinder.Find(reading) is { } parsed ? DepartmentBudget.From(parsed) : null;
        var target = found[true].FirstOrDefault() is { } table ? DepartmentTarget.From(table) : DepartmentTargetFinder.Find(reading);
        IEnumerable<Finding> nothing = forms.Count == 0 && budget is null && target is null ? [ReadingFindings.NothingFound()] : [];
        var findings = nothing
            .Concat(name is null ? [] : [name])
            .Concat(reading.Findings)
            .Concat(forms.SelectMany(f => f.Findings))
            .Concat(budget?.Findings ?? [])
            .Concat(target?.Findings ?? [])
            .OrderBy(f => f.Place)
            .ToList();
        return new DocumentRecord(source, reading, forms, budget, target, findings);
    }

    private static Outcome<DocumentReading> ReadAs(SourceFormat format, SourceDocument source) => format switch
    {
        SourceFormat.Docx => DocxReading.Read(source),
        SourceFormat.Xlsx => XlsxReading.Read(source),
        SourceFormat.Xls => XlsReading.Read(source),
        SourceFormat.Html => HtmlReading.Read(source),
        SourceFormat.Csv => CsvReading.Read(source),
        SourceFormat.Pdf => PdfReading.Read(source),
        SourceFormat.Convertible => ConvertedReading.Read(source),
        SourceFormat.Encrypted => new Refusal("encrypted", source.Name, Place.None, "文件有打开密码，无法读取；请用原软件打开、去掉密码后另存再读。"),
        _ => TextReading.Read(source),
    };
}
