using System.Text;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;
using Yuheng.Documents.Writing;

namespace Yuheng.Documents.Tests.Writing;

/// <summary>Documents with findings, made up for the outputs.</summary>
internal static class Audited
{
    /// <summary>What a stranger may put into a cell.</summary>
    public const string Hostile = "=HYPERLINK(\"http://example.org\")<script>alert(1)</script>\"'&\u0000\u001b[31m\ud800_x0041_](javascript:1)\u202e";

    /// <summary>A document of two lines with three findings of the checks, one gap and what reading found.</summary>
    public static AuditedDocument Ordinary(string name = "自评/公园步道.txt") => Of(
        name,
        "表头\t项目\n数量\t=94\t96.00(座)\n",
        [
            new Finding("PT-10", Severity.Hint, Place.None, null, "三级指标共 3 个，少于 4 个。") { About = new(1, "公园步道维修") },
            new Finding("SE-04", Severity.Error, new Place(2, 2), "=94", "完成 90 ÷ 目标 100 × 分值 12.00 = 10.80，表中 12.00。")
            {
                About = new(1, "公园步道维修", 4), Expected = "10.80", Found = "12.00", Suggestion = "改正得分。",
            },
            new Finding("DB-01", Severity.Warning, new Place(2), null, "合计不平。") { About = new(Table: 3), Expected = "-12.30", Found = "=94" },
        ],
        [new InsufficientData("SE-12", new(1, "公园步道维修"), new Place(2), "表内没有佐证材料一栏")]);

    /// <summary>The same with hostile words wherever words can be.</summary>
    public static AuditedDocument HostileOne() => Of(
        $"a b/{Hostile}.txt",
        $"{Hostile.Replace("\u0000", "", StringComparison.Ordinal)}\t二\n",
        [
            new Finding("PT-02", Severity.Error, new Place(1, 1), Hostile, Hostile) { About = new(1, Hostile), Expected = Hostile, Found = Hostile, Suggestion = Hostile },
        ],
        [new InsufficientData("PT-03", new(1, Hostile), new Place(1, 1), Hostile)]);

    public static AuditedDocument Of(string name, string text, IReadOnlyList<Finding> findings, IReadOnlyList<InsufficientData>? gaps = null)
    {
        var record = DocumentReader.Read(SourceDocument.Take(name, Encoding.UTF8.GetBytes(text)).Value!).Value!;
        return AuditedDocument.Of(record, new Audit(findings, gaps ?? []), Severity.Hint);
    }

    /// <summary>All that a writer writes of these documents.</summary>
    public static byte[] Written(Func<Stream, IAuditWriter> begin, params AuditedDocument[] documents)
    {
        using var output = new MemoryStream();
        using (var writer = begin(output))
        {
            var summary = new AuditSummary();
            foreach (var document in documents)
            {
                summary.Add(document);
                writer.Write(document);
            }

            var batch = new Audit([new Finding("SE-10", Severity.Warning, Place.None, null, "平均分 99.1。")], []);
            summary.Add(batch);
            writer.End(batch, summary);
        }

        return output.ToArray();
    }
}
