using Yuheng.Core.Checks;

namespace Yuheng.Core.Tests.Checks;

/// <summary>What all checks together say of a document of a case.</summary>
internal static class Audits
{
    public static Audit Of(CheckedDocument document)
    {
        var (alone, batch) = (Auditor.Check(document), new Batch().Take("本文件", document));
        return new Audit([.. alone.Findings, .. batch.Findings], [.. alone.Insufficient, .. batch.Insufficient]);
    }
}
