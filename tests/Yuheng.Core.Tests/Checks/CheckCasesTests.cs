using Yuheng.Core.Checks;
using Yuheng.Core.Findings;

namespace Yuheng.Core.Tests.Checks;

/// <summary>Every check against its cases: the tables <c>*.cases.md</c> in the folders beside this file.</summary>
public class CheckCasesTests
{
    private static readonly string[] Kinds = ["触发", "不触发", "临界", "不足"];

    internal static readonly List<CheckCase> Cases =
    [
        .. Directory.EnumerateFiles(Path.Join(PapersTests.Root, "tests", "Yuheng.Core.Tests", "Checks"), "*.cases.md", SearchOption.AllDirectories).OrderBy(Path.GetFileName, StringComparer.Ordinal).SelectMany(CheckCase.Read),
    ];

    public static TheoryData<string> Titles => [.. Cases.Select(c => c.ToString())];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Says_what_the_case_expects(string title)
    {
        var @case = Cases.Single(c => c.ToString() == title);
        var audit = Audits.Of(@case.Document());
        var said = audit.Findings.Where(f => f.Code == @case.Code).Select(Spelt)
            .Concat(audit.Insufficient.Where(i => i.Code == @case.Code).Select(i => $"数据不足：{i.Why}"))
            .ToList();

        if (@case.Expected is ["无"])
        {
            Assert.Equal([], said);
            return;
        }

        Assert.Equal(@case.Expected.Count, said.Count);
        foreach (var (expected, actual) in @case.Expected.Zip(said))
        {
            var parts = expected.Split('：', 2);
            Assert.StartsWith(parts[0] + "：", actual, StringComparison.Ordinal);
            Assert.All(parts.Length > 1 ? parts[1].Split('；') : [], words => Assert.Contains(words, actual, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_check_has_a_case_of_each_kind()
    {
        var missing = CheckDefinition.All.Where(c => c.Scope != CheckScope.LifeCycle)
            .SelectMany(check => Kinds.Where(kind => !Cases.Exists(c => c.Code == check.Code && c.Kind == kind)).Select(kind => $"{check.Code} {kind}"));

        Assert.Equal([], missing);
    }

    [Fact]
    public void Every_check_that_needs_documents_only_has_one_method_and_no_other_has()
    {
        var catalogue = CheckDefinition.All.Where(c => c.Scope != CheckScope.LifeCycle).Select(c => c.Code).Order(StringComparer.Ordinal);

        Assert.Equal(catalogue, Auditor.Codes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_case_says_what_its_kind_promises()
    {
        Assert.All(Cases.Where(c => c.Kind == "触发"), c => Assert.Contains(c.Expected, e => e.StartsWith("错误", StringComparison.Ordinal) || e.StartsWith("警告", StringComparison.Ordinal) || e.StartsWith("提示", StringComparison.Ordinal)));
        Assert.All(Cases.Where(c => c.Kind == "不触发"), c => Assert.Equal(["无"], c.Expected));
        Assert.All(Cases.Where(c => c.Kind == "不足"), c => Assert.Contains(c.Expected, e => e.StartsWith("数据不足", StringComparison.Ordinal)));
        Assert.Equal([], Cases.GroupBy(c => c.ToString()).Where(g => g.Count() > 1).Select(g => g.Key));
    }

    private static string Spelt(Finding finding)
    {
        var definition = CheckDefinition.Find(finding.Code)!;
        Assert.Contains(finding.Severity, definition.Severities);
        var word = finding.Severity switch { Severity.Error => "错误", Severity.Warning => "警告", Severity.Hint => "提示", _ => throw new InvalidOperationException() };
        return $"{word}：{finding.Message} 应为 {finding.Expected} 表中 {finding.Found} {finding.Place}";
    }
}
