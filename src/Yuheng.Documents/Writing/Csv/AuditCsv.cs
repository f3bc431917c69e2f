using System.Globalization;
using System.Text;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing.Csv;

/// <summary>
/// Findings as comma-separated text (RFC 4180) in UTF-8 with a mark at its beginning, without which Excel and WPS take it for GBK.
/// A cell that a spreadsheet would take for a formula begins with an apostrophe: papers print <c>=100%</c>, and strangers may print worse.
/// </summary>
public sealed class AuditCsv : IAuditWriter
{
    private readonly StreamWriter _lines;

    /// <summary>Begins the table on <paramref name="output"/>.</summary>
    public AuditCsv(Stream output)
    {
        _lines = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };
        WriteLine("文件", "表", "项目", "指标", "预算表", "行", "格", "位置", "级别", "编号", "检查", "原文", "问题", "应为", "现为", "建议", "依据");
    }

    /// <inheritdoc/>
    public void Write(AuditedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        WriteAudit(document.Name, document.Findings, document.Insufficient);
        foreach (var finding in document.Reading)
        {
            WriteFinding(document.Name, finding);
        }

        _lines.Flush();
    }

    /// <inheritdoc/>
    public void End(Audit batch, AuditSummary summary)
    {
        ArgumentNullException.ThrowIfNull(batch);
        WriteAudit(FindingWords.WholeBatch, batch.Findings, batch.Insufficient);
        _lines.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _lines.Dispose();

    private void WriteAudit(string name, IReadOnlyList<Finding> findings, IReadOnlyList<InsufficientData> insufficient)
    {
        foreach (var finding in findings)
        {
            WriteFinding(name, finding);
        }

        foreach (var gap in insufficient)
        {
            WriteRow(name, gap.About, gap.Place, "数据不足", gap.Code, null, gap.Why, null, null, null);
        }
    }

    private void WriteFinding(string name, Finding finding) => WriteRow(
        name, finding.About, finding.Place, FindingWords.Of(finding.Severity), finding.Code, finding.Quote, finding.Message, finding.Expected, finding.Found, finding.Suggestion);

    private void WriteRow(
        string name, FindingSubject about, Place place, string severity, string code, string? quote, string message, string? expected, string? found, string? suggestion) =>
        WriteLine(
            name, Number(about.Form), about.Project, Number(about.Indicator), Number(about.Table), Number(place.Line), Number(place.Cell), place.ToString(),
            severity, code, FindingWords.NameOf(code), quote, message, expected, found, suggestion, FindingWords.BasisOf(code));

    private void WriteLine(params ReadOnlySpan<string?> cells) => CsvLine.Write(_lines, cells);

    private static string Number(int number) => number > 0 ? number.ToString(CultureInfo.InvariantCulture) : "";
}
