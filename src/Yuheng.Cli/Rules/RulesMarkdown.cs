using Yuheng.Core.Checks;
using Yuheng.Core.Profiles;
using Yuheng.Documents.Writing;

namespace Yuheng.Cli.Rules;

/// <summary>The catalogue as <c>docs/checks.md</c> holds it; a test fails where that file is older than the rulebook.</summary>
internal static class RulesMarkdown
{
    /// <summary>Writes the paper.</summary>
    public static void Write(TextWriter writer)
    {
        writer.Write("""
            # 检查目录 Catalogue of checks

            由 `./yuheng rules --markdown` 从 [rulebook/checks.tsv](../rulebook/checks.tsv) 和 [rulebook/profiles](../rulebook/profiles) 生成，请勿手改。
            Generated from the rulebook; do not edit.

            编号永不改变。级别：错误（一定不对）、警告（多半不对）、提示（值得一看）。数据不足时，检查既不算通过，也不算发现。
            参数写明全国的值，以及与全国不同的地区的值；括号内是出处。


            """.ReplaceLineEndings("\n"));
        foreach (var (name, checks) in RuleGroups.All)
        {
            writer.WriteLine($"## {name}");
            writer.WriteLine();
            foreach (var check in checks)
            {
                Write(writer, check);
            }
        }
    }

    private static void Write(TextWriter writer, CheckDefinition check)
    {
        writer.WriteLine($"### {check.Code} {check.Name}");
        writer.WriteLine();
        writer.WriteLine(Escaped(check.Checks));
        writer.WriteLine();
        writer.WriteLine($"- 级别：{string.Join('、', check.Severities.Select(FindingWords.Of))}；范围：{FindingWords.Of(check.Scope)}{(check.IsCore ? "" : "；补充检查")}");
        writer.WriteLine($"- 依据：{Escaped(check.Basis)}");
        if (check.Scope == CheckScope.LifeCycle)
        {
            writer.WriteLine($"- {RuleGroups.Later}");
        }

        foreach (var parameter in check.Parameters)
        {
            var values = ParameterValues.Of(parameter).Select(v => $"{v.Profile.Name} {Escaped(v.Text)}（{Escaped(v.Source)}）");
            writer.WriteLine($"- `{parameter.Key}` {Escaped(parameter.Meaning)}：{string.Join("；", values)}");
        }

        writer.WriteLine();
    }

    /// <summary>Text in which nothing is markup.</summary>
    private static string Escaped(string text)
    {
        foreach (var mark in "\\`*_[]<>|#")
        {
            text = text.Replace($"{mark}", $"\\{mark}", StringComparison.Ordinal);
        }

        return text;
    }
}
