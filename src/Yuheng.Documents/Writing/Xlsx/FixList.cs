using Yuheng.Core.Checks;
using Yuheng.Core.Findings;

namespace Yuheng.Documents.Writing.Xlsx;

/// <summary>
/// Findings as a workbook for the clerk who puts them right: one row a finding, with what to write instead and an empty column for what became of it.
/// Behind it: what could not be known, what reading had to say, and the counts by check. The same findings give the same bytes.
/// </summary>
public sealed class FixList : IAuditWriter
{
    private static readonly string[] Names = ["整改清单", "数据不足", "识读情况", "分类汇总"];

    private static readonly SheetColumn[] FindingColumns =
    [
        new("序号", 6), new("文件", 20), new("表", 22), new("位置", 13), new("级别", 6), new("编号", 8), new("检查", 14),
        new("原文", 22), new("问题", 44), new("改为", 32), new("依据", 20), new("办理情况", 11),
    ];

    private static readonly SheetColumn[] GapColumns = [new("文件", 24), new("表", 28), new("位置", 14), new("编号", 8), new("检查", 22), new("缺什么", 60)];

    private static readonly SheetColumn[] ReadingColumns = [new("文件", 24), new("位置", 14), new("级别", 6), new("编号", 8), new("原文", 30), new("说明", 60)];

    private static readonly SheetColumn[] CountColumns = [new("编号", 8), new("检查", 26), new("错误", 8), new("警告", 8), new("提示", 8), new("数据不足", 10), new("依据", 40)];

    private readonly int _mostRows;
    private readonly WorkbookPackage _package;
    private readonly Stream _findingsPart;
    private readonly Spool _gapsPart = new(), _readingPart = new();
    private readonly ListSheet _findings, _gaps, _reading;
    private int _number;

    /// <summary>Begins the workbook on <paramref name="output"/>.</summary>
    public FixList(Stream output)
        : this(output, ListSheet.MostRows)
    {
    }

    internal FixList(Stream output, int mostRows)
    {
        _mostRows = mostRows;
        _package = new WorkbookPackage(output, Names.Length);
        _package.Write(WorkbookParts.Styles, ListSheet.Styles);
        _findingsPart = _package.Sheet(0);
        _findings = new ListSheet(_findingsPart, FindingColumns, "已改", "不改", "待核");
        _gaps = new ListSheet(_gapsPart.Stream, GapColumns);
        _reading = new ListSheet(_readingPart.Stream, ReadingColumns);
    }

    /// <inheritdoc/>
    public void Write(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        WriteAudit(document.Name, document.Findings, document.Insufficient);
        foreach (var finding in document.Reading)
        {
            Write(_reading, document.Name, FindingWords.Of(finding.Place), FindingWords.Of(finding.Severity), finding.Code, finding.Quote, finding.Message);
        }
    }

    /// <inheritdoc/>
    public void End(Audit batch, AuditSummary summary)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(summary);
        WriteAudit(FindingWords.WholeBatch, batch.Findings, batch.Insufficient);
        _findings.Dispose();
        _findingsPart.Dispose();
        _gaps.Dispose();
        _reading.Dispose();
        Copy(_gapsPart, 1);
        Copy(_readingPart, 2);
        using var countsPart = new Spool();
        var counts = new ListSheet(countsPart.Stream, CountColumns);
        foreach (var count in summary.Codes)
        {
            counts.Write(
                count.Code, FindingWords.NameOf(count.Code), count[Severity.Error], count[Severity.Warning], count[Severity.Hint], count.Insufficient,
                FindingWords.BasisOf(count.Code));
        }

        counts.Dispose();
        Copy(countsPart, 3);
        ListSheet[] sheets = [_findings, _gaps, _reading, counts];
        _package.Write(WorkbookParts.Workbook, WorkbookParts.Of([.. sheets.Zip(Names, (sheet, name) => sheet.Entry(name))]));
        _package.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gapsPart.Dispose();
        _readingPart.Dispose();
    }

    private void WriteAudit(string name, IReadOnlyList<Finding> findings, IReadOnlyList<InsufficientData> insufficient)
    {
        foreach (var finding in findings)
        {
            Write(
                _findings, ++_number, name, FindingWords.Of(finding.About), FindingWords.Of(finding.Place), FindingWords.Of(finding.Severity), finding.Code,
                FindingWords.NameOf(finding.Code), finding.Quote, finding.Message, FindingWords.Remedy(finding), FindingWords.BasisOf(finding.Code), null);
        }

        foreach (var gap in insufficient)
        {
            Write(_gaps, name, FindingWords.Of(gap.About), FindingWords.Of(gap.Place), gap.Code, FindingWords.NameOf(gap.Code), gap.Why);
        }
    }

    /// <summary>Writes a row, or in the last there is, that there are more.</summary>
    private void Write(ListSheet sheet, params ReadOnlySpan<object?> cells)
    {
        if (sheet.Rows < _mostRows)
        {
            sheet.Write(cells);
        }
        else if (sheet.Rows == _mostRows)
        {
            sheet.Write("其余的超出工作表的行数，未列出；请分批检查，或改用 --format csv。");
        }
    }

    private void Copy(Spool spool, int sheet)
    {
        using var part = _package.Sheet(sheet);
        spool.CopyTo(part);
    }
}
