using System.Globalization;
using Yuheng.Cli.Reading;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Writing;

namespace Yuheng.Cli.Checking;

/// <summary>What <c>check</c> prints for people: per document its findings, then what could not be known and what reading had to say; at the end the counts.</summary>
internal sealed class FindingsPage(Stream output) : IAuditWriter
{
    private const string Indent = "  ";

    private readonly StreamWriter _writer = StandardStreams.Lines(output);
    private readonly int _width = Visible.PageWidth;

    /// <inheritdoc/>
    public void Write(AuditedDocument document)
    {
        WriteAudit(document.Name, document.Findings, document.Insufficient);
        WriteReading(document.Reading);
        _writer.WriteLine();
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void End(Audit batch, AuditSummary summary)
    {
        if (batch.Findings.Count + batch.Insufficient.Count > 0)
        {
            WriteAudit(FindingWords.WholeBatch, batch.Findings, batch.Insufficient);
            _writer.WriteLine();
        }

        _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{summary.Documents} 份文件：{Counts(s => summary[s])}"));
        _writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"数据不足 {summary.Insufficient}（不计入），识读 {summary.Reading}；规则版本 {Rulebook.Version}"));
        _writer.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _writer.Dispose();

    private void WriteAudit(string name, IReadOnlyList<Finding> findings, IReadOnlyList<InsufficientData> insufficient)
    {
        _writer.WriteLine(Visible.Line($"{name}  {(findings.Count == 0 ? "没有发现" : Counts(s => findings.Count(f => f.Severity == s)))}"));
        foreach (var finding in findings)
        {
            WriteFinding(finding);
        }

        WriteGaps(insufficient);
    }

    /// <summary>What reading doubted; what it put right is counted, and <c>read</c> lists it.</summary>
    private void WriteReading(IReadOnlyList<Finding> reading)
    {
        var doubts = AuditedDocument.AtLeast(reading, Severity.Warning);
        if (doubts.Count > 0)
        {
            RecordPage.TableOf("识读", doubts).WriteTo(_writer, Indent, _width);
        }

        if (doubts.Count < reading.Count)
        {
            _writer.WriteLine($"{Indent}识读提示 {reading.Count - doubts.Count} 条（已修复的错位、空格等），用 yuheng read 查看");
        }
    }

    private void WriteFinding(Finding finding)
    {
        var about = FindingWords.Of(finding.About);
        WriteWrapped(Indent, $"{FindingWords.Of(finding.Severity)} {finding.Code} {FindingWords.NameOf(finding.Code)}  {FindingWords.Of(finding.Place)}{(about.Length > 0 ? "  " + about : "")}");
        if (!string.IsNullOrWhiteSpace(finding.Quote))
        {
            WriteWrapped(Indent + Indent, $"“{finding.Quote}”");
        }

        WriteWrapped(Indent + Indent, finding.Message);
        if (FindingWords.Remedy(finding) is { } remedy)
        {
            WriteWrapped(Indent + Indent, remedy);
        }

        if (FindingWords.BasisOf(finding.Code) is { } basis)
        {
            WriteWrapped(Indent + Indent, $"依据 {basis}");
        }
    }

    /// <summary>One row for each thing that is missing, with how often and where first: a form without a column lacks it in every row.</summary>
    private void WriteGaps(IReadOnlyList<InsufficientData> insufficient)
    {
        if (insufficient.Count == 0)
        {
            return;
        }

        var table = new TextTable("数据不足", "检查", "处>", "首处", "缺什么");
        foreach (var gaps in insufficient.GroupBy(gap => (gap.Code, gap.Why)).OrderBy(gaps => gaps.Key.Code, StringComparer.Ordinal))
        {
            table.Add(gaps.Key.Code, FindingWords.NameOf(gaps.Key.Code), gaps.Count().ToString(CultureInfo.InvariantCulture), FindingWords.Of(gaps.First().Place), gaps.Key.Why);
        }

        table.WriteTo(_writer, Indent, _width);
    }

    private void WriteWrapped(string indent, string text)
    {
        foreach (var piece in Visible.Wrap(Visible.Line(text), _width - indent.Length))
        {
            _writer.Write(indent);
            _writer.WriteLine(piece.Trim());
        }
    }

    private static string Counts(Func<Severity, int> count) => string.Create(CultureInfo.InvariantCulture,
        $"错误 {count(Severity.Error)}，警告 {count(Severity.Warning)}，提示 {count(Severity.Hint)}");
}
