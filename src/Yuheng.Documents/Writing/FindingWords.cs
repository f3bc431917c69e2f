using System.Globalization;
using Yuheng.Core.Checks;
using Yuheng.Core.Findings;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Writing;

/// <summary>How findings are spoken of, in Chinese, in every output alike.</summary>
public static class FindingWords
{
    /// <summary>What stands for a document where something is said of all of them together.</summary>
    public const string WholeBatch = "（整批）";

    /// <summary>错误, 警告, 提示.</summary>
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "错误",
        Severity.Warning => "警告",
        Severity.Hint => "提示",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>What a check looks at.</summary>
    public static string Of(CheckScope scope) => scope switch
    {
        CheckScope.Form => "单张表",
        CheckScope.Document => "整份文件",
        CheckScope.Batch => "一批文件",
        CheckScope.LifeCycle => "项目全过程",
        _ => throw new ArgumentOutOfRangeException(nameof(scope)),
    };

    /// <summary>表3 公交站亭更新 指标4, or 预算表5; empty where it is about the document as a whole.</summary>
    public static string Of(FindingSubject about)
    {
        var words = new List<string>();
        if (about.Form > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"表{about.Form}"));
        }

        if (about.Project is { } project)
        {
            words.Add(project);
        }

        if (about.Indicator > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"指标{about.Indicator}"));
        }

        if (about.Table > 0)
        {
            words.Add(string.Create(CultureInfo.InvariantCulture, $"预算表{about.Table}"));
        }

        return string.Join(' ', words);
    }

    /// <summary>第16行第6格; 全文 where there is no such place.</summary>
    public static string Of(Place place) => place.Exists ? place.ToString() : "全文";

    /// <summary>What the check is called; for a code of reading, what it is.</summary>
    public static string NameOf(string code) => CheckDefinition.Find(code)?.Name ?? "识读";

    /// <summary>What the check rests on; null for a code that is not of the catalogue.</summary>
    public static string? BasisOf(string code) => CheckDefinition.Find(code)?.Basis;

    /// <summary>What to write instead: the value where the rule tells it, and what to do.</summary>
    public static string? Remedy(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var expected = finding.Expected is null ? null : $"应为 {finding.Expected}。";
        return expected is null ? finding.Suggestion : finding.Suggestion is null ? expected : expected + finding.Suggestion;
    }
}
