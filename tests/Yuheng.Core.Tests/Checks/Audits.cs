using Yuheng.Core.Checks;

namespace Yuheng.Core.Tests.Checks;

/// <summary>What all checks together say of a document of a case.</summary>
internal static class Audits
{
    public static Audit Of(CheckedDocument document) => Auditor.Check(document);
}
